import Testing

@testable import EntenteLanguage  // the parts of the engine are package-internal by design

struct LemmatizerTests {
  @Test func `a script drops, adds and folds`() {
    #expect(
      Lemmatizer.Script(keepsCase: false, dropped: 3, added: "y").lemma(of: "Parties") == "party")
    #expect(
      Lemmatizer.Script(keepsCase: true, dropped: 1, added: "").lemma(of: "Danes") == "Dane")
    #expect(Lemmatizer.Script(keepsCase: false, dropped: 9, added: "x").lemma(of: "Ab") == "x")
  }

  @Test func `keys go from the whole word to no ending at all`() {
    Lemmatizer.withKeys(of: "talks", fineTag: "NNS") { talks in
      Lemmatizer.withKeys(of: "walks", fineTag: "NNS") { walks in
        #expect(talks.count == 7)
        #expect(talks[0] != walks[0])
        #expect(talks[1] != walks[1])
        #expect(Array(talks[2...]) == Array(walks[2...]))
      }
    }
  }
}
