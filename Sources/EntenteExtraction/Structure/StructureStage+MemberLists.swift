import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Lists of who belongs to a body: "the members of the Council – Norway, Peru and Chad".
extension StructureStage {
  /// `memberOf` of everything listed behind a body's members.
  func addMemberLists(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      for position in reading.mentionIndices(in: sentence) {
        let body = reading.mentions[position]
        guard body.kind == .organization, body.entity != nil,
          let opening = listOpening(after: body, in: sentence, of: reading)
        else { continue }
        let listed = reading.listed(
          from: opening.list, in: sentence, of: [.country, .person, .organization],
          joints: opening.isWide ? ["both", ";", "plus"] : ["both"], withPeoples: false
        ).names
        // One name after a dash is no list.
        guard listed.count > 1 || opening.isExample else { continue }
        for member in listed {
          claimMember(member, of: body, in: &reading)
        }
      }
    }
  }

  private struct Opening {
    /// The first token of the list.
    let list: Int
    /// Whether the list goes on past semicolons, since another body's list stands inside it.
    var isWide = false
    /// Whether "including" opens it, so that it may be short.
    var isExample = false
  }

  private func claimMember(_ member: Int, of body: EntityMention, in reading: inout Reading) {
    guard let entity = reading.mentions[member].entity, let whole = body.entity, entity != whole
    else { return }
    let own = reading.mentions[member].tokens
    claim(
      entity, .memberOf, whole,
      tokens: min(
        own.lowerBound, body.tokens.lowerBound)..<max(
          own.upperBound, body.tokens.upperBound),
      sentence: body.sentence, confidence: 0.75, rule: "structure/member-list", in: &reading)
  }

  /// "X, *comprising* Norway and Peru", "X, *which is made up of* Norway and Peru".
  private func comprisedList(after body: EntityMention, in tokens: [Token]) -> Int? {
    var next = body.tokens.upperBound
    if next < tokens.count, tokens[next].form == "," { next += 1 }
    while next < tokens.count, ["which", "that", "is", "was", "are"].contains(tokens[next].form) {
      next += 1
    }
    guard next + 2 < tokens.count else { return nil }
    switch tokens[next].form.lowercased() {
    case let word where lists.memberLists["comprising"]?.contains(word) ?? false:
      // "the Council, including Norway" speaks of one side's own.
      if word == "including", tokens[next - 1].form != "," { return nil }
      if tokens[next + 1].form == "together" || tokens[next + 1].form == "of" { next += 1 }
    case "consisting", "consists", "composed", "made":
      guard let of = (next + 1...next + 2).first(where: { tokens[$0].form == "of" }) else {
        return nil
      }
      next = of
    default: return nil
    }
    next += 1
    if next < tokens.count, tokens[next].form == "the" { next += 1 }
    return next < tokens.count ? next : nil
  }

  /// Where the list of a body's members begins: behind "X members –", "members of X:", "X (".
  private func listOpening(
    after body: EntityMention, in sentence: Int, of reading: Reading
  ) -> Opening? {
    let tokens = reading.text.sentences[sentence].tokens
    if let comprised = comprisedList(after: body, in: tokens) { return Opening(list: comprised) }
    if let told = toldList(after: body, in: tokens) { return Opening(list: told) }
    if let sent = ministersList(after: body, in: tokens) { return Opening(list: sent) }
    if let bare = bareList(after: body, in: sentence, of: reading) { return Opening(list: bare) }
    var next = body.tokens.upperBound
    var isOfMembers = isAfterMembers(body, in: tokens)
    if next < tokens.count, lists.listedMembers.contains(tokens[next].form.lowercased()) {
      isOfMembers = true
      next += 1
      if next < tokens.count, lists.listedMembers.contains(tokens[next].form.lowercased()) {
        next += 1
      }
    }
    guard isOfMembers, next + 1 < tokens.count else { return nil }
    let word = tokens[next].form.lowercased()
    if word == "including" || word == "namely" {
      return Opening(list: next + 1, isExample: true)
    }
    if tokens[next].form == ",", tokens[next + 1].form.lowercased() == "including" {
      return Opening(list: next + 2, isExample: true)
    }
    guard Self.openers.contains(word) else { return nil }
    next += word == "-" && tokens[next + 1].form == "-" ? 2 : 1
    // "the Five – the members of the Council; Norway, Peru; plus Chad": a list within the list.
    if let inner = reading.mentionIndices(in: sentence).first(where: {
      let mention = reading.mentions[$0]
      return mention.kind == .organization && !mention.isInner
        && mention.tokens.lowerBound > next && mention.tokens.lowerBound < next + 8
        && isAfterMembers(mention, in: tokens)
    }) {
      let end = reading.mentions[inner].tokens.upperBound
      guard end + 1 < tokens.count, Self.openers.contains(tokens[end].form) else { return nil }
      return Opening(list: end + 1, isWide: true)
    }
    return Opening(list: next)
  }

  /// "the G7 *Foreign Ministers of* Norway, Peru and Chad": whose ministers a body has belong to it.
  private func ministersList(after body: EntityMention, in tokens: [Token]) -> Int? {
    let start = body.tokens.upperBound
    guard
      let ministers = (start..<min(start + 4, tokens.count)).first(where: {
        lists.envoysOfMembers.contains(tokens[$0].form.lowercased())
      }), ministers + 2 < tokens.count, tokens[ministers + 1].form == "of",
      tokens[start..<ministers].allSatisfy({ [.adj, .noun, .propn].contains($0.tag) })
    else { return nil }
    return tokens[ministers + 2].form == "the" ? ministers + 3 : ministers + 2
  }

  /// "the five permanent *members of* the Council".
  private func isAfterMembers(_ body: EntityMention, in tokens: [Token]) -> Bool {
    var before = body.tokens.lowerBound - 1
    if before > 0, tokens[before].form.lowercased() == "the" { before -= 1 }
    guard before > 0 else { return false }
    // "the five permanent *seats on* the Council"
    if ["on", "in"].contains(tokens[before].form) { return tokens[before - 1].form == "seats" }
    return tokens[before].form == "of"
      && lists.membersOf.contains(tokens[before - 1].form.lowercased())
  }

  private static let openers: Set<String> = ["–", "—", "-", ":", "(", ";"]
}
