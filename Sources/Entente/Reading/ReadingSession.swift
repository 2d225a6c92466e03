import EntenteModel
import Foundation

/// One run over a set of inputs: which names are taken, and what has been said of each input.
struct ReadingSession {
  static let markdownSuffixes: Set<String> = ["md", "markdown"]
  static let textSuffixes: Set<String> = ["txt", "text"]
  static let lineSuffixes: Set<String> = ["ndjson", "jsonl"]

  let reader: ArticleReader
  private let body: (Article) -> Void
  private var names: ArticleNames
  /// The files that were read, by their paths behind all links: a file named twice is read once.
  private var readFiles: Set<String> = []
  var summary = ReadingSummary()

  init(reader: ArticleReader, body: @escaping (Article) -> Void) {
    self.reader = reader
    names = ArticleNames(known: reader.known)
    self.body = body
  }

  /// Reads an input that the caller named.
  mutating func read(_ input: String) {
    if input == "-" {
      readStandardInput()
      return
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: input, isDirectory: &isDirectory) else {
      fail(
        .missing, input, isNamed: true, "There is no such file or folder.",
        "Check the spelling, and the folder that you are in.")
      return
    }
    if isDirectory.boolValue {
      readFolder(input)
    } else if Self.kind(of: input) != .regular || isNew(input) {
      readFile(input, id: Self.baseName(input), isNamed: true)
    }
  }

  /// Whether a file was not read before in this run.
  mutating func isNew(_ path: String) -> Bool {
    readFiles.insert(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).inserted
  }

  /// Lays what failed in a folder or a list at the door of the input, where nothing else came of it.
  mutating func blameInput(for failures: Int, articlesBefore: Int) {
    guard summary.articleCount == articlesBefore else { return }
    for index in summary.failures.indices.dropFirst(failures) {
      summary.failures[index].isNamed = true
    }
  }

  mutating func readFile(_ path: String, id: String, isNamed: Bool) {
    do {
      let stream = try ByteStream(path: path)
      if Self.lineSuffixes.contains(Self.suffix(path)) {
        try readLines(of: stream, path: path, isNamed: isNamed)
      } else if Self.suffix(path) == "json", try stream.startsAsGraph() {
        // Whoever builds in the folder of the articles keeps the graph beside them.
        guard isNamed else { return }
        fail(
          .malformed, path, isNamed: true, "This is a graph that entente wrote, not an article.",
          "Give it as --graph.")
      } else {
        try readWhole(
          stream, path: path, id: id, isMarkdown: Self.markdownSuffixes.contains(Self.suffix(path)),
          isJSON: Self.suffix(path) == "json", isNamed: isNamed)
      }
    } catch {
      fail(
        .unreadable, path, isNamed: isNamed, "The file cannot be read.", "Check its permissions.")
    }
  }

  private mutating func readStandardInput() {
    let stream = ByteStream()
    do {
      if try stream.startsWithRecord(limit: reader.sizeLimit) {
        try readLines(of: stream, path: "-", isNamed: true)
      } else {
        try readWhole(
          stream, path: "-", id: "standard-input", isMarkdown: false, isJSON: nil, isNamed: true)
      }
    } catch {
      fail(.unreadable, "-", isNamed: true, "Standard input cannot be read.", "")
    }
  }

  /// Reads a file that holds one article, or JSON.
  ///
  /// - Parameter isJSON: Whether the bytes are JSON; where nothing is said, a text that opens with
  ///   a brace is.
  private mutating func readWhole(
    _ stream: ByteStream, path: String, id: String, isMarkdown: Bool, isJSON: Bool?, isNamed: Bool
  ) throws {
    guard let bytes = try stream.readAll(limit: reader.sizeLimit) else {
      failAsTooLong(path, line: nil, isNamed: isNamed)
      return
    }
    guard let text = decoded(bytes, path: path, line: nil, isNamed: isNamed) else { return }
    guard text.contains(where: { !$0.isWhitespace }) else {
      fail(.empty, path, isNamed: isNamed, "There is no text in it.", "Leave it out.")
      return
    }
    if isJSON ?? (text.first { !$0.isWhitespace } == "{") {
      readJSON(text, path: path, id: id, isNamed: isNamed)
      return
    }
    let article = reader.article(
      from: isMarkdown ? MarkdownText.plain(text) : text, id: DocumentID(id))
    guard article.text.contains(where: { !$0.isWhitespace }) else {
      fail(.empty, path, isNamed: isNamed, "There is no text in it.", "Leave it out.")
      return
    }
    emit(article, path: path)
  }

  /// The text of bytes, with a notice where their encoding had to be guessed.
  mutating func decoded(
    _ bytes: Data, path: String, line: Int?, isNamed: Bool
  ) -> String? {
    do {
      let decoded = try DecodedText(bytes)
      if decoded.encoding == .windows1252 {
        summary.notices.append(
          Diagnostic(
            id: "article.encoding", severity: .warning, location: .init(file: path, line: line),
            message: "This is not UTF-8; it was read as Windows-1252 (Latin-1).",
            remedy: "Where letters come out wrong, convert the file to UTF-8 first."))
      }
      return decoded.text
    } catch {
      fail(
        .binary, path, line: line, isNamed: isNamed,
        error.kind.map { "This is \($0), not text." } ?? "This is not text.",
        "Convert it to UTF-8 text first.")
      return nil
    }
  }

  /// Hands an article on under a name that no other input of this run has.
  mutating func emit(_ article: Article, path: String) {
    let id = names.take(article.id, path: path) { SHA256.hexadecimal(of: article.text) }
    summary.articleCount += 1
    if EnglishShare(article.text).isForeign {
      summary.notices.append(
        Diagnostic(
          id: "article.language", severity: .warning, location: .init(file: path),
          message: "“\(id)” does not look like English, which is all that can be read.",
          remedy: "Leave it out, or take what was found in it for chance."))
    }
    body(id == article.id ? article : Self.renamed(article, id))
  }

  private static func renamed(_ article: Article, _ id: DocumentID) -> Article {
    Article(
      id: id, title: article.title,
      body: article.bodyStart == 0 ? article.text : body(of: article), date: article.date,
      url: article.url, publisher: article.publisher)
  }

  private static func body(of article: Article) -> String {
    String(String.UnicodeScalarView(article.text.unicodeScalars.dropFirst(article.bodyStart)))
  }

  mutating func failAsTooLong(_ path: String, line: Int?, isNamed: Bool) {
    fail(
      .tooLong, path, line: line, isNamed: isNamed,
      "This is longer than \(reader.sizeLimit >> 20) MiB, more than one article can be.",
      "Split it into its articles, one a file, or one a line as NDJSON.")
  }

  mutating func fail(
    _ code: ReadingError.Code, _ path: String, line: Int? = nil, isNamed: Bool, _ message: String,
    _ remedy: String
  ) {
    let file = path == "-" ? "standard input" : path
    summary.failures.append(
      .init(
        error: ReadingError(code, .init(file: file, line: line), message, remedy),
        isNamed: isNamed))
  }

  static func suffix(_ path: String) -> String {
    (path as NSString).pathExtension.lowercased()
  }

  static func baseName(_ path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }
}
