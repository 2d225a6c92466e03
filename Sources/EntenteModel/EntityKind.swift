/// The kind of an entity.
///
/// An open set: a schema folder may add kinds without a rebuild.
public struct EntityKind: Identifier {
  /// The id as written in files.
  public let rawValue: String

  /// An id from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension EntityKind {
  /// A named human being.
  public static let person: EntityKind = "person"
  /// A post that a person holds or held, named with what it belongs to.
  public static let office: EntityKind = "office"
  /// A sovereign state.
  public static let country: EntityKind = "country"
  /// A named body: ministry, council, party, armed group, company, delegation.
  public static let organization: EntityKind = "organization"
  /// A named city, region, building or river.
  public static let place: EntityKind = "place"
  /// Something put forward for others to accept: a plan, demand, deal, resolution, ceasefire.
  public static let proposal: EntityKind = "proposal"
  /// A datable happening with participants: a meeting, visit, call, attack, election, signing.
  public static let event: EntityKind = "event"

  /// The kinds of the standard schema, in its order.
  public static let standard: [EntityKind] = [
    .person, .office, .country, .organization, .place, .proposal, .event,
  ]

  /// Whether entities of this kind act: persons, countries and organizations.
  public var isActor: Bool { self == .person || self == .country || self == .organization }
}
