import EntenteExtraction
import EntenteLanguage
import EntenteModel
import Testing

/// Trees here hang every word on the sentence's speech verb: enough to find its subject.
struct QuotationFinderTests {
  func quotations(in text: String) -> [String] {
    var sentences = Tokenizer().read(text).sentences
    for index in sentences.indices {
      guard let verb = sentences[index].tokens.firstIndex(where: { $0.form == "said" }) else {
        continue
      }
      for token in sentences[index].tokens.indices where token != verb {
        sentences[index].tokens[token].head = verb
        let isSubject = token == verb - 1
        sentences[index].tokens[token].dependency = isSubject ? "nsubj" : "dep"
      }
      sentences[index].tokens[verb].lemma = "say"
      sentences[index].tokens[verb].tag = .verb
    }
    let trees = sentences.map(Tree.init)
    return QuotationFinder(speechVerbs: ["say"]).quotations(in: sentences, trees: trees).map {
      let words = sentences[$0.sentence].tokens[$0.tokens].map(\.form).joined(separator: " ")
      let speaker = $0.speaker.map { sentences[$0.sentence].tokens[$0.token].form } ?? "?"
      return speaker + ": " + words
    }
  }

  @Test func `a quotation in a sentence has the speaker of that sentence`() {
    #expect(quotations(in: "“We want peace,” Vidal said.") == ["Vidal: We want peace ,"])
  }

  @Test func `straight marks open and close in turn`() {
    #expect(quotations(in: "Vidal said \"we want peace\" on Monday.") == ["Vidal: we want peace"])
  }

  @Test func `a second quotation of the paragraph has the same speaker`() {
    let found = quotations(in: "“We want peace,” Vidal said. “We will get it.”")
    #expect(found == ["Vidal: We want peace ,", "Vidal: We will get it ."])
  }

  @Test func `a colon leads into the next sentence`() {
    #expect(
      quotations(in: "On Monday Vidal said:\n\n“We want peace.”") == ["Vidal: We want peace ."])
  }

  @Test func `a paragraph that opens anew goes on with the quotation`() {
    let found = quotations(in: "Vidal said:\n\n“We want peace.\n\n“We will get it.”")
    #expect(found == ["Vidal: We want peace .", "Vidal: We will get it ."])
  }

  @Test func `a statement without marks belongs to who is said to speak`() {
    let found = quotations(
      in: "After the meeting Vidal said:\n\nThe plan is dead. We must try again.")
    #expect(found == ["Vidal: The plan is dead .", "Vidal: We must try again ."])
  }

  @Test func `a mark that is never closed spoils one paragraph only`() {
    let found = quotations(in: "“We want peace, he added.\n\nThe talks ended.")
    #expect(found.count == 1)
  }
}
