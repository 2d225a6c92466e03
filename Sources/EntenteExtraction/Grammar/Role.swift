public import EntenteModel

/// The part that a phrase plays beside a predicate, whatever the sentence's voice and shape.
///
/// Besides the roles named here, every preposition is a role: `with`, `on`, `because-of`.
public struct Role: Identifier {
  /// The role as patterns write it.
  public let rawValue: String

  /// A role from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Who does it: the subject of the active, the by-phrase of the passive.
  public static let subject: Role = "subject"
  /// To whom it is done: the object of the active, the subject of the passive.
  public static let object: Role = "object"
  /// Who receives: "told *reporters*".
  public static let recipient: Role = "indirect-object"
  /// The clause that completes it: "demanded *that they leave*".
  public static let clause: Role = "clause"
  /// Of whom that clause speaks: "complained that *they* had left".
  public static let clauseSubject: Role = "clause-subject"
  /// What that clause does something to: "threatened to shell *Oslo*".
  public static let clauseObject: Role = "clause-object"
  /// An infinitive that completes it: "told them *to leave*".
  public static let infinitive: Role = "infinitive"
  /// Mere words that are given: "sent *a letter*".
  public static let message: Role = "message"
  /// An amount of money that is given: "pledged *$2 billion* to Oslo".
  public static let money: Role = "money"
  /// What is given as aid: "sent *two field hospitals* to Oslo".
  public static let goods: Role = "goods"
  /// The predicate itself, where it names an entity: "*talks* in Oslo".
  public static let itself: Role = "self"
  /// What a noun or name ascribed to the subject says: "is *a member*".
  public static let attribute: Role = "attribute"
  /// Whose: "*Kyiv's* rejection".
  public static let possessor: Role = "possessor"
  /// An adjective or noun before a noun: "*Russian* attacks", "*grain* deal".
  public static let modifier: Role = "modifier"
}
