import EntenteGraph
public import EntenteModel
import EntenteSchema

/// One relation of an answer, read in the direction in which it was followed.
public struct Step: Hashable, Sendable {
  /// Where it was followed from.
  public let from: EntityID
  /// Where it led.
  public let to: EntityID
  /// The name of the entity it was followed from.
  public let fromName: String
  /// The name of the entity it led to.
  public let toName: String
  /// How it reads this way: "holds the office", or backward "is held by".
  public let verb: String
  /// The relation, with its evidence.
  public let relation: Relation
  /// The name of whoever makes the claim, where a speaker does.
  public let speaker: String?
  /// How many other relations link the same two.
  public let alternatives: Int

  init(
    _ index: RelationIndex, from: EntityIndex, to: EntityIndex, alternatives: Int,
    in graph: KnowledgeGraph
  ) {
    self.from = graph.id(of: from)
    self.to = graph.id(of: to)
    fromName = graph.name(of: from)
    toName = graph.name(of: to)
    relation = graph[index]
    let definition = graph.schema.definition(of: relation.kind)
    let isForward = graph.source(of: index) == from
    verb = (isForward ? definition?.verb : definition?.reverseVerb) ?? relation.kind.rawValue
    speaker = graph.speaker(of: index).map { graph.name(of: $0) }
    self.alternatives = alternatives
  }
}

extension Step: CustomStringConvertible {
  /// `Ana Vidal met Olav Brekke [planned, 2026-03-01, says Maja Holm]`.
  public var description: String {
    var notes: [String] = []
    if relation.status != .asserted { notes.append(relation.status.rawValue) }
    if let start = relation.time?.start { notes.append(start.description) }
    if let speaker { notes.append("says \(speaker)") }
    let detail = notes.isEmpty ? "" : " [\(notes.joined(separator: ", "))]"
    return "\(fromName) \(verb) \(toName)\(detail)"
  }
}
