public import EntenteModel

/// A layer of a reading that one stage provides and later stages require.
public struct Layer: Identifier {
  /// The layer's name.
  public let rawValue: String

  /// A layer from its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Sentences and tokens.
  public static let tokens: Layer = "tokens"
  /// Lemmas, tags and dependency trees.
  public static let grammar: Layer = "grammar"
  /// Spans of names.
  public static let names: Layer = "names"
  /// Dates and periods, resolved against the article's date.
  public static let dates: Layer = "dates"
  /// Mentions with a kind, not yet linked.
  public static let mentions: Layer = "mentions"
  /// Posts with owners and holders.
  public static let offices: Layer = "offices"
  /// Mentions linked to entities.
  public static let entities: Layer = "entities"
  /// What each token stands for.
  public static let links: Layer = "links"
  /// Pronouns linked to what they mean.
  public static let coreference: Layer = "coreference"
  /// Proposals.
  public static let proposals: Layer = "proposals"
  /// Events.
  public static let events: Layer = "events"
  /// Sentences that only furnish the page.
  public static let furniture: Layer = "furniture"
  /// Names and titles as single words of the grammar.
  public static let units: Layer = "units"
  /// Status and speaker of each clause.
  public static let claims: Layer = "claims"
  /// Relations between entities.
  public static let relations: Layer = "relations"
}
