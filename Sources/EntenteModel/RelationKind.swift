/// The kind of a relation, a verb read from source to target.
///
/// An open set, like `EntityKind`.
public struct RelationKind: Identifier {
  /// The id as written in files.
  public let rawValue: String

  /// An id from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension RelationKind {
  /// The person holds or held the office.
  public static let holdsOffice: RelationKind = "holdsOffice"
  /// The office belongs to the country, organization or place.
  public static let officeOf: RelationKind = "officeOf"
  /// Heads a body; hosts or heads a meeting.
  public static let leads: RelationKind = "leads"
  /// Belongs to the organization.
  public static let memberOf: RelationKind = "memberOf"
  /// Acts for the country or organization.
  public static let represents: RelationKind = "represents"
  /// Advises the person, organization or country.
  public static let advises: RelationKind = "advises"
  /// Is a national of the country.
  public static let nationalOf: RelationKind = "nationalOf"
  /// Is related by family; symmetric.
  public static let relativeOf: RelationKind = "relativeOf"
  /// Is a part of the larger thing.
  public static let partOf: RelationKind = "partOf"
  /// Is or took place there.
  public static let locatedIn: RelationKind = "locatedIn"
  /// Followed the other in an office.
  public static let succeeds: RelationKind = "succeeds"
  /// Met in person; symmetric.
  public static let meets: RelationKind = "meets"
  /// Telephoned, wrote to or briefed; symmetric.
  public static let contacts: RelationKind = "contacts"
  /// Negotiates with; symmetric.
  public static let negotiatesWith: RelationKind = "negotiatesWith"
  /// Travelled or will travel there.
  public static let visits: RelationKind = "visits"
  /// Reached an agreement; symmetric.
  public static let agreesWith: RelationKind = "agreesWith"
  /// Backs, welcomes, praises or endorses.
  public static let supports: RelationKind = "supports"
  /// Gives money, arms, relief or training.
  public static let aids: RelationKind = "aids"
  /// Puts the person into a post.
  public static let appoints: RelationKind = "appoints"
  /// Asks, urges or calls on.
  public static let requests: RelationKind = "requests"
  /// Rejects, objects, refuses; commits itself to fight.
  public static let opposes: RelationKind = "opposes"
  /// Condemns or deplores.
  public static let criticizes: RelationKind = "criticizes"
  /// Blames for a deed.
  public static let accuses: RelationKind = "accuses"
  /// Threatens.
  public static let threatens: RelationKind = "threatens"
  /// Imposes sanctions on.
  public static let sanctions: RelationKind = "sanctions"
  /// Uses force against.
  public static let attacks: RelationKind = "attacks"
  /// Arrests, detains, expels, seizes or blocks.
  public static let coerces: RelationKind = "coerces"
  /// Removes the person from a post.
  public static let dismisses: RelationKind = "dismisses"
  /// Gives up the office or leaves the organization.
  public static let resignsFrom: RelationKind = "resignsFrom"
  /// Drafts, puts forward or announces.
  public static let proposes: RelationKind = "proposes"
  /// Makes it a condition.
  public static let demands: RelationKind = "demands"
  /// Has it on the table in talks.
  public static let discusses: RelationKind = "discusses"
  /// Signs, adopts or ratifies.
  public static let signs: RelationKind = "signs"
  /// Is about it or would bind it.
  public static let concerns: RelationKind = "concerns"
  /// Takes part in the event.
  public static let participatesIn: RelationKind = "participatesIn"
}
