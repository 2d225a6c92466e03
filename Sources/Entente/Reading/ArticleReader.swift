public import EntenteModel
import Foundation

/// Reads articles from files, folders and standard input; never from the network.
///
/// Plain text and Markdown hold one article a file. Their first lines may say the title, the date,
/// the publisher and the address, as `Date: 2026-03-03` or between `---` lines; a headline and a
/// date line are recognised without that. JSON holds one article or a list of them, and NDJSON one
/// a line, each with `id`, `title`, `text`, `date`, `url` and `publisher`.
///
/// ```swift
/// var articles: [Article] = []
/// let summary = ArticleReader().read(["talks"]) { articles.append($0) }
/// print("\(summary.articleCount) read, \(summary.failures.count) left out")
/// ```
public struct ArticleReader: Sendable {
  /// The largest text, in bytes, that is taken for an article unless said otherwise: 16 MiB.
  public static let standardSizeLimit = 16 << 20

  let fallbackDate: CalendarDate?
  let sizeLimit: Int
  let known: [Document]

  /// A reader.
  ///
  /// - Parameters:
  ///   - date: The date of articles that do not say theirs.
  ///   - sizeLimit: The largest article, in bytes.
  ///   - known: The documents of the graph that the articles are for: an article whose id stands
  ///     there for another text takes the id that its own text has there.
  public init(
    date: CalendarDate? = nil, sizeLimit: Int = standardSizeLimit, known: [Document] = []
  ) {
    fallbackDate = date
    self.known = known
    self.sizeLimit = max(1, sizeLimit)
  }

  /// Reads every article of the inputs, in the order given; folders by path.
  ///
  /// An input that cannot be used is reported in the summary and does not stop the others.
  ///
  /// - Parameters:
  ///   - inputs: Paths of files and folders; `-` is standard input.
  ///   - body: Gets each article as soon as it is read.
  /// - Returns: What was read and what was left out.
  public func read(_ inputs: [String], _ body: (Article) -> Void) -> ReadingSummary {
    withoutActuallyEscaping(body) { body in
      var session = ReadingSession(reader: self, body: body)
      for input in inputs { session.read(input) }
      return session.summary
    }
  }

  /// The article of a file's text, with what its first lines say about it.
  ///
  /// - Parameters:
  ///   - text: The text of a plain file.
  ///   - id: The name by which evidence shall refer to it.
  /// - Returns: The article.
  public func article(from text: String, id: DocumentID) -> Article {
    let front = FrontMatter(text)
    return Article(
      id: front.id.map { DocumentID($0) } ?? id, title: front.title, body: front.body,
      date: front.date ?? fallbackDate, url: front.url, publisher: front.publisher)
  }
}
