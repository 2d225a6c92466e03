import EntenteModel
import EntenteSchema

/// Why a graph refuses something.
public struct GraphError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// The schema has no such kind of entity or relation.
    case unknownKind
    /// A relation's end is not in the graph.
    case unknownEntity
    /// A relation's end has a kind that the schema does not allow there.
    case wrongKind
    /// A relation has no evidence.
    case missingEvidence
    /// Evidence or a mention cites a document that the graph does not have.
    case unknownDocument
    /// An entity with the id has another kind.
    case conflictingKind
    /// The graph has as many entities, relations or strings as it can number.
    case full
  }

  /// What is wrong.
  public let code: Code
  /// What was found and what was expected, in one sentence.
  public let message: String

  /// An error from its parts.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension GraphError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

extension GraphError {
  static func unknownKind(_ kind: String) -> GraphError {
    GraphError(.unknownKind, "The schema has no kind “\(kind)”.")
  }

  static func unknownEntity(_ id: EntityID, in relation: RelationKind) -> GraphError {
    GraphError(.unknownEntity, "An end of “\(relation)” is not in the graph: \(id).")
  }

  static func wrongKind(
    _ kind: EntityKind, asSource: Bool, of relation: RelationKind, allowed: [EntityKind]
  ) -> GraphError {
    let end = asSource ? "start from" : "reach"
    let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
    return GraphError(
      .wrongKind, "“\(relation)” cannot \(end) an entity of kind \(kind), only: \(names).")
  }

  /// Why a kind of relation cannot link two kinds of entity, if it cannot.
  static func misfit(
    of relation: RelationKindDefinition, from source: EntityKind, to target: EntityKind
  ) -> GraphError? {
    if !relation.sources.contains(source) {
      return wrongKind(
        source, asSource: true, of: relation.kind, allowed: Array(relation.sources))
    }
    if !relation.targets.contains(target) {
      return wrongKind(
        target, asSource: false, of: relation.kind, allowed: Array(relation.targets))
    }
    guard !relation.allows(source, target) else { return nil }
    return GraphError(
      .wrongKind, "“\(relation.kind)” cannot link an entity of kind \(source) to one of \(target).")
  }

  static func missingEvidence(_ relation: RelationID) -> GraphError {
    GraphError(.missingEvidence, "The relation has no evidence: \(relation).")
  }

  static func unknownDocument(_ document: DocumentID) -> GraphError {
    GraphError(.unknownDocument, "The graph has no document “\(document)”; insert it first.")
  }

  static func conflictingKind(_ id: EntityID, _ known: EntityKind, _ new: EntityKind) -> GraphError
  {
    GraphError(.conflictingKind, "\(id) is of kind \(known) already and cannot become \(new).")
  }

  static let full = GraphError(.full, "The graph cannot number more than 4,294,967,294 things.")
}
