public import EntenteGraph
public import EntenteModel

/// Which relations a question follows.
public struct RelationFilter: Hashable, Sendable {
  /// The kinds to follow; empty for all.
  public var kinds: Set<RelationKind>
  /// How the text must put it; denials are left out unless asked for.
  public var statuses: Set<RelationStatus>
  /// The day on which the relation must hold, where it is dated; an undated one must be told by a
  /// document that is not of a later day.
  public var day: CalendarDate?
  /// The least confidence.
  public var minConfidence: Confidence

  /// A filter.
  public init(
    kinds: Set<RelationKind> = [],
    statuses: Set<RelationStatus> = [.asserted, .planned, .possible], day: CalendarDate? = nil,
    minConfidence: Confidence = Confidence(thousandths: 0)
  ) {
    self.kinds = kinds
    self.statuses = statuses
    self.day = day
    self.minConfidence = minConfidence
  }

  /// Whether a relation of a graph counts.
  public func includes(_ relation: RelationIndex, of graph: KnowledgeGraph) -> Bool {
    guard statuses.contains(graph.status(of: relation)) else { return false }
    if !kinds.isEmpty, !kinds.contains(graph.kind(of: relation)) { return false }
    if minConfidence.thousandths > 0, graph.confidence(of: relation) < minConfidence {
      return false
    }
    guard let day else { return true }
    // A month or a year that the day lies in counts as begun, and as not yet ended.
    func isAhead(_ date: CalendarDate) -> Bool {
      date.dayNumber > day.dayNumber && !date.covers(day)
    }
    guard let time = graph.time(of: relation) else {
      return graph.firstReport(of: relation).map { !isAhead($0) } ?? true
    }
    if let start = time.start, isAhead(start) { return false }
    if let end = time.end, end.dayNumber < day.dayNumber, !end.covers(day) { return false }
    return true
  }
}

extension CalendarDate {
  /// Whether another date lies in this day, month or year.
  fileprivate func covers(_ other: CalendarDate) -> Bool {
    other.description.hasPrefix(description)
  }
}
