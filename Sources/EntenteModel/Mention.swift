/// Words in a document that mean an entity.
public struct Mention: Hashable, Sendable {
  /// How the words refer.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// A name, an acronym, a demonym or a metonym: "Rubio", "NATO", "Russian", "the Kremlin".
    case name
    /// A title or description: "the Foreign Secretary", "that plan".
    case nominal
    /// A pronoun: "he", "they".
    case pronoun
  }

  /// The document the words stand in.
  public let document: DocumentID
  /// Where they stand.
  public let span: TextSpan
  /// The words, exactly.
  public let text: String
  /// How they refer.
  public let form: Form

  /// A mention from its parts.
  public init(document: DocumentID, span: TextSpan, text: String, form: Form) {
    self.document = document
    self.span = span
    self.text = text
    self.form = form
  }
}
