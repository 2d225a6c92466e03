import EntenteLanguage
import EntenteModel
import Testing

/// What must hold of every text whatever it is; says what does not.
private func faults(of text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  var faults: [String] = []
  var position = 0
  let read = Tokenizer().read(text)
  for sentence in read.sentences {
    guard let first = sentence.tokens.first, let last = sentence.tokens.last else {
      return ["an empty sentence"]
    }
    if sentence.span != TextSpan(start: first.span.start, end: last.span.end) {
      faults.append("a sentence that is not as long as its tokens")
    }
    for token in sentence.tokens {
      if token.span.start < position || token.span.count == 0 { faults.append("a token overlaps") }
      guard token.span.end <= scalars.count else { return faults + ["a token beyond the end"] }
      if scalars[position..<token.span.start].contains(where: isInk) {
        faults.append("text between tokens before \(token.span.start)")
      }
      var form = String.UnicodeScalarView()
      form.append(contentsOf: scalars[token.span.start..<token.span.end])
      if !String(form).unicodeScalars.elementsEqual(token.form.unicodeScalars) {
        faults.append("'\(token.form)' is not what stands at \(token.span.start)")
      }
      position = token.span.end
    }
  }
  if scalars[position...].contains(where: isInk) { faults.append("text after the last token") }
  return faults
}

/// Whether a scalar must be in a token: letters, digits, punctuation and symbols.
private func isInk(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark,
    .unassigned, .surrogate:
    false
  default: true
  }
}

/// A small generator of its own, so that every run tests the same texts (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

struct HostileTextTests {
  @Test(arguments: [
    "", " ", "\n", "\r", "\0", "\u{FEFF}", "\u{200B}", ".", "'", "\"", "((((", "))))", "n't", "'s",
    "a\u{0301}\u{0301}b", "\u{0301}", "\u{202E}gnp.exe\u{202C}", "שלום world Мир 世界 مرحبا。",
    "a\u{0}b\u{FFFD}c", "Za\u{308}hringen\rZa\u{308}hringen\r\rx", "👨‍👩‍👧🏽 🇺🇳 ☂️.", "U.S", "U.S.", "J.",
    "No.",
    "http://", "www.", "a@", "@", "#", "1,", "1,000,", "1-", "-1", "$", "[1", ".[1].", "'''''", "…",
    "Za\u{200D}\u{200D}", "x\u{200E}", "\u{1F1FA}", "\u{E000}", "\u{10FFFF}", "9'9''", "it's'",
    "d'", "-@\u{1946F}", "a@世", "a@-",
  ])
  func `nothing is lost of a strange text`(_ text: String) {
    #expect(faults(of: text) == [])
  }

  @Test func `nothing is lost of random texts`() {
    let parts = [
      "The", "U.S.", "Gen.", "J.", "don't", "’s", "“", "”", "\"", "'", ".", "!", "?", "...", ",",
      "—",
      "-", "[1]", "(", ")", " ", "  ", "\n", "\n\n", "\r\n", "\u{200B}", "\u{202E}", "\u{0}", "é",
      "e\u{301}",
      "1,000", "3.5", "$", "http://example.org/", "@", "a.b@c.de", "№", "世", "👍🏽", "\u{FFFD}", "al-",
      "No.",
      "pro-", "\u{1946F}", "-@", "01-Feb-02", ":)", "etc.", "v.", "i.e.", "R&D", "&", "/", "10am",
      "\u{AD}",
      "\u{FE0F}",
    ]
    var generator = SeededGenerator(state: 2)
    for _ in 0..<800 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        text += parts[Int.random(in: 0..<parts.count, using: &generator)]
      }
      #expect(faults(of: text) == [], "\(text.debugDescription)")
    }
  }

  @Test func `nothing is lost of an article with scalars changed, dropped and doubled`() {
    let article = """
      KYIV-ON-SEA, Nov. 30 (Newswire) — Gen. Ada Roe's U.S.-led team “won't” yield $3.5bn by 5 p.m.

      "Will it hold?" asked J. K. Lund (R-Ga.), an ex-envoy... See https://example.org/x. Nobody knew.
      """
    let original = Array(article.unicodeScalars)
    let strangers: [Unicode.Scalar] = [
      "\0", ".", "\"", "’", "\u{202E}", "\n", "(", "ß", "\u{301}", "世",
    ]
    var generator = SeededGenerator(state: 3)
    for _ in 0..<300 {
      var scalars = original
      for _ in 0..<8 {
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: scalars[place] = strangers[Int.random(in: 0..<strangers.count, using: &generator)]
        case 1: scalars.remove(at: place)
        default: scalars.insert(scalars[place], at: place)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      #expect(faults(of: String(view)) == [])
    }
  }

  /// Anything quadratic would take minutes: 50,000² steps.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a", "(", ")", ".", "'", "\"", "a-", "a'", "n't", "http://", "a@", "//", "a\u{200B}",
      "\u{202E}",
      "a\u{301}", "\r", "A. ", "No. ", "1,000,", ".[1]", "👨\u{200D}", "\n", "(http://a", "a.", ".)",
    ])
  func `time is linear in a text of one pattern`(_ pattern: String) {
    let text = String(repeating: pattern, count: 50_000 / pattern.unicodeScalars.count)
    let read = Tokenizer().read(text)
    let longest = read.sentences.map(\.tokens.count).max() ?? 0
    #expect(longest <= 400)
  }

  @Test func `a word of any length is one token`() {
    let read = Tokenizer().read(String(repeating: "ab", count: 100_000))
    #expect(read.sentences.flatMap(\.tokens).map(\.span) == [TextSpan(start: 0, end: 200_000)])
  }
}
