/// How well extractions agree with gold graphs.
public struct EvaluationReport: Hashable, Sendable {
  /// The score of each article, in the order given.
  public let articles: [ArticleScore]
  /// Entities of all kinds.
  public let entities: ScoreRow
  /// Entities by kind, in schema order; kinds that never occur are left out.
  public let entityKinds: [ScoreRow]
  /// Relations of all kinds.
  public let relations: ScoreRow
  /// Relations by family, in schema order.
  public let families: [ScoreRow]
  /// Relations by kind, in schema order.
  public let relationKinds: [ScoreRow]
  /// Relations with their kind ignored.
  public let links: ScoreRow
  /// The number of matched relations whose status is right.
  public let rightStatus: Int
  /// Relations by confidence, the least sure first.
  public let confidence: [ConfidenceBin]

  /// The share of matched relations whose status is right; 0 where none matched.
  public var statusAccuracy: Double {
    relations.pooled.matched == 0 ? 0 : Double(rightStatus) / Double(relations.pooled.matched)
  }
}
