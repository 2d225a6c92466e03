/// A document to read: its text and what is known about where it comes from.
public struct Article: Hashable, Sendable {
  /// The name by which evidence refers to it.
  public let id: DocumentID
  /// The headline; empty where there is none.
  public let title: String
  /// The whole text that spans refer to, with the headline first.
  public let text: String
  /// The day of publication, against which "Sunday" and "last week" are resolved.
  public let date: CalendarDate?
  /// Where it was published.
  public let url: String?
  /// Who published it; a government's own statement speaks for its country.
  public let publisher: String?
  /// Where the body starts in `text`, in Unicode scalars: 0 unless the title was put in front.
  public let bodyStart: Int

  /// An article from its parts.
  ///
  /// - Parameters:
  ///   - id: The name by which evidence refers to it.
  ///   - title: The headline. The title is text too: unless the body already opens with it, it is
  ///     put in front of the body, followed by an empty line, and `bodyStart` says by how much
  ///     positions moved.
  ///   - body: The text.
  ///   - date: The day of publication.
  ///   - url: Where it was published.
  ///   - publisher: Who published it.
  public init(
    id: DocumentID, title: String = "", body: String, date: CalendarDate? = nil,
    url: String? = nil, publisher: String? = nil
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.url = url
    self.publisher = publisher
    if title.isEmpty || body.unicodeScalars.starts(with: title.unicodeScalars) {
      text = body
      bodyStart = 0
    } else {
      text = title + "\n\n" + body
      bodyStart = title.unicodeScalars.count + 2
    }
  }
}
