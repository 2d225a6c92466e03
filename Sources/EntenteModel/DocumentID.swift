/// The name by which evidence refers to a document: short, stable, chosen by whoever read it.
public struct DocumentID: Identifier {
  /// The id as written in files.
  public let rawValue: String

  /// An id from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }
}
