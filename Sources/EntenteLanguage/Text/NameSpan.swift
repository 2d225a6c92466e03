/// A run of tokens in a sentence that names something.
public struct NameSpan: Hashable, Sendable {
  /// What a name finder tells apart.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person.
    case person
    /// A named body.
    case organization
    /// A country, or another place with a government of its own.
    case geopolitical
    /// Any other place.
    case place
    /// A named event.
    case event
    /// A word for a nationality: "Russian", "Ukrainians".
    case nationality
    /// The title of a post: "Secretary of State".
    case title
  }

  /// The tokens, as indices in the sentence.
  public let tokens: Range<Int>
  /// What they name.
  public let kind: Kind

  /// A name span from its parts.
  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}
