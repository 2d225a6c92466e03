import EntenteLanguage
import EntenteModel

extension NameStage {
  /// "the Moreno administration", "Karim's brutal regime": governments named by their leaders.
  ///
  /// The leader keeps a mention of their own; two leaders before one plural give two bodies.
  func addAdministrations(in sentence: Int, of reading: inout Reading) {
    let tokens = reading.text.sentences[sentence].tokens
    for token in tokens.indices
    where lexicon.administrations.contains(tokens[token].form.lowercased()) {
      guard reading.mention(covering: token, in: sentence) == nil else { continue }
      var leaders = leaders(before: token, in: sentence, of: &reading)
      if leaders.isEmpty, let leader = leader(after: token, in: sentence, of: reading) {
        leaders = [leader]
      }
      for leader in leaders {
        let surname =
          reading.mentions[leader].name.split(separator: " ").last.map(String.init) ?? ""
        var word = tokens[token].form.lowercased()
        if word.hasSuffix("s") { word.removeLast() }
        reading.mentions.append(
          EntityMention(
            sentence: sentence, tokens: token..<token + 1, head: token, kind: .organization,
            form: .name,
            name: surname + " " + word, isKnown: false, rule: "names/administration"))
        reading.administrations.append(
          Administration(mention: reading.mentions.count - 1, leader: leader))
      }
    }
  }

  /// "the Moreno Administration": a name in capitals that is a leader's government all the same.
  func isAdministration(_ candidate: NameCandidate, in tree: Tree) -> Bool {
    guard candidate.kind == .organization, candidate.tokens.count == 2,
      candidate.source != .schema,
      lexicon.administrations.contains(
        tree.tokens[candidate.tokens.upperBound - 1].form.lowercased())
    else { return false }
    return leaderSurnames.contains(tree.tokens[candidate.tokens.lowerBound].form)
  }

  /// "the Government of President Moreno" in capitals: a leader with a title and no name of a body.
  func isLeadersGovernment(
    _ candidate: NameCandidate, titles: [Gazetteer.Match], in tree: Tree
  ) -> Bool {
    let lower = candidate.tokens.lowerBound
    guard candidate.kind == .organization, candidate.source != .schema,
      candidate.tokens.count > 2, tree.tokens[lower + 1].form == "of",
      lexicon.administrations.contains(tree.tokens[lower].form.lowercased())
    else { return false }
    // The engine may have cut the title off: "the Government of Prime | Minister Moreno".
    return titles.contains { $0.tokens.lowerBound == lower + 2 }
  }

  /// "the government *of Prime Minister Ida Holm*", "a cabinet *led by Ida Holm*".
  private func leader(after token: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    var next = token + 1
    if next + 1 < tokens.count, ["led", "headed"].contains(tokens[next].form),
      tokens[next + 1].form == "by"
    {
      next += 1
    }
    guard next + 1 < tokens.count, ["of", "under", "by"].contains(tokens[next].form) else {
      return nil
    }
    next += 1
    while next < tokens.count {
      if let person = reading.mention(startingAt: next, in: sentence, kind: .person) {
        return person
      }
      if let title = reading.titleMatches[sentence].first(where: {
        $0.tokens.lowerBound == next
      }) {
        next = title.tokens.upperBound
      } else if let country = reading.mention(startingAt: next, in: sentence, kind: .country),
        reading.mentions[country].rule == "names/demonym"
      {
        next = reading.mentions[country].tokens.upperBound
      } else if ["the", "then", "former", "acting", "interim", "-"].contains(
        tokens[next].form.lowercased())
      {
        next += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// The people right before a word for a government.
  private func leaders(before token: Int, in sentence: Int, of reading: inout Reading) -> [Int] {
    let tokens = reading.text.sentences[sentence].tokens
    var index = token
    var hasPossessive = false
    while index > 0 {
      let word = tokens[index - 1]
      if word.isPossessive {
        hasPossessive = true
        index -= 1
        break
      }
      guard word.tag == .adj, !word.isCapitalised else { break }
      index -= 1
    }
    guard index > 0, hasPossessive || index == token else { return [] }
    var found: [Int] = []
    while index > 0,
      let leader = leader(endingAt: index, hasPossessive: hasPossessive, in: sentence, of: &reading)
    {
      found.insert(leader, at: 0)
      let lower = reading.mentions[leader].tokens.lowerBound
      guard lower > 1, tokens[lower - 1].form == "and", !hasPossessive else { break }
      index = lower - 1
    }
    return found
  }

  private func leader(
    endingAt end: Int, hasPossessive: Bool, in sentence: Int, of reading: inout Reading
  ) -> Int? {
    if let person = reading.mention(endingAt: end, in: sentence, kind: .person) { return person }
    let tokens = reading.text.sentences[sentence].tokens
    let token = tokens[end - 1]
    if let misread = reading.mention(endingAt: end, in: sentence),
      reading.mentions[misread].rule == "names/engine", !reading.mentions[misread].isKnown,
      reading.mentions[misread].tokens.count == 1, leaderSurnames.contains(token.form)
    {
      // A leader's surname that the engine took for a place.
      reading.mentions[misread].kind = .person
      return misread
    }
    let isTaken =
      reading.mention(covering: end - 1, in: sentence).map { reading.mentions[$0].isKnown } ?? false
    // "the Elmar coalition" is not led by Elmar.
    let isCoalition = end < tokens.count && tokens[end].form.lowercased().hasPrefix("coalition")
    guard !hasPossessive, !isTaken, !isCoalition, token.isCapitalised,
      end > 1 || token.tag == .propn,
      token.tag == .propn || token.tag == .noun || leaderSurnames.contains(token.form),
      !lexicon.nonNames.contains(token.form.lowercased()),
      !lexicon.organizationHeads.contains(token.form.lowercased()), !Gazetteer.isAcronym(token.form)
    else { return nil }
    reading.mentions.append(
      EntityMention(
        sentence: sentence, tokens: end - 1..<end, head: end - 1, kind: .person, form: .name,
        name: token.form, isKnown: false, rule: "names/leader"))
    return reading.mentions.count - 1
  }
}
