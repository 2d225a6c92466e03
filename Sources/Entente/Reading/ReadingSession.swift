import EntenteModel
import Foundation

/// One run over a set of inputs: which names are taken, and what has been said of each input.
struct ReadingSession {
  private static let markdownSuffixes: Set<String> = ["md", "markdown"]
  private static let textSuffixes: Set<String> = ["txt", "text"]
  private static let lineSuffixes: Set<String> = ["ndjson", "jsonl"]

  private let reader: ArticleReader
  private let body: (Article) -> Void
  private var names = ArticleNames()
  private(set) var summary = ReadingSummary()

  init(reader: ArticleReader, body: @escaping (Article) -> Void) {
    self.reader = reader
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
    } else {
      readFile(input, id: Self.baseName(input), isNamed: true)
    }
  }

  private mutating func readFolder(_ folder: String) {
    guard let all = Self.files(in: folder) else {
      fail(
        .unreadable, folder, isNamed: true, "The folder cannot be read.", "Check its permissions.")
      return
    }
    let paths = all.filter(Self.mayHoldArticles)
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let before = summary.articleCount
    for path in paths {
      readFile(
        folder.hasSuffix("/") ? folder + path : folder + "/" + path,
        id: String(path.dropLast(Self.suffix(path).count + 1)), isNamed: false)
    }
    if summary.articleCount == before {
      fail(
        .noArticles, folder, isNamed: true,
        all.isEmpty ? "The folder is empty." : "The folder has no article in it.",
        "Articles are .txt, .md, .json, .ndjson and .jsonl files.")
    }
  }

  /// The paths below a folder, in no order; nothing where it cannot be read.
  static func files(in folder: String) -> [String]? {
    // A link to a folder lists nothing by itself.
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    return FileManager.default.enumerator(atPath: real)?.compactMap { $0 as? String }
  }

  /// Whether a file of a folder is read: by its ending, and unless it is hidden.
  static func mayHoldArticles(_ path: String) -> Bool {
    let known = textSuffixes.union(markdownSuffixes).union(lineSuffixes).union(["json"])
    return known.contains(suffix(path))
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private mutating func readFile(_ path: String, id: String, isNamed: Bool) {
    do {
      let stream = try ByteStream(path: path)
      if Self.lineSuffixes.contains(Self.suffix(path)) {
        try readLines(of: stream, path: path, isNamed: isNamed)
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

  private mutating func readJSON(_ text: String, path: String, id: String, isNamed: Bool) {
    do {
      let records = try ArticleRecord.records(in: Data(text.utf8))
      for (index, record) in records.enumerated() {
        let name = records.count == 1 ? id : "\(id)-\(index + 1)"
        emit(
          try record.article(fallbackID: name, fallbackDate: reader.fallbackDate), path: path)
      }
    } catch {
      fail(.malformed, path, isNamed: isNamed, error.message, error.remedy)
    }
  }

  private mutating func readLines(
    of stream: ByteStream, path: String, isNamed: Bool
  ) throws {
    var number = 0
    let before = summary.articleCount + summary.failures.count
    while let line = try stream.nextLine(limit: reader.sizeLimit) {
      number += 1
      switch line {
      case .tooLong:
        failAsTooLong(path, line: number, isNamed: isNamed)
      case .bytes(let bytes):
        guard bytes.contains(where: { !" \t\r".utf8.contains($0) }),
          let text = decoded(bytes, path: path, line: number, isNamed: isNamed)
        else { continue }
        readRecord(text, path: path, line: number, isNamed: isNamed)
      }
    }
    if summary.articleCount + summary.failures.count == before {
      fail(.empty, path, isNamed: isNamed, "There is no text in it.", "Leave it out.")
    }
  }

  private mutating func readRecord(
    _ text: some StringProtocol, path: String, line: Int, isNamed: Bool
  ) {
    do {
      for record in try ArticleRecord.records(in: Data(text.utf8)) {
        let id = "\(path == "-" ? "standard-input" : Self.baseName(path))-\(line)"
        emit(try record.article(fallbackID: id, fallbackDate: reader.fallbackDate), path: path)
      }
    } catch {
      fail(.malformed, path, line: line, isNamed: isNamed, error.message, error.remedy)
    }
  }

  /// The text of bytes, with a notice where their encoding had to be guessed.
  private mutating func decoded(
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
  private mutating func emit(_ article: Article, path: String) {
    let id = names.take(article.id, path: path)
    summary.articleCount += 1
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

  private mutating func failAsTooLong(_ path: String, line: Int?, isNamed: Bool) {
    fail(
      .tooLong, path, line: line, isNamed: isNamed,
      "This is longer than \(reader.sizeLimit >> 20) MiB, more than one article can be.",
      "Split it into its articles, one a file, or one a line as NDJSON.")
  }

  private mutating func fail(
    _ code: ReadingError.Code, _ path: String, line: Int? = nil, isNamed: Bool, _ message: String,
    _ remedy: String
  ) {
    let file = path == "-" ? "standard input" : path
    summary.failures.append(
      .init(
        error: ReadingError(code, .init(file: file, line: line), message, remedy),
        isNamed: isNamed))
  }

  private static func suffix(_ path: String) -> String {
    (path as NSString).pathExtension.lowercased()
  }

  private static func baseName(_ path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }
}
