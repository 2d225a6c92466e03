import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whom people speak for or belong to, off what stands right before their names.
extension StructureStage {
  /// "the *Cuban leader* Ida Holm" speaks for her country, whatever her post is called.
  func addStateLeader(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let lower = mention.tokens.lowerBound
    guard lower > 1, tokens[lower - 1].form == "leader",
      let owner = reading.mention(endingAt: lower - 1, in: mention.sentence, kind: .country),
      let country = reading.mentions[owner].entity,
      !reading.claims.contains(where: {
        $0.source == person && $0.kind == .represents && $0.target == country
      })
    else { return }
    claim(
      person, .represents, country,
      tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.75, rule: "structure/state-leader", in: &reading)
  }

  /// "Ida Holm, *for the Fjord Council*,", "and *for Norway*, Lars Vik": whom people speak for.
  func addSpeaker(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    let isApart = next < tokens.count && tokens[next].form == ","
    if isApart { next += 1 }
    if next + 1 < tokens.count, tokens[next].form == "for" {
      let first = tokens[next + 1].form.lowercased() == "the" ? next + 2 : next + 1
      if let body = reading.mention(startingAt: first, in: mention.sentence),
        speaksFor(body, in: reading)
      {
        let end = reading.mentions[body].tokens.upperBound
        let tree = reading.trees[mention.sentence]
        // "nominated Holm for the council": what follows an object says what it is done for.
        let isPutForward = !isApart && tree.has(tree.top(of: mention.tokens), "obj")
        if !isPutForward,
          end >= tokens.count || [",", ".", ";", "and", "("].contains(tokens[end].form)
        {
          claimSpeech(person, for: body, mention, isApart ? 0.7 : 0.6, in: &reading)
          return
        }
      }
    }
    let lower = startBeforeRanks(mention.tokens.lowerBound, in: mention.sentence, of: reading)
    guard lower > 2, tokens[lower - 1].form == ",",
      let body = reading.mention(endingAt: lower - 1, in: mention.sentence),
      speaksFor(body, in: reading)
    else { return }
    var before = reading.mentions[body].tokens.lowerBound - 1
    if before > 0, tokens[before].form.lowercased() == "the" { before -= 1 }
    guard before > 0, tokens[before].form == "for",
      [",", "and", ";"].contains(tokens[before - 1].form)
    else { return }
    claimSpeech(person, for: body, mention, 0.6, in: &reading)
  }

  private func speaksFor(_ body: Int, in reading: Reading) -> Bool {
    let mention = reading.mentions[body]
    return mention.entity != nil && !mention.isInner
      && (mention.kind == .country || mention.kind == .organization)
  }

  private func claimSpeech(
    _ person: Int, for body: Int, _ mention: EntityMention, _ confidence: Double,
    in reading: inout Reading
  ) {
    let other = reading.mentions[body]
    guard let target = other.entity,
      !reading.claims.contains(where: {
        $0.source == person && $0.target == target && $0.kind == .represents
      })
    else { return }
    claim(
      person, .represents, target,
      tokens: min(
        other.tokens.lowerBound, mention.tokens.lowerBound)..<max(
          other.tokens.upperBound, mention.tokens.upperBound),
      sentence: mention.sentence, confidence: confidence, rule: "structure/speaker", in: &reading)
  }

  /// "Ambassador Holm" in a government's statement: the rank names no post but says for whom.
  func addOwnEnvoy(_ phrase: OfficePhrase, in reading: inout Reading) {
    let title = schema.titles[phrase.title].title
    guard phrase.owners.isEmpty, phrase.possessor == nil,
      phrase.complement == nil, !phrase.isFormer, !phrase.isPlural,
      Self.envoys.contains(title) || title == "Minister",
      let holder = phrase.holders.first, let person = reading.mentions[holder].entity,
      let country = reading.entities[person].country
        ?? (Self.envoys.contains(title) ? reading.publisherCountry : nil),
      !reading.claims.contains(where: { $0.source == person && $0.kind == .represents }),
      !reading.offices.contains(where: { other in
        other.entity != nil && other.holders.contains { reading.mentions[$0].entity == person }
      })
    else { return }
    let tokens = reading.mentions[holder].tokens
    claim(
      person, .represents, country,
      tokens: min(
        phrase.tokens.lowerBound, tokens.lowerBound)..<max(
          phrase.tokens.upperBound, tokens.upperBound),
      sentence: phrase.sentence, confidence: 0.6, rule: "structure/own-envoy", in: &reading)
  }

  /// Ranks of those whom a state sends.
  private static let envoys: Set<String> = ["Ambassador", "High Commissioner", "Consul General"]

  /// "the *Daily Gazette's* Ida Holm", "*Fjord Party's* Lars Vik": of that body.
  func addEmployer(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let lower = mention.tokens.lowerBound
    guard mention.tokens.count > 1, lower > 1, tokens[lower - 1].isGenitive,
      let owner = reading.mention(endingAt: lower - 1, in: mention.sentence, kind: .organization),
      let body = reading.mentions[owner].entity,
      !reading.claims.contains(where: { $0.source == person && $0.target == body })
    else { return }
    claim(
      person, .memberOf, body,
      tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.6, rule: "structure/employer", in: &reading)
  }
}
