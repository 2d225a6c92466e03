import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Who is related to whom by words beside their names.
extension StructureStage {
  /// "his wife, Ida Holm", "Lars Vik's brother Nils Vik", "Nils Vik, a brother of Lars Vik".
  func addRelative(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tree = reading.trees[mention.sentence]
    let lower = mention.tokens.lowerBound
    var noun = startBeforeRanks(lower, in: mention.sentence, of: reading) - 1
    if noun > 0, tree.tokens[noun].form == "," { noun -= 1 }
    if addFirstLady(mention, person: person, noun: noun, in: &reading) { return }
    if noun > 0, lists.kinship.contains(tree.tokens[noun].form.lowercased()) {
      if let named = relativeOwner(before: noun, in: mention.sentence, of: reading),
        named != person
      {
        claim(
          person, .relativeOf, named, tokens: noun - 1..<mention.tokens.upperBound,
          sentence: mention.sentence, confidence: 0.75, rule: "structure/relative", in: &reading)
        return
      }
      guard let owner = tree.child(of: noun, by: "nmod:poss") ?? possessive(before: noun, in: tree)
      else { return }
      claimRelatives(person, at: owner, noun..<mention.tokens.upperBound, mention, in: &reading)
      return
    }
    var next = mention.tokens.upperBound
    guard next + 1 < tree.tokens.count, tree.tokens[next].form == "," else { return }
    next += 1
    while next < tree.tokens.count,
      ["the", "a", "an"].contains(tree.tokens[next].form) || tree.tokens[next].tag == .adj
    {
      next += 1
    }
    guard next + 2 < tree.tokens.count, lists.kinship.contains(tree.tokens[next].form.lowercased()),
      tree.tokens[next + 1].form == "of"
    else { return }
    guard let start = startOfName(next + 2, in: mention.sentence, of: reading) else { return }
    claimRelatives(person, at: start, next..<start + 1, mention, in: &reading)
  }

  /// "Lars Vik, *whose* brother": the person before, past a title between them.
  private func relativeOwner(before noun: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.trees[sentence].tokens
    guard let whose = (max(0, noun - 3)..<noun).last(where: { tokens[$0].form == "whose" })
    else { return nil }
    return reading.mentionIndices(in: sentence).filter {
      reading.mentions[$0].kind == .person && !reading.mentions[$0].isInner
        && reading.mentions[$0].tokens.upperBound <= whose
    }.max { reading.mentions[$0].tokens.lowerBound < reading.mentions[$1].tokens.lowerBound }
      .flatMap { reading.mentions[$0].entity }
  }

  private func claimRelatives(
    _ person: Int, at token: Int, _ words: Range<Int>, _ mention: EntityMention,
    in reading: inout Reading
  ) {
    let other = reading.links(at: token, in: mention.sentence).first {
      $0.strength == .direct && reading.entities[$0.entity].kind == .person && $0.entity != person
    }
    guard let other else { return }
    let range =
      min(
        words.lowerBound, token, mention.tokens.lowerBound)..<max(
        words.upperBound, mention.tokens.upperBound)
    claim(
      person, .relativeOf, other.entity, tokens: range, sentence: mention.sentence, confidence: 0.8,
      rule: "structure/relative", in: &reading)
  }

  /// "his" or "Vik's" right before a noun.
  private func possessive(before noun: Int, in tree: Tree) -> Int? {
    var index = noun - 1
    while index > 0,
      [.adj, .noun].contains(tree.tokens[index].tag) && !tree.tokens[index].isCapitalised
        || ["-", "half"].contains(tree.tokens[index].form)
    {
      index -= 1
    }
    guard index >= 0 else { return nil }
    if ["his", "her", "their"].contains(tree.tokens[index].form.lowercased()) { return index }
    return tree.tokens[index].isPossessive && index > 0 ? index - 1 : nil
  }

  /// "President Lars Vik and *first lady* Ida Vik": the name before the "and".
  private func addFirstLady(
    _ mention: EntityMention, person: Int, noun: Int, in reading: inout Reading
  ) -> Bool {
    let tokens = reading.trees[mention.sentence].tokens
    guard noun > 3, tokens[noun].form.lowercased() == "lady",
      tokens[noun - 1].form.lowercased() == "first", ["and", ","].contains(tokens[noun - 2].form),
      let other = reading.mention(endingAt: noun - 2, in: mention.sentence, kind: .person),
      let spouse = reading.mentions[other].entity, spouse != person
    else { return false }
    claim(
      person, .relativeOf, spouse,
      tokens: reading.mentions[other].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.7, rule: "structure/relative", in: &reading)
    return true
  }

  /// "brother of *the ailing Danish president* Lars Vik": where the name begins behind what else the
  /// words say of its bearer.
  private func startOfName(_ start: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.trees[sentence].tokens
    var next = start
    while next < tokens.count, next - start < 8 {
      if reading.mention(startingAt: next, in: sentence, kind: .person) != nil { return next }
      if let title = reading.titleMatches[sentence].first(where: { $0.tokens.lowerBound == next }) {
        next = title.tokens.upperBound
      } else if let origin = reading.mention(startingAt: next, in: sentence, kind: .country) {
        next = reading.mentions[origin].tokens.upperBound
      } else if tokens[next].isGenitive
        || !tokens[next].isCapitalised && [.det, .adj, .noun, .verb].contains(tokens[next].tag)
      {
        next += 1
      } else {
        // "brother of *him*"
        return next == start ? start : nil
      }
    }
    return nil
  }
}
