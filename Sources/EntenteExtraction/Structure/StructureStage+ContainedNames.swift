import EntenteLanguage
import EntenteModel

/// What the names of bodies say of others whose names they hold.
extension StructureStage {
  /// "Working Group *of the Northern Council*" is part of it; "Coalition to *Counter* X" opposes X.
  func addContainedName(
    _ mention: EntityMention, body: Int, among bodies: inout BodyNames, in reading: inout Reading
  ) {
    let tokens = reading.trees[mention.sentence].tokens
    if let of = mention.tokens.first(where: { tokens[$0].form == "of" }),
      of + 1 < mention.tokens.upperBound
    {
      var start = of + 1
      if tokens[start].form.lowercased() == "the" { start += 1 }
      if start < mention.tokens.upperBound {
        let key = EntityStage.key(
          reading.words(of: start..<mention.tokens.upperBound, in: mention.sentence))
        bodies.read(reading.entities)
        if let whole = bodies.first(named: key, besides: body) {
          claim(
            body, .partOf, whole, tokens: mention.tokens, sentence: mention.sentence,
            confidence: 0.85,
            rule: "structure/name", in: &reading)
        }
      }
    }
    for index in reading.mentionIndices(in: mention.sentence) {
      let inner = reading.mentions[index]
      guard inner.isInner, inner.kind == .organization,
        mention.tokens.contains(inner.tokens.lowerBound),
        let target = inner.entity, inner.tokens.lowerBound > mention.tokens.lowerBound,
        ["counter", "against", "combat", "defeat", "fight", "degrade"].contains(
          tokens[inner.tokens.lowerBound - 1].form.lowercased())
      else { continue }
      claim(
        body, .opposes, target, tokens: mention.tokens, sentence: mention.sentence,
        confidence: 0.85,
        rule: "structure/purpose", in: &reading)
    }
  }

  /// Bodies by what their names are compared by, read as they come.
  struct BodyNames {
    private var bodies: [String: [Int]] = [:]
    private var count = 0

    /// Reads the entities that are new.
    mutating func read(_ entities: [EntityDraft]) {
      for index in count..<max(count, entities.count) { read(index, of: entities) }
      count = entities.count
    }

    /// Reads an entity, again where it has got more names.
    mutating func read(_ index: Int, of entities: [EntityDraft]) {
      guard entities[index].kind == .organization, entities[index].isKept else { return }
      for name in [entities[index].name] + entities[index].aliases {
        bodies[EntityStage.key(name), default: []].append(index)
      }
    }

    /// The first body with a name besides one.
    func first(named key: String, besides body: Int) -> Int? {
      (bodies[key] ?? []).lazy.filter { $0 != body }.min()
    }
  }
}
