public import EntenteModel

/// An entity while an article is being read.
public struct EntityDraft: Hashable, Sendable {
  /// What pronouns can mean it.
  public enum Gender: Sendable, Hashable {
    /// "she"
    case female
    /// "he"
    case male
    /// Not known.
    case unknown
  }

  /// What it is.
  public let kind: EntityKind
  /// The fullest usual form of its name.
  public var name: String { didSet { words = EntityStage.words(name) } }
  /// What names are compared by: the words of the name, made once, since every mention asks for them.
  private(set) var words: [String]
  /// Other names that mean it, in the order found.
  public var aliases: [String]
  /// What its id is made of after the kind, where that is not the name: `united-states/president`.
  public var idPath: String?
  /// What pronouns can mean it.
  public var gender: Gender
  /// The country that it belongs to or acts for, as an index in `Reading.entities`.
  public var country: Int?
  /// Whose post it is, for offices, as an index in `Reading.entities`.
  public var owner: Int?
  /// When it happens, for events.
  public var time: Period?
  /// How the text puts its existence: events may be planned, proposals open.
  public var status: RelationStatus
  /// Whether it leaves the reading: some drafts only help others.
  public var isKept: Bool

  /// A draft with a kind and a name.
  public init(kind: EntityKind, name: String, idPath: String? = nil) {
    self.kind = kind
    self.name = name
    words = EntityStage.words(name)
    self.idPath = idPath
    aliases = []
    gender = .unknown
    status = .asserted
    isKept = true
  }

  /// Adds a name, unless it is known already.
  public mutating func addAlias(_ alias: String) {
    guard alias != name, !alias.isEmpty, !aliases.contains(alias) else { return }
    aliases.append(alias)
  }
}
