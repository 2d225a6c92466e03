import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Members of bodies by what speakers call the others: "our partners in the Council".
extension StructureStage {
  /// `memberOf` of those who have partners, allies or fellow members in a body.
  func addPartners(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      let tokens = reading.trees[sentence].tokens
      for position in reading.mentionIndices(in: sentence) {
        let body = reading.mentions[position]
        guard body.kind == .organization, !body.isInner, let whole = body.entity,
          let owner = ownerOfPartners(body, in: tokens), isOfStates(whole, in: reading)
        else { continue }
        for link in reading.links(at: owner, in: sentence) where link.strength > .loose {
          guard reading.entities[link.entity].kind == .country else { continue }
          claim(
            link.entity, .memberOf, whole,
            tokens: min(owner, body.tokens.lowerBound)..<body.tokens.upperBound,
            sentence: sentence, confidence: 0.6, rule: "structure/partners", in: &reading)
        }
      }
    }
  }

  /// "There are twelve *member nations*: Norway and Peru": of the body that the text spoke of last.
  func addToldMembers(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices.dropFirst()
    where !reading.furniture.contains(sentence) {
      let tokens = reading.text.sentences[sentence].tokens
      let bodies = reading.mentionIndices(in: sentence).filter {
        reading.mentions[$0].kind == .organization
      }
      guard
        let noun = tokens.indices.dropLast(3).first(where: {
          ["member", "members"].contains(tokens[$0].form.lowercased())
        }), !bodies.contains(where: { reading.mentions[$0].tokens.lowerBound <= noun + 4 })
      else { continue }
      let isOf = lists.toldMembers.contains(tokens[noun + 1].form.lowercased())
      var next = isOf ? noun + 2 : noun + 1
      if next < tokens.count, ["are", "include"].contains(tokens[next].form) { next += 1 }
      guard next < tokens.count,
        [":", "–", "—", "-"].contains(tokens[next].form) || next > noun + 2,
        let whole = lastBody(before: sentence, in: reading)
      else { continue }
      if [":", "–", "—", "-"].contains(tokens[next].form) { next += 1 }
      let states = reading.listed(from: next, in: sentence).names
      guard states.count > 2 else { continue }
      for state in states {
        guard let member = reading.mentions[state].entity, member != whole else { continue }
        claim(
          member, .memberOf, whole, tokens: noun..<reading.mentions[state].tokens.upperBound,
          sentence: sentence, confidence: 0.65, rule: "structure/told-members", in: &reading)
      }
    }
  }

  /// The first body of the nearest sentence before that speaks of one.
  private func lastBody(before sentence: Int, in reading: Reading) -> Int? {
    for earlier in stride(from: sentence - 1, through: max(0, sentence - 3), by: -1) {
      let bodies = reading.mentionIndices(in: earlier).filter {
        reading.mentions[$0].kind == .organization && !reading.mentions[$0].isInner
      }
      if let first = bodies.first { return reading.mentions[first].entity }
    }
    return nil
  }

  /// "*our* G7 partners", "*our* allies in NATO", "*Norway's* Council partners".
  private func ownerOfPartners(_ body: EntityMention, in tokens: [Token]) -> Int? {
    let next = body.tokens.upperBound
    var before = body.tokens.lowerBound - 1
    if next < tokens.count, lists.partners.contains(tokens[next].form.lowercased()) {
      if before >= 0, ["other", "fellow"].contains(tokens[before].form.lowercased()) {
        before -= 1
      }
      return possessor(at: before, in: tokens)
    }
    if before > 0, tokens[before].form.lowercased() == "the" { before -= 1 }
    guard before > 1, ["in", "of", "at"].contains(tokens[before].form),
      lists.partners.contains(tokens[before - 1].form.lowercased())
    else { return nil }
    before -= 2
    while before > 0,
      ["other", "fellow", "close", "many", "international"].contains(
        tokens[before].form.lowercased())
    {
      before -= 1
    }
    return possessor(at: before, in: tokens)
  }

  private func possessor(at token: Int, in tokens: [Token]) -> Int? {
    guard token >= 0 else { return nil }
    let word = tokens[token].form.lowercased()
    if ["our", "its", "their"].contains(word) { return token }
    return tokens[token].isPossessive && token > 0 ? token - 1 : nil
  }

  /// Whether states are the members of a body.
  private func isOfStates(_ body: Int, in reading: Reading) -> Bool {
    schema.category(ofBody: reading.entities[body].name) == "multinational"
  }
}
