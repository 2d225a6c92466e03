public import EntenteModel
public import EntenteSchema

/// Reads articles into typed graphs: the short way in.
public struct Analyst: Sendable {
  /// The kinds and the knowledge it reads with.
  public let schema: Schema

  /// An analyst.
  ///
  /// - Parameter schema: The kinds and the knowledge to read with.
  public init(schema: Schema) {
    self.schema = schema
  }

  /// What one article yields.
  public func read(_ article: Article) -> Extraction {
    Extraction(article: article)
  }
}
