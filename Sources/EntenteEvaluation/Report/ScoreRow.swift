/// One line of a report: a thing that is scored, pooled over all articles and averaged over them.
public struct ScoreRow: Hashable, Sendable {
  /// A mean over articles, each of which counts once.
  public struct Mean: Hashable, Sendable {
    /// The mean precision.
    public let precision: Double
    /// The mean recall.
    public let recall: Double
    /// The mean F1.
    public let f1: Double
    /// The number of articles that had anything to score.
    public let articles: Int
  }

  /// What is scored: `entities`, `person`, `relations`, `structure`, `meets`, `links`.
  public let name: String
  /// All articles as one.
  public let pooled: Tally
  /// The mean over the articles in which the thing occurs.
  public let mean: Mean

  /// A row from the tallies of single articles.
  init(name: String, tallies: [Tally]) {
    self.name = name
    let scored = tallies.filter { !$0.isEmpty }
    pooled = scored.reduce(into: Tally()) { $0 += $1 }
    func average(_ value: (Tally) -> Double) -> Double {
      scored.isEmpty ? 0 : scored.map(value).reduce(0, +) / Double(scored.count)
    }
    mean = Mean(
      precision: average(\.precision), recall: average(\.recall), f1: average(\.f1),
      articles: scored.count)
  }
}
