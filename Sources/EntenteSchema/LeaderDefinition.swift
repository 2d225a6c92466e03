/// Who held a country's highest posts, and when: read from `Schemas/knowledge/leaders.yaml`.
///
/// Whose a bare title is gets looked up here ("President Obama"), and what a leader is called in all
/// articles; that somebody holds a post counts only where the text says so.
public struct LeaderDefinition: Hashable, Sendable {
  /// A stretch of years in office.
  public struct Term: Hashable, Sendable {
    /// The first year.
    public let start: Int
    /// The last year; absent while the term goes on.
    public let end: Int?
  }

  /// The person's name in its usual English form.
  public let name: String
  /// The country, by its common English name.
  public let country: String
  /// The title, as `titles.yaml` has it.
  public let title: String
  /// The terms in order.
  public let terms: [Term]
  /// Other spellings and forms of the name: "Sergey Lavrov".
  public let aliases: [String]

  /// Whether the person held the post in a year.
  public func held(in year: Int) -> Bool {
    terms.contains { $0.start <= year && year <= ($0.end ?? .max) }
  }
}
