public import EntenteModel

/// What a map is to show.
public struct MapOptions: Sendable, Hashable {
  /// What the map is called; the first line of its caption.
  public var title: String
  /// The entity that the map is drawn around.
  public var focus: EntityID?
  /// The question that the map answers, for the caption.
  public var question: String
  /// The day as of which things are shown, for the caption.
  public var date: CalendarDate?
  /// The engine; nothing to choose one by the size of the map.
  public var engine: MapEngine?
  /// How many entities are drawn at most: from the focus, or whoever has most relations, on to those
  /// of the neighbours that have most.
  public var entityLimit: Int
  /// Whether denied claims are drawn.
  public var showsNegated: Bool
  /// Whether entities without a relation are drawn.
  public var showsUnconnected: Bool

  /// Whether a line says that a person represents a country whose office that person holds.
  public var showsImplied: Bool

  /// Options, each with its usual value.
  ///
  /// - Parameters:
  ///   - title: What the map is called.
  ///   - focus: The entity that the map is drawn around.
  ///   - question: The question that the map answers, for the caption.
  ///   - date: The day as of which things are shown, for the caption.
  ///   - engine: The engine; nothing to choose one by the size of the map.
  ///   - entityLimit: How many entities are drawn at most; more than 250 cannot be read.
  ///   - showsNegated: Whether denied claims are drawn.
  ///   - showsUnconnected: Whether entities without a relation are drawn.
  ///   - showsImplied: Whether a line says that a person represents a country whose office that
  ///     person holds, which the office says already.
  public init(
    title: String = "", focus: EntityID? = nil, question: String = "", date: CalendarDate? = nil,
    engine: MapEngine? = nil, entityLimit: Int = 250, showsNegated: Bool = true,
    showsUnconnected: Bool = false, showsImplied: Bool = false
  ) {
    self.title = title
    self.focus = focus
    self.question = question
    self.date = date
    self.engine = engine
    self.entityLimit = max(1, entityLimit)
    self.showsNegated = showsNegated
    self.showsUnconnected = showsUnconnected
    self.showsImplied = showsImplied
  }
}
