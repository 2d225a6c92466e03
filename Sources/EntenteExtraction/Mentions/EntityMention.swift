public import EntenteModel

/// Words of a sentence that mean an entity, while the entity is still being worked out.
public struct EntityMention: Hashable, Sendable {
  /// The sentence.
  public let sentence: Int
  /// The words, as token indices of the sentence.
  public var tokens: Range<Int>
  /// The word that the grammar hangs the phrase by.
  public var head: Int
  /// What it means a thing of.
  public var kind: EntityKind
  /// How it refers.
  public var form: Mention.Form
  /// The name that the words give: a known thing's usual name, or the words themselves.
  public var name: String
  /// Whether the name stands in the schema's knowledge, and so needs no resolving.
  public var isKnown: Bool
  /// The entity, as an index in `Reading.entities`, once it is known.
  public var entity: Int?
  /// The rule that found it.
  public let rule: RuleID
  /// Whether it stands inside a longer name: "ISIL" in "Coalition to Counter ISIL".
  public var isInner = false
  /// What the schema knows it as.
  var entry: Gazetteer.Entry?
  /// The country that the words name or belong to, as an index of the schema.
  var country: Int?

  /// A mention from its parts.
  public init(
    sentence: Int, tokens: Range<Int>, head: Int, kind: EntityKind, form: Mention.Form,
    name: String, isKnown: Bool, entity: Int? = nil, rule: RuleID
  ) {
    self.sentence = sentence
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.form = form
    self.name = name
    self.isKnown = isKnown
    self.entity = entity
    self.rule = rule
  }
}
