import EntenteLanguage
import EntenteModel

/// Reads against whom a body stands off its own name: "Coalition to Counter X", "Front Against X".
///
/// Guidelines, ruling 6: a purpose of defeating is `opposes`.
struct PurposeStage: Stage {
  let name = "purposes"
  let requires: [Layer] = [.entities]
  let provides: [Layer] = [.relations]

  private static let rule: RuleID = "structure/purpose-name"
  private static let purposes: Set<String> = [
    "counter", "against", "combat", "defeat", "fight", "anti", "countering", "combating",
  ]

  func run(_ reading: inout Reading) {
    var byKey: [String: Int] = [:]
    for (index, entity) in reading.entities.enumerated()
    where entity.kind.isActor && entity.isKept {
      for name in [entity.name] + entity.aliases where byKey[Slug.make(from: name)] == nil {
        byKey[Slug.make(from: name)] = index
      }
    }
    var seen: Set<Int> = []
    for mention in reading.mentions {
      guard mention.kind == .organization, let entity = mention.entity,
        !reading.furniture.contains(mention.sentence), !seen.contains(entity),
        let opposed = Self.opposed(by: mention, in: reading, byKey: byKey), opposed != entity
      else { continue }
      seen.insert(entity)
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .opposes, target: opposed,
          confidence: Confidence(thousandths: 850), sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), rule: Self.rule))
    }
  }

  /// The actor that a body's name says it is against.
  private static func opposed(
    by mention: EntityMention, in reading: Reading, byKey: [String: Int]
  ) -> Int? {
    let tokens = reading.text.sentences[mention.sentence].tokens
    for index in mention.tokens where purposes.contains(tokens[index].form.lowercased()) {
      var start = index + 1
      if start < mention.tokens.upperBound, tokens[start].form == "-" { start += 1 }
      for end in stride(from: mention.tokens.upperBound, to: start, by: -1) {
        let name = tokens[start..<end].map(\.form).joined(separator: " ")
        if let found = byKey[Slug.make(from: name)] { return found }
      }
    }
    return nil
  }
}
