import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// What the phrase names on the way: "limits on *Norway*'s fleet".
  func addConcerns(
    of entity: Int, phrase: NounPhrase, sentence: Int, in reading: inout Reading
  ) {
    let tree = reading.trees[sentence]
    let isAuthored = Self.authored.contains(tree.tokens[phrase.head].lowercasedLemma)
    var found: [Int] = []
    for token in phrase.full where token != phrase.head {
      for link in reading.links(at: token, in: sentence)
      where link.strength == .direct && link.entity != entity && !found.contains(link.entity) {
        let kind = reading.entities[link.entity].kind
        if phrase.core.contains(token), kind == .organization || isAuthored && kind == .country {
          continue
        }
        if tree.governs(phrase.possessor ?? -1, token) { continue }
        found.append(link.entity)
      }
    }
    for other in described(by: phrase, sentence: sentence, in: reading)
    where other != entity && !found.contains(other) {
      found.append(other)
    }
    if found.isEmpty,
      let country = countryOfPassage(before: phrase.head, sentence: sentence, in: reading)
    {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: country.entity, confidence: Confidence(0.5),
          sentence: country.sentence, span: country.span, rule: "proposals/passage"))
    }
    for other in found {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: other, confidence: Confidence(0.7),
          sentence: sentence,
          span: reading.span(of: phrase.full, in: sentence), rule: "proposals/phrase"))
    }
  }

  /// Nouns whose country is the one that puts them forward: "a Danish plan".
  private static let authored: Set<String> = [
    "plan", "proposal", "offer", "initiative", "draft", "demand", "pledge", "resolution",
    "sanction", "sanctions", "tariff", "embargo", "veto", "bid", "motion", "request",
  ]

  /// Whom the clause behind the noun binds: "the truce that *Norway and Denmark* agreed", "a
  /// government including *them*".
  private func described(by phrase: NounPhrase, sentence: Int, in reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    var tokens: [Int] = []
    for clause in tree.children(of: phrase.head, by: "acl") where clause > phrase.head {
      guard Self.binding.contains(stepLemma(of: clause, in: tree)) else { continue }
      tokens += tree.children(of: clause, by: "nsubj", "obl:agent", "obj")
      tokens += tree.children(of: clause, by: "obl").filter {
        Self.bindingPrepositions.contains(tree.preposition(of: $0))
      }
    }
    tokens += tree.children(of: phrase.head, by: "nmod", "obl").filter {
      ["including", "include", "involving", "involve"].contains(tree.preposition(of: $0))
    }
    return tokens.flatMap { tree.conjuncts(of: $0) }
      .flatMap { reading.links(at: $0, in: sentence) }
      .filter { $0.strength > .loose && reading.entities[$0.entity].kind != .person }
      .map(\.entity)
  }

  private static let binding: Set<String> = [
    "agree", "reach", "conclude", "strike", "sign", "initial", "initialed", "negotiate", "set up",
    "set", "establish", "create", "involve", "include", "cover", "affect", "bind", "target", "aim",
    "design", "recognise", "recognize", "ban", "bar", "oblige", "require", "call",
  ]

  private static let bindingPrepositions: Set<String> = [
    "between", "with", "by", "in", "on", "against", "for", "at",
  ]

  /// Those who agree on something are bound by it: "*Norway and Denmark* reached a deal".
  func addParties(in sentence: Int, of reading: inout Reading) {
    for frame in reading.frames[sentence]
    where frame.form == .verb && Self.agreeing.contains(frame.lemma) {
      let proposals = (frame.tokens(in: .object) + frame.tokens(in: "on") + frame.tokens(in: "to"))
        .flatMap { reading.links(at: $0, in: sentence) }.map(\.entity)
        .filter { reading.entities[$0].kind == .proposal }
      let parties = (frame.tokens(in: .subject) + frame.tokens(in: "with"))
        .flatMap { reading.links(at: $0, in: sentence) }
        .filter {
          $0.strength > .loose
            && [.country, .organization].contains(reading.entities[$0.entity].kind)
        }.map(\.entity)
      for proposal in proposals {
        for party in parties {
          reading.claims.append(
            RelationDraft(
              source: proposal, kind: .concerns, target: party, confidence: Confidence(0.6),
              sentence: sentence,
              span: reading.text.sentences[sentence].span, rule: "proposals/party"))
        }
      }
    }
  }

  private static let agreeing: Set<String> = [
    "agree", "reach", "negotiate", "conclude", "strike", "sign", "finalise", "finalize", "seal",
    "sign up",
  ]

  /// The country that the passage says it is about with a phrase of place: "the war in Georgia".
  func countryOfPassage(
    before token: Int, sentence: Int, in reading: Reading
  ) -> (entity: Int, sentence: Int, span: TextSpan)? {
    for back in 0...1 where sentence - back >= 0 {
      let place = sentence - back
      let tokens = reading.trees[place].tokens
      let found = reading.mentionIndices(in: place).filter { index in
        let mention = reading.mentions[index]
        let lower = mention.tokens.lowerBound
        return mention.kind == .country && !mention.isInner && lower > 0
          && (back > 0 || lower < token)
          && ["in", "across", "throughout"].contains(tokens[lower - 1].form.lowercased())
      }
      if let last = found.last, let entity = reading.mentions[last].entity,
        entity != reading.publisherCountry
      {
        let mention = reading.mentions[last]
        return (
          entity, place,
          reading.span(of: mention.tokens.lowerBound - 1..<mention.tokens.upperBound, in: place)
        )
      }
    }
    return nil
  }
}
