import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Clauses and dashes that tell who belongs to a body: "X, whose members are Norway and Peru".
extension StructureStage {
  /// Where the list begins that a clause behind a body's name tells of its members.
  func toldList(after body: EntityMention, in tokens: [Token]) -> Int? {
    var next = body.tokens.upperBound
    if next + 2 < tokens.count, tokens[next].form == "(", tokens[next + 2].form == ")" { next += 3 }
    guard next + 3 < tokens.count else { return nil }
    let isApart = [",", "–", "—", "("].contains(tokens[next].form)
    if isApart { next += 1 }
    let word = tokens[next].form.lowercased()
    if word == "whose" { return listOfWhose(at: next + 1, in: tokens) }
    // "in which Norway and Peru sit", "to which both belong"
    if ["in", "to", "of"].contains(word), tokens[next + 1].form == "which" {
      let end = min(tokens.count, next + 16)
      let isInside = (next + 2..<end).contains {
        lists.memberLists["inside"]?.contains(tokens[$0].form.lowercased()) ?? false
          || tokens[$0].lowercasedLemma == "member"
      }
      return isInside ? next + 2 : nil
    }
    // "an alliance of Norway and Peru", "founded in 1999 by Norway and Peru"
    let end = min(tokens.count - 1, next + 7)
    for token in next..<max(next, end) {
      let form = tokens[token].form.lowercased()
      if isApart, lists.memberLists["of"]?.contains(form) ?? false, tokens[token + 1].form == "of" {
        return token + 2
      }
      if lists.memberLists["by"]?.contains(form) ?? false || form == "up" {
        return (token + 1..<min(tokens.count - 1, token + 5))
          .first { tokens[$0].form == "by" }.map { $0 + 1 }
      }
      // "X, a group *that brings together* Norway and Peru"
      if isApart, lists.memberLists["comprising"]?.contains(form) ?? false,
        ["that", "which"].contains(tokens[token - 1].form.lowercased())
      {
        return ["together", "of"].contains(tokens[token + 1].form) ? token + 2 : token + 1
      }
      // "which has 4,000 soldiers from Norway and Peru"
      if isApart, lists.memberLists["supplied"]?.contains(form) ?? false,
        tokens[token + 1].form == "from"
      {
        return token + 2
      }
    }
    return nil
  }

  private func listOfWhose(at start: Int, in tokens: [Token]) -> Int? {
    for token in start..<min(tokens.count - 2, start + 4)
    where [
      "member", "participant", "signatory", "party", "co-chair", "founder", "partner", "state",
    ]
    .contains(tokens[token].lowercasedLemma) {
      let verb = token + 1
      return ["are", "were", "include", "included"].contains(tokens[verb].form) ? verb + 1 : nil
    }
    return nil
  }

  /// "the Five – Norway, Peru and Chad", "the Troika (Norway and Peru)": states behind a mark.
  func bareList(after body: EntityMention, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    var next = body.tokens.upperBound
    // "the Community of Norway *(CN)* – Norway and Peru"
    if next + 3 < tokens.count, tokens[next].form == "(", tokens[next + 2].form == ")",
      Gazetteer.isAcronym(tokens[next + 1].form)
    {
      next += 3
    }
    guard next + 3 < tokens.count, ["–", "—", "(", ":"].contains(tokens[next].form) else {
      return nil
    }
    let list = reading.listed(from: next + 1, in: sentence, withPeoples: false)
    let isClosed =
      list.end < tokens.count && [")", "–", "—", ".", ";"].contains(tokens[list.end].form)
    return list.names.count > 1 && isClosed ? next + 1 : nil
  }

  /// "soldiers *from Norway and Peru in the Monitoring Team*": who sends people to a body.
  func addSenders(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      let tokens = reading.trees[sentence].tokens
      for token in tokens.indices.dropFirst() where tokens[token].form == "from" {
        guard lists.memberLists["supplied"]?.contains(tokens[token - 1].form.lowercased()) ?? false
        else { continue }
        let (senders, next) = reading.listed(from: token + 1, in: sentence)
        guard next + 1 < tokens.count, ["in", "of", "with"].contains(tokens[next].form) else {
          continue
        }
        let first = tokens[next + 1].form.lowercased() == "the" ? next + 2 : next + 1
        guard let body = reading.mention(startingAt: first, in: sentence, kind: .organization),
          let whole = reading.mentions[body].entity
        else { continue }
        for sender in senders {
          guard let member = reading.mentions[sender].entity, member != whole else { continue }
          claim(
            member, .memberOf, whole, tokens: token - 1..<reading.mentions[body].tokens.upperBound,
            sentence: sentence, confidence: 0.6, rule: "structure/sender", in: &reading)
        }
      }
    }
  }

  /// "*As a member of the Council, Norway* sent ships": who belongs to the body by a phrase in front.
  func addFrontedMember(of body: EntityMention, whole: Int, in reading: inout Reading) {
    let tokens = reading.trees[body.sentence].tokens
    var noun = body.tokens.lowerBound - 1
    if noun > 0, tokens[noun].form == "the" { noun -= 1 }
    guard noun > 2, tokens[noun].form == "of", tokens[noun - 1].form == "member" else { return }
    var opening = noun - 2
    while opening > 0, [.det, .adj, .verb].contains(tokens[opening].tag) { opening -= 1 }
    let comma = body.tokens.upperBound
    guard tokens[opening].form.lowercased() == "as", comma + 1 < tokens.count,
      tokens[comma].form == ","
    else { return }
    let next = tokens[comma + 1].form == "the" ? comma + 2 : comma + 1
    guard let position = reading.mention(startingAt: next, in: body.sentence),
      [.country, .person].contains(reading.mentions[position].kind),
      let member = reading.mentions[position].entity, member != whole
    else { return }
    claim(
      member, .memberOf, whole,
      tokens: opening..<reading.mentions[position].tokens.upperBound, sentence: body.sentence,
      confidence: 0.7, rule: "structure/member-state", in: &reading)
  }
}
