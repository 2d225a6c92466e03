import EntenteLanguage
import EntenteModel

/// Whom acts of force befell, by the verbs beside them.
extension EventStage {
  /// "The blast killed two Danish soldiers", "four officers of the league were wounded in the raid":
  /// the deed is about those it befell; who falls in a clash or a battle has fought in it.
  func addVictims(_ contexts: [ClaimContext], in reading: inout Reading) {
    var doers: [Int: Set<Int>] = [:]
    var scenes: [Int: Set<Int>] = [:]
    for claim in reading.claims {
      if claim.kind == .participatesIn { doers[claim.target, default: []].insert(claim.source) }
      if claim.kind == .locatedIn {
        scenes[claim.source, default: []].formUnion(
          [claim.target, reading.entities[claim.target].country].compactMap(\.self))
      }
    }
    let home = reading.leadingCountry(besides: [])
    for context in contexts where !reading.furniture.contains(context.sentence) {
      for frame in reading.frames[context.sentence]
      where frame.form == .verb && frame.status != .negated
        && (lists.felling.contains(frame.lemma) || frame.lemma == "die")
      {
        let deeds = deeds(of: frame, context: context, in: reading)
        let victims = victims(of: frame, context: context, in: reading)
        for deed in deeds {
          for victim in victims
          where doers[deed.event]?.contains(victim.entity) != true && victim.entity != deed.event {
            let isFight = lists.strifes.contains(deed.noun) || Self.fights.contains(deed.noun)
            let isNamed = reading.entities[victim.entity].kind == .person
            // Those of the land are hurt there without a word; whom a named side hurts it attacks.
            guard isNamed || !isFight && doers[deed.event] == nil,
              isNamed
                || isForeign(victim.entity, at: scenes[deed.event] ?? [], home: home, in: reading)
            else { continue }
            reading.claims.append(
              RelationDraft(
                source: isFight ? victim.entity : deed.event,
                kind: isFight ? .participatesIn : .concerns,
                target: isFight ? deed.event : victim.entity, status: frame.status,
                confidence: Confidence(0.55), sentence: context.sentence,
                span: context.span(covering: [frame.trigger, victim.token], in: reading),
                rule: "events/victim"))
          }
        }
      }
    }
  }

  /// Whether people are of another country than the one where something befalls them.
  func isForeign(_ victim: Int, at scenes: Set<Int>, home: Int?, in reading: Reading) -> Bool {
    let own = [victim, reading.entities[victim].country].compactMap(\.self)
    return !own.contains { scenes.contains($0) || $0 == home }
  }

  /// Undertakings of force in which those take part who fall.
  private static let fights: Set<String> = ["operation", "mission", "combat", "offensive"]

  /// The acts of force that do what a verb says or in which it is done.
  private func deeds(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) -> [(event: Int, noun: String)] {
    let tokens = ([.subject, "in", "by", "during", "from", "when"] as [Role]).flatMap {
      frame.tokens(in: $0)
    }
    return tokens.flatMap { token in
      let noun = context.tree.tokens[token].lowercasedLemma
      guard
        lexicon.violentHeads.contains(noun) || lists.outbursts.contains(noun)
          || lists.charges[noun] != nil || Self.fights.contains(noun)
      else { return [(event: Int, noun: String)]() }
      return reading.direct(.event, at: token, in: context.sentence).filter {
        reading.entities[$0.entity].isKept
      }.map { ($0.entity, noun) }
    }
  }

  private func victims(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) -> [(entity: Int, token: Int)] {
    let tokens = frame.tokens(in: frame.lemma == "die" ? .subject : .object)
    return tokens.flatMap { token in
      reading.links(at: token, in: context.sentence).filter { link in
        let kind = reading.entities[link.entity].kind
        // "killed a leader of the league": persons are hurt themselves or not at all.
        return kind == .person && link.strength == .direct || kind == .country
          || kind == .organization && link.strength > .loose
      }.map { ($0.entity, token) }
    }
  }
}
