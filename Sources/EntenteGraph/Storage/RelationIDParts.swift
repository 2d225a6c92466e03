import EntenteModel
import EntenteSchema

/// A relation's id taken apart, against the entities and kinds of a graph.
///
/// Entity ids may hold slashes, so that only the graph can tell where one ends.
struct RelationIDParts {
  let source: EntityID
  let kind: RelationKind
  let target: EntityID
  let status: RelationStatus
  let speaker: EntityID?
  let start: CalendarDate?

  init?(_ id: RelationID, in graph: KnowledgeGraph) {
    var text = Substring(id.rawValue)
    start = Self.cut("#", from: &text) { CalendarDate(iso: $0) }
    speaker = Self.cut("@", from: &text) { rest in
      let id = EntityID(String(rest))
      return graph.index(of: id) == nil ? nil : id
    }
    status = Self.cut("?", from: &text) { RelationStatus(rawValue: String($0)) } ?? .asserted
    let slashes = text.indices.filter { text[$0] == "/" }
    for (first, second) in zip(slashes, slashes.dropFirst()) {
      let kind = RelationKind(String(text[text.index(after: first)..<second]))
      guard graph.schema.definition(of: kind) != nil else { continue }
      let source = EntityID(String(text[..<first]))
      let target = EntityID(String(text[text.index(after: second)...]))
      guard graph.index(of: source) != nil, graph.index(of: target) != nil else { continue }
      self.source = source
      self.kind = kind
      self.target = target
      return
    }
    return nil
  }

  /// Cuts what stands after the last of a mark off a text, if it reads as meant.
  private static func cut<Value>(
    _ mark: Character, from text: inout Substring, as read: (Substring) -> Value?
  ) -> Value? {
    guard let place = text.lastIndex(of: mark),
      let value = read(text[text.index(after: place)...])
    else { return nil }
    text = text[..<place]
    return value
  }
}
