public import EntenteModel

/// A predicate with its roles filled: what one verb, noun or adjective of a sentence says of whom.
public struct PredicateFrame: Hashable, Sendable {
  /// What sort of word says it.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// A verb, finite or not.
    case verb
    /// A noun: "meeting", "rejection", "ally".
    case noun
    /// An adjective ascribed to its subject: "is opposed to".
    case adjective
  }

  /// A phrase in a role.
  public struct Filler: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// The head of the phrase, as a token index.
    public let token: Int
    /// Whether the phrase stands with another predicate, which shares it with this one.
    public let isShared: Bool
  }

  /// The predicate, as a token index.
  public let trigger: Int
  /// Its lemma, with a particle where it has one: "carry out".
  public let lemma: String
  /// What sort of word it is.
  public let form: Form
  /// The phrases beside it, ordered by role and place.
  public internal(set) var fillers: [Filler]
  /// How the sentence puts it.
  public internal(set) var status: RelationStatus
  /// The subject of the reporting verb above it, where it stands in reported speech.
  public internal(set) var speaker: Int?
  /// What the word says together with its noun or preposition: "take aim", "under attack".
  public internal(set) var phrases: [PredicateFrame] = []

  /// The heads of the phrases in a role.
  public func tokens(in role: Role) -> [Int] {
    fillers.compactMap { $0.role == role ? $0.token : nil }
  }
}
