import EntenteLanguage
import EntenteModel
import EntenteSchema

/// What states and bodies are members or parts of, off "other NATO members" and known families.
extension StructureStage {
  /// "Norway, Iceland and *other NATO members*", "Norway, *a NATO member*", "*NATO member* Norway".
  func addMemberStates(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      let tokens = reading.text.sentences[sentence].tokens
      for position in reading.mentionIndices(in: sentence) {
        let body = reading.mentions[position]
        guard body.kind == .organization, !body.isInner, let whole = body.entity else { continue }
        addFrontedMember(of: body, whole: whole, in: &reading)
        guard let noun = memberNoun(after: body, in: tokens) else { continue }
        for member in members(before: body, noun: noun, in: sentence, of: reading) {
          guard let entity = reading.mentions[member].entity, entity != whole else { continue }
          let own = reading.mentions[member].tokens
          claim(
            entity, .memberOf, whole,
            tokens: min(own.lowerBound, body.tokens.lowerBound)..<max(own.upperBound, noun + 1),
            sentence: sentence, confidence: 0.7, rule: "structure/member-state", in: &reading)
        }
      }
    }
  }

  /// The noun for members right behind a body's name, perhaps with "founding" between.
  private func memberNoun(after body: EntityMention, in tokens: [Token]) -> Int? {
    var next = body.tokens.upperBound
    // "the Council's member states Norway and Peru"
    if next + 1 < tokens.count, tokens[next].isGenitive, tokens[next + 1].form == "member" {
      next += 1
    }
    if next < tokens.count, ["founding", "fellow", "permanent"].contains(tokens[next].form) {
      next += 1
    }
    guard next < tokens.count, lists.members.contains(tokens[next].form.lowercased()) else {
      return nil
    }
    if next + 1 < tokens.count, lists.memberStates.contains(tokens[next + 1].form.lowercased()) {
      next += 1
    }
    return next
  }

  private func members(
    before body: EntityMention, noun: Int, in sentence: Int, of reading: Reading
  ) -> [Int] {
    let tokens = reading.text.sentences[sentence].tokens
    if noun + 1 < tokens.count,
      let next = reading.mention(startingAt: noun + 1, in: sentence, kind: .country),
      !tokens[noun].form.hasSuffix("s") || tokens[noun].form.hasSuffix("us")
    {
      return [next]
    }
    // "Commonwealth countries Norway and Peru"
    if let first = reading.mention(startingAt: noun + 1, in: sentence, kind: .country) {
      var found = [first]
      var next = reading.mentions[first].tokens.upperBound
      while next + 1 < tokens.count, [",", "and"].contains(tokens[next].form) {
        let start = tokens[next + 1].form == "and" ? next + 2 : next + 1
        guard let more = reading.mention(startingAt: start, in: sentence, kind: .country) else {
          break
        }
        found.append(more)
        next = reading.mentions[more].tokens.upperBound
      }
      return found
    }
    var index = body.tokens.lowerBound - 1
    var sees = (other: false, article: false)
    while index > 0, body.tokens.lowerBound - index < 5 {
      let word = tokens[index].form.lowercased()
      if word == "other" || word == "fellow" { sees.other = true }
      if word == "a" || word == "an" { sees.article = true }
      guard [.adj, .det, .num].contains(tokens[index].tag) else { break }
      index -= 1
    }
    guard index > 0, sees.other || sees.article else { return [] }
    var found: [Int] = []
    while index > 0, ["and", ","].contains(tokens[index].form) {
      let end =
        index > 1 && tokens[index].form == "and" && tokens[index - 1].form == ","
        ? index - 1 : index
      guard let member = reading.mention(endingAt: end, in: sentence, kind: .country) else { break }
      found.append(member)
      if sees.article { break }
      index = reading.mentions[member].tokens.lowerBound - 1
      if tokens[max(0, index)].form.lowercased() == "the" { index -= 1 }
    }
    return found
  }

  /// `partOf` of known bodies whose parent the article speaks of: the Security Council and the UN.
  func addKnownParents(in reading: inout Reading) {
    var done: Set<Int> = []
    for mention in reading.mentions
    where mention.kind == .organization && mention.form == .name && !mention.isInner {
      guard case .organization(let index) = mention.entry, let body = mention.entity,
        !reading.furniture.contains(mention.sentence), !done.contains(body),
        schema.organizations[index].category != "court"
      else { continue }
      guard let whole = parent(of: index, in: mention.sentence, reading), whole != body else {
        continue
      }
      done.insert(body)
      claim(
        body, .partOf, whole, tokens: mention.tokens, sentence: mention.sentence, confidence: 0.65,
        rule: "structure/known-parent", in: &reading)
    }
    // "the President of the Council": a body that the text names only in a title.
    for phrase in reading.offices where !reading.furniture.contains(phrase.sentence) {
      guard let office = phrase.entity, reading.entities[office].isKept,
        let body = reading.entities[office].owner, reading.entities[body].kind == .organization,
        !done.contains(body),
        let index = schema.organizationPosition(named: reading.entities[body].name),
        schema.organizations[index].category == "multinational",
        let whole = parent(of: index, in: phrase.sentence, reading), whole != body
      else { continue }
      done.insert(body)
      claim(
        body, .partOf, whole, tokens: phrase.tokens, sentence: phrase.sentence, confidence: 0.65,
        rule: "structure/known-parent", in: &reading)
    }
  }

  /// The body that a known one is a part of, where the article speaks of that near enough.
  ///
  /// A council or an assembly is one of somebody wherever that body is spoken of; an agency or a
  /// mission only in one breath with it: a name alone tells nobody's family.
  private func parent(of index: Int, in sentence: Int, _ reading: Reading) -> Int? {
    let known = schema.organizations[index]
    let whole = reading.entities.indices.first {
      reading.entities[$0].kind == .organization && reading.entities[$0].isKept
        && reading.entities[$0].name == known.partOf
    }
    let isChamber = ["council", "assembly", "secretariat", "commission"].contains(
      EntityStage.words(known.name).last ?? "")
    guard let whole else { return nil }
    let isNear = reading.mentions.contains {
      $0.entity == whole && !$0.isInner && (isChamber || abs($0.sentence - sentence) <= 1)
    }
    return isNear ? whole : nil
  }
}
