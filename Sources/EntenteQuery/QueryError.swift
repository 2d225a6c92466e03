public import EntenteModel

/// Why a question cannot be asked of a graph.
///
/// A question that can be asked and has no answer is no error: its answer is empty.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The graph has nothing of that name.
    case unknownName
    /// Several entities have that name.
    case ambiguousName
    /// Both ends of a path are one entity.
    case sameEntity
    /// An end of a path is among what it must not lead through.
    case avoidedEnd
    /// The schema has no such kind of relation or entity.
    case unknownKind
  }

  /// An entity that a name may mean.
  public struct Candidate: Hashable, Sendable {
    /// Its id.
    public let id: EntityID
    /// Its kind.
    public let kind: EntityKind
    /// Its name.
    public let name: String
  }

  /// What is wrong.
  public let code: Code
  /// The name or kind as it was asked for.
  public let subject: String
  /// For an unknown name the nearest known ones, for an ambiguous one all that have it; sorted.
  public let candidates: [Candidate]
  /// What was found and what was expected, with what to try.
  public let diagnostic: Diagnostic

  static func unknownName(_ name: String, nearest: [Candidate]) -> QueryError {
    QueryError(
      code: .unknownName, subject: name, candidates: nearest,
      diagnostic: Diagnostic(
        id: "query.unknown-name", message: "The graph has nothing called “\(name)”.",
        remedy: nearest.isEmpty
          ? "Try another form of the name."
          : "Did you mean " + nearest.map { "“\($0.name)”" }.joined(separator: ", ") + "?"))
  }

  static let emptyName = QueryError(
    code: .unknownName, subject: "", candidates: [],
    diagnostic: Diagnostic(
      id: "query.unknown-name", message: "The name is empty.",
      remedy: "Give a name, an alias or an id."))

  static func ambiguousName(_ name: String, candidates: [Candidate]) -> QueryError {
    let list = candidates.prefix(12).map { "\n  \($0.id)  \($0.name) (\($0.kind))" }.joined()
    let more = candidates.count > 12 ? "\n  and \(candidates.count - 12) more" : ""
    return QueryError(
      code: .ambiguousName, subject: name, candidates: candidates,
      diagnostic: Diagnostic(
        id: "query.ambiguous-name",
        message: "“\(name)” may mean \(candidates.count) entities.",
        remedy: "Use the full name or the id:" + list + more))
  }

  static func sameEntity(_ name: String) -> QueryError {
    QueryError(
      code: .sameEntity, subject: name, candidates: [],
      diagnostic: Diagnostic(
        id: "query.same-entity", message: "Both names mean one entity, \(name).",
        remedy: "A path needs two."))
  }

  static func avoidedEnd(_ name: String) -> QueryError {
    QueryError(
      code: .avoidedEnd, subject: name, candidates: [],
      diagnostic: Diagnostic(
        id: "query.avoided-end",
        message: "The path cannot avoid \(name), which is one of its ends.",
        remedy: "Avoid somebody on the way."))
  }

  static func unknownKind(_ kind: String, known: [String]) -> QueryError {
    QueryError(
      code: .unknownKind, subject: kind, candidates: [],
      diagnostic: Diagnostic(
        id: "query.unknown-kind", message: "The schema has no kind “\(kind)”.",
        remedy: "The kinds are " + known.sorted().joined(separator: ", ") + "."))
  }
}

extension QueryError: CustomStringConvertible {
  /// The diagnostic, as a line for people.
  public var description: String { diagnostic.description }
}
