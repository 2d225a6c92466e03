import EntenteLanguage
import EntenteModel
import Testing

/// The words of a text, sentence by sentence, parted by spaces.
private func read(_ text: String) -> [String] {
  Tokenizer().read(text).sentences.map { $0.tokens.map(\.form).joined(separator: " ") }
}

struct TokenizerTests {
  @Test(arguments: [
    ("They don't, can't and shouldn't've.", "They do n't , ca n't and should n't 've ."),
    ("It cannot last, he’ll say it’s over.", "It can not last , he ’ll say it ’s over ."),
    ("He was gonna leave Vesna's office.", "He was gon na leave Vesna 's office ."),
    ("the members' vote", "the members ' vote"),
    (
      "Marta O'Hara met Shi'ite leaders at five o'clock",
      "Marta O'Hara met Shi'ite leaders at five o'clock"
    ),
    ("in the 1980's", "in the 1980's"),
    ("2019's budget", "2019 's budget"),
  ])
  func `clitics are tokens of their own`(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("a 12-point plan", "a 12 - point plan"),
    ("the Ostland-led high-level talks", "the Ostland - led high - level talks"),
    ("an anti-ship missile in mid-July", "an anti-ship missile in mid-July"),
    ("the U.S.-backed side", "the U.S. - backed side"),
    ("a pro-U.S. party", "a pro-U.S. party"),
    ("U.S.–Ruritania talks", "U.S. – Ruritania talks"),
    ("from 2020–2021 or 2020-2021", "from 2020 – 2021 or 2020 - 2021"),
    ("call 555-014-2233 or 555-0142", "call 555-014-2233 or 555-0142"),
    ("the deal—her third—holds", "the deal — her third — holds"),
  ])
  func `hyphens and dashes part what the treebanks part`(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("$1,000.5 and €2m, or 5%", "$ 1,000.5 and € 2 m , or 5 %"),
    ("US$40bn on 11/30/2025 at 10:30am", "US$ 40 bn on 11/30/2025 at 10:30 am"),
    ("the 20th of the 1990s", "the 20th of the 1990s"),
    ("and/or 9/11", "and / or 9/11"),
    ("AT&T’s R&D", "AT&T ’s R&D"),
    ("[1,2] and (a) and {b}", "[ 1 , 2 ] and ( a ) and { b }"),
  ])
  func `numbers and money`(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("See https://example.org/a_(b)?c=1#d.", "See https://example.org/a_(b)?c=1#d ."),
    ("(www.example.org)", "( www.example.org )"),
    ("Write to press.desk@example.co.uk, please", "Write to press.desk@example.co.uk , please"),
    ("@envoy tweeted #peacetalks", "@envoy tweeted #peacetalks"),
    ("#1 on example.com", "# 1 on example.com"),
    ("well... yes!!! -- no?!", "well ... yes !!! -- no ?!"),
  ])
  func `addresses and runs of marks are whole`(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test func `a token knows its place and whether a space follows`() throws {
    let text = "Śląsk’s “envoy” 🙂 left."
    let tokens = try #require(Tokenizer().read(text).sentences.first).tokens
    #expect(tokens.map(\.form) == ["Śląsk", "’s", "“", "envoy", "”", "🙂", "left", "."])
    #expect(tokens.map(\.span.start) == [0, 5, 8, 9, 14, 16, 18, 22])
    #expect(
      tokens.map(\.isFollowedBySpace) == [false, true, false, false, true, true, false, false])
  }

  @Test func `the same text gives the same tokens`() {
    let text = "Gen. Ada Roe (Ret.) said: \"No.\" Then 10 left."
    #expect(Tokenizer().read(text) == Tokenizer().read(text))
  }
}
