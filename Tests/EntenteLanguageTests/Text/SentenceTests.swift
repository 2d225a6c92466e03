import EntenteLanguage
import EntenteModel
import Testing

/// The sentences of a text as they stand in it.
private func sentences(_ text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return Tokenizer().read(text).sentences.map { sentence in
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[sentence.span.start..<sentence.span.end])
    return String(words)
  }
}

struct SentenceTests {
  @Test(arguments: [
    "The U.S. Senate met Gen. Ada Roe and Lt. Col. J. K. Brun on Nov. 30.",
    "Sen. Roe, R-Ga., and Rep. Lund (D-Calif.) spoke to Dr. Example at 5 p.m. Monday.",
    "ZAGREB, Jan. 12 (Newswire) — The U.N. Security Council's envoy left.",
    "The case Roe v. Lund, No. 12, is on p. 40 of vol. 2.",
    "Acme Inc. and Example Corp. merged, e.g. Roe’s firm vs. Lund’s.",
    "St. Example in Washington, D.C., is closed.",
    "The talks ... went on.", "The U.N.'s Food office and John J. \"Jack\" Roe agree.",
    "Maj. Gen. (ret.) Lund, Rt. Hon. Roe MP and Lund Sr. cite Sec. 4 of the pact.",
    "\"…But we stay,\" he said.", "Col. John “J.D.” Roe and Richard \"R.T.\" Lund spoke.",
  ])
  func `a shortening does not end a sentence`(_ text: String) {
    #expect(sentences(text) == [text])
  }

  @Test(arguments: [
    ["He left the U.S.", "The envoy stayed."], ["They met in Washington, D.C.", "She agreed."],
    ["He came at 5 p.m.", "It rained."],
    ["They left the U.S.", "Unfortunately, it rained."], ["Q: Is it so?", "A: Yes."],
    ["They work for Acme Inc.", "He does not."],
    ["She said no.", "Ten people left."], ["It was over...", "Then it began."],
    ["Will it hold?", "No!", "\"We doubt it.\"", "He left."],
    ["\"Stop.\"", "He did (slowly).", "(So it ended.)"],
    ["“He said ‘never again.’”", "She nodded."],
    ["The index fell.[12]", "It rose later.", "1 in 5 agreed."],
  ])
  func `a full stop does`(_ expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  @Test func `a name and a verb of saying continue a quotation`() {
    let text = "\"Will it hold?\" Prime Minister Petra Lund asked. \"Yes!\" she said."
    #expect(
      sentences(text) == [
        "\"Will it hold?\" Prime Minister Petra Lund asked.", "\"Yes!\" she said.",
      ])
  }

  @Test func `a missing space after a full stop does not join sentences`() {
    #expect(sentences("The talks ended.Nobody spoke.") == ["The talks ended.", "Nobody spoke."])
  }

  @Test(arguments: ["\n\n", "\r\n\r\n", "\r\r", "\n \n", "\u{2029}", "\u{0C}"])
  func `a blank line ends a sentence without a stop`(_ gap: String) {
    let text = Tokenizer().read("Envoys meet in Oslo" + gap + "Oslo, Monday")
    #expect(text.sentences.map(\.paragraph) == [0, 1])
  }

  @Test func `a line end inside a wrapped paragraph is a space`() {
    let text = """
      Talks resume in Oslo

      The envoys of both countries met in the old town hall of Oslo on
      Monday to talk about the border. Nobody expected a deal before the
      Norwegian election.
      """
    #expect(Tokenizer().read(text).sentences.map(\.paragraph) == [0, 1, 1])
    #expect(sentences(text).last == "Nobody expected a deal before the\nNorwegian election.")
  }

  @Test func `headlines, captions and list items on lines of their own are sentences`() {
    let long = String(repeating: "The envoys talked about the border again. ", count: 6)
    let text =
      "Talks resume in Oslo\n" + long + "\nPhoto by Ada Roe\n- First demand\n- second demand"
    let read = Tokenizer().read(text)
    #expect(read.sentences.count == 1 + 6 + 1 + 2)
    #expect(read.sentences.map(\.paragraph) == [0, 1, 1, 1, 1, 1, 1, 2, 3, 4])
  }

  @Test func `a sentence that is too long is cut after a mark and counted`() {
    let text = String(repeating: "one and two and three and four, ", count: 300)
    let read = Tokenizer().read(text)
    #expect(read.forcedCuts == 5)
    #expect(read.sentences.allSatisfy { $0.tokens.count <= 400 })
    #expect(read.sentences.dropLast().allSatisfy { $0.tokens.last?.form == "," })
    #expect(Tokenizer().read("Short. Shorter.").forcedCuts == 0)
  }
}
