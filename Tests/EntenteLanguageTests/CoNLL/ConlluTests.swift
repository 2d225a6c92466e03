import EntenteLanguage
import EntenteModel
import Testing

private let sample = """
  # newdoc id = demo
  # text = They can't agree.
  1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
  2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
  2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
  3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
  4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tEntity=x|SpaceAfter=No
  4.1\tghost\t_\t_\t_\t_\t_\t_\t4:dep\t_
  5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

  # newpar
  1\tWell\twell\tINTJ\tUH\t_\t0\troot\t_\t_


  """

struct ConlluTests {
  @Test func `what is read is written unchanged`() throws {
    let sentences = try ConlluReader(file: "demo").read(sample)
    #expect(sentences.count == 2)
    #expect(ConlluWriter().text(sentences) == sample)
    let again = try ConlluReader(file: "demo").read(sample.replacing("\n", with: "\r\n"))
    #expect(again == sentences)
  }

  @Test func `comments and the last column are looked up by key`() throws {
    let sentence = try #require(ConlluReader(file: "demo").read(sample).first)
    #expect(sentence.comment("text") == "They can't agree.")
    #expect(sentence.comment("sent_id") == nil)
    #expect(sentence.words.count == 5)
    #expect(sentence.words[3].miscellany("Entity") == "x")
    #expect(sentence.words[3].isFollowedBySpace == false)
  }

  @Test func `a treebank becomes a text with its annotation`() throws {
    let text = try AnnotatedText(ConlluReader(file: "demo").read(sample))
    #expect(text.text == "They can't agree.\n\nWell")
    let tokens = text.sentences[0].tokens
    #expect(tokens.map(\.span.start) == [0, 5, 7, 11, 16])
    #expect(tokens.map(\.isFollowedBySpace) == [true, false, true, false, true])
    #expect(tokens.map(\.head) == [3, 3, 3, -1, 3])
    #expect(tokens[1].tag == .aux)
    #expect(text.sentences.map(\.paragraph) == [0, 1])
    #expect(text.withoutAnnotation.sentences[0].tokens[1].tag == .x)
  }

  @Test func `the tokenizer cuts that text into the same tokens`() throws {
    let text = try AnnotatedText(ConlluReader(file: "demo").read(sample))
    let read = Tokenizer().read(text.text)
    #expect(read.sentences.map(\.span) == text.sentences.map(\.span))
    #expect(
      read.sentences.map { $0.tokens.map(\.span) } == text.sentences.map { $0.tokens.map(\.span) })
  }

  @Test func `words written together get a range and names the last column`() throws {
    var sentence = try #require(Tokenizer().read("Ada can't say the envoys' 'no'.").sentences.first)
    sentence.names = [NameSpan(tokens: 0..<1, kind: .person)]
    let rows = ConlluSentence(sentence).rows
    #expect(
      rows.filter { if case .range = $0.position { true } else { false } }.map(\.form) == [
        "can't", "envoys'",
      ])
    #expect(rows[0].miscellany == "Name=B-person")
    let text = ConlluWriter().text([ConlluSentence(sentence)])
    #expect(
      try AnnotatedText(ConlluReader(file: "x").read(text)).text
        == "Ada can't say the envoys' 'no'.")
  }

  @Test(arguments: [
    ("1\tA\ta\n\n", "conllu.columns", 1),
    ("# c\n\n1\tA\ta\tX\tX\t_\t0\troot\t_\t_\nx\tB\tb\tX\tX\t_\t1\tdep\t_\t_\n", "conllu.value", 4),
    ("1\tA\ta\tX\tX\t_\t-3\troot\t_\t_\n", "conllu.value", 1),
    ("1\t\ta\tX\tX\t_\t0\troot\t_\t_\n", "conllu.value", 1),
    ("2\tA\ta\tX\tX\t_\t0\troot\t_\t_\n", "conllu.order", 1),
  ])
  func `a broken line is refused with its place`(_ text: String, _ id: String, _ line: Int) {
    let error = #expect(throws: Diagnostic.self) { try ConlluReader(file: "f").read(text) }
    #expect(error?.id == id)
    #expect(error?.location == .init(file: "f", line: line))
  }
}
