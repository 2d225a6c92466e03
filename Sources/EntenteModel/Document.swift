/// What a graph keeps of an article: where it comes from, and a checksum of the text.
public struct Document: Hashable, Sendable {
  /// The name by which evidence refers to it.
  public let id: DocumentID
  /// The headline; empty where there is none.
  public let title: String
  /// The day of publication.
  public let date: CalendarDate?
  /// Where it was published.
  public let url: String?
  /// Who published it.
  public let publisher: String?
  /// The SHA-256 of the text as UTF-8, in lower-case hexadecimal.
  public let sha256: String
  /// Where the body starts in the text, in Unicode scalars.
  public let bodyStart: Int
  /// The language engine that read it: `fast/1`.
  public let engine: String

  /// A document from its parts.
  public init(
    id: DocumentID, title: String, date: CalendarDate?, url: String?, publisher: String?,
    sha256: String, bodyStart: Int, engine: String
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.url = url
    self.publisher = publisher
    self.sha256 = sha256
    self.bodyStart = bodyStart
    self.engine = engine
  }

  /// What a graph keeps of an article.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ article: Article, engine: String) {
    self.init(
      id: article.id, title: article.title, date: article.date, url: article.url,
      publisher: article.publisher, sha256: SHA256.hexadecimal(of: article.text),
      bodyStart: article.bodyStart, engine: engine)
  }
}
