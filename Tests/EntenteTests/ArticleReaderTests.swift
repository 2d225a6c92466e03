import Entente
import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

struct ArticleReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ inputs: [String], reader: ArticleReader = ArticleReader()
  ) -> (articles: [Article], summary: ReadingSummary) {
    var articles: [Article] = []
    let summary = reader.read(inputs) { articles.append($0) }
    return (articles, summary)
  }

  private func codes(_ inputs: String...) -> [ReadingError.Code] {
    read(inputs).summary.failures.map(\.error.code)
  }

  @Test func `a plain file gives its headline, its date and its text`() throws {
    let path = try folder.write(
      "talks.txt", "Envoys gather in Valmora\n\n3 March 2026\n\nTwo envoys came to Valmora.\n")
    let article = try #require(read([path]).articles.first)
    #expect(article.id == "talks")
    #expect(article.title == "Envoys gather in Valmora")
    #expect(article.date == CalendarDate(year: 2026, month: 3, day: 3))
    #expect(
      article.text == "Envoys gather in Valmora\n\n3 March 2026\n\nTwo envoys came to Valmora.")
    #expect(article.bodyStart == 0)
  }

  @Test func `the first lines may say what is known`() throws {
    let path = try folder.write(
      "a.txt",
      "Title: A deal\nDate: 2026-05-06\nPublisher: Valmora Herald\nURL: https://example.org/a\n\nIt was signed."
    )
    let article = try #require(read([path]).articles.first)
    #expect(article.title == "A deal")
    #expect(article.publisher == "Valmora Herald")
    #expect(article.url == "https://example.org/a")
    #expect(article.date == CalendarDate(iso: "2026-05-06"))
    #expect(article.text == "A deal\n\nIt was signed.")
    #expect(article.bodyStart == 8)
  }

  @Test func `Markdown gives the words and its front matter the facts`() throws {
    let path = try folder.write(
      "note.md",
      """
      ---
      date: 2026-01-02
      source: "Office of Norland"
      ---
      # A visit

      The **minister** met [Ana Petrić](https://example.org) in *Lund*.
      """)
    let article = try #require(read([path]).articles.first)
    #expect(article.title == "A visit")
    #expect(article.publisher == "Office of Norland")
    #expect(article.text == "A visit\n\nThe minister met Ana Petrić in Lund.")
  }

  @Test(arguments: [
    ("VALMORA, 3 March 2026 — The talks began.", "2026-03-03"),
    ("Published: Mar. 4, 2026", "2026-03-04"),
    ("Friday, August 21, 2015", "2015-08-21"),
    ("Updated 2026-03-05T10:00Z", "2026-03-05"),
  ])
  func `a date line or a dateline dates the article`(line: String, date: String) throws {
    let path = try folder.write("d.txt", "A headline\n\n\(line)\n\nMore of it follows here.")
    #expect(read([path]).articles.first?.date == CalendarDate(iso: date))
  }

  @Test func `a date in running text is not the article's own`() throws {
    let path = try folder.write(
      "d.txt",
      "The ministers recalled at some length the agreement of 4 May 1999, which had ended the war.")
    let article = try #require(read([path]).articles.first)
    #expect(article.date == nil)
    #expect(article.title.isEmpty)
  }

  @Test func `a date given to the reader counts where the article has none`() throws {
    let path = try folder.write("d.txt", "They met on Sunday.")
    let date = CalendarDate(year: 2026, month: 2, day: 1)
    #expect(read([path], reader: ArticleReader(date: date)).articles.first?.date == date)
  }

  @Test func `JSON gives one article or a list`() throws {
    let one = try folder.write(
      "one.json", #"{"id": "x", "title": "T", "text": "Body.", "date": "2026-01-01"}"#)
    let list = try folder.write("list.json", #"[{"text": "A."}, {"text": "B.", "source": "S"}]"#)
    let result = read([one, list])
    #expect(result.articles.map(\.id) == ["x", "list-1", "list-2"])
    #expect(result.articles.last?.publisher == "S")
  }

  @Test func `a bad line of NDJSON is named and the others are read`() throws {
    let path = try folder.write(
      "many.ndjson",
      #"{"id": "a", "text": "A."}"# + "\n" + #"{"id": "b"}"# + "\n\n" + "nonsense\n"
        + #"{"id": "c", "text": "C.", "date": "someday"}"# + "\n" + #"{"text": "D."}"#)
    let result = read([path])
    #expect(result.articles.map(\.id) == ["a", "many-6"])
    #expect(result.summary.failures.map(\.error.diagnostic.location?.line) == [2, 4, 5])
    #expect(result.summary.failures.allSatisfy { $0.error.code == .malformed })
  }

  @Test func `folders are read in order of path, hidden files left alone`() throws {
    try folder.write("b/two.txt", "Two came.")
    try folder.write("a.txt", "One came.")
    try folder.write(".hidden.txt", "No.")
    try folder.write("picture.png", "No.")
    let result = read([folder.path])
    #expect(result.articles.map(\.id) == ["a", "b/two"])
    #expect(result.summary.failures.isEmpty)
  }

  @Test func `files of one name in two folders keep apart`() throws {
    let one = try folder.write("x/talks.txt", "One came.")
    let two = try folder.write("y/talks.txt", "Two came.")
    #expect(read([one, two]).articles.map(\.id) == ["talks", "y/talks"])
  }

  @Test func `articles that want one name are numbered`() throws {
    let line = #"{"id": "talks", "text": "One came."}"# + "\n"
    let many = try folder.write("x/many.ndjson", String(repeating: line, count: 4))
    let more = try folder.write("y/more.ndjson", String(repeating: line, count: 4))
    let again = try folder.write("x/again/many.ndjson", String(repeating: line, count: 4))
    #expect(
      read([many, more, again]).articles.map(\.id) == [
        "talks", "talks-2", "talks-3", "talks-4", "y/more", "talks-5", "talks-6", "talks-7",
        "again/many", "talks-8", "talks-9", "talks-10",
      ])
  }

  @Test func `UTF-16 with a byte order mark is read, either way round`() throws {
    let text = "Петрић met 🦊 in Lund."
    for (name, mark, encoding) in [
      ("le.txt", [0xFF, 0xFE] as [UInt8], String.Encoding.utf16LittleEndian),
      ("be.txt", [0xFE, 0xFF], .utf16BigEndian),
    ] {
      let bytes = Data(mark) + (try #require(text.data(using: encoding)))
      let result = read([try folder.write(name, bytes)])
      #expect(result.articles.first?.text == text)
      #expect(result.summary.notices.isEmpty)
    }
  }

  @Test func `a byte order mark of UTF-8 is not part of the text`() throws {
    let path = try folder.write("bom.txt", Data([0xEF, 0xBB, 0xBF]) + Data("They met.".utf8))
    #expect(read([path]).articles.first?.text == "They met.")
  }

  @Test func `Latin-1 is read and said`() throws {
    let bytes = try #require("José met \u{93}Zoë\u{94}".data(using: .isoLatin1))
    let result = read([try folder.write("latin.txt", bytes)])
    #expect(result.articles.first?.text == "José met “Zoë”")
    #expect(result.summary.notices.map(\.id) == ["article.encoding"])
  }

  @Test(arguments: [
    """
    Der französische Außenminister hat am Montag in Berlin seine Kollegin getroffen. Die beiden
    sprachen über den Krieg und über neue Sanktionen. Sie sagte, die Regierung werde das Land weiter
    unterstützen. Der Kanzler reist am Freitag in die Hauptstadt, will aber dort nicht reden.
    """,
    """
    De minister was maandag in Oslo en sprak daar met haar collega over de oorlog of de vrede. Het
    kabinet had dat van tevoren aangekondigd, en de Kamer is daarover in debat. Na het overleg ging
    zij door naar Kopenhagen, waar zij dinsdag de premier van het land zal zien.
    """,
    """
    Министр иностранных дел встретился в понедельник со своим коллегой. Они говорили о войне и о
    новых санкциях. Он сказал, что правительство будет и дальше помогать стране. В пятницу министр
    едет в столицу, где пройдут переговоры с президентом и с главой парламента этой страны. Потом
    он вернётся домой и расскажет обо всём.
    """,
  ])
  func `what is not English is read and said`(text: String) throws {
    let result = read([try folder.write("other.txt", text)])
    #expect(result.articles.count == 1)
    #expect(result.summary.notices.map(\.id) == ["article.language"])
  }

  @Test func `a list of names is not taken for another language`() throws {
    let names = String(repeating: "Ida Holm, Lars Vik. ", count: 8)
    #expect(read([try folder.write("names.txt", names)]).summary.notices.isEmpty)
  }

  @Test func `line ends of other systems become line feeds`() throws {
    let path = try folder.write("crlf.txt", "One came.\r\n\r\nTwo came.\rThree.")
    #expect(read([path]).articles.first?.text == "One came.\n\nTwo came.\nThree.")
  }

  @Test func `what is no article is named with the reason`() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "bare"), withIntermediateDirectories: true)
    #expect(codes(try folder.write("empty.txt", "")) == [.empty])
    #expect(codes(try folder.write("blank.txt", " \n\t\n")) == [.empty])
    #expect(codes(try folder.write("nul.txt", Data([65, 0, 66]))) == [.binary])
    #expect(codes(try folder.write("doc.txt", "%PDF-1.7\nx")) == [.binary])
    #expect(codes(folder.path + "/absent.txt") == [.missing])
    #expect(codes(folder.path + "/bare") == [.noArticles])
    #expect(codes(try folder.write("g.json", #"{"nodes": []}"#)) == [.malformed])
    #expect(codes(try folder.write("h.json", "{")) == [.malformed])
    #expect(codes(try folder.write("i.ndjson", "\n\n")) == [.empty])
  }

  @Test func `an article over the limit is refused and one at it is read`() throws {
    let reader = ArticleReader(sizeLimit: 100)
    let long = try folder.write("long.txt", String(repeating: "a", count: 101))
    let fits = try folder.write("fits.txt", String(repeating: "a", count: 100))
    let lines = try folder.write(
      "l.ndjson", String(repeating: "a", count: 5000) + "\n" + #"{"text": "B."}"#)
    let result = read([long, fits, lines], reader: reader)
    #expect(result.articles.map(\.id) == ["fits", "l-2"])
    #expect(result.summary.failures.map(\.error.code) == [.tooLong, .tooLong])
  }
}
