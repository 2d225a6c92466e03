import EntenteLanguage
import EntenteModel

/// What compound adjectives say of where bodies are and who leads them.
extension StructureStage {
  /// "an *Oslo-based* company" lies there, "the *EU-led* talks" have somebody at their head.
  func addHyphenated(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      let tree = reading.trees[sentence]
      for token in tree.tokens.indices.dropFirst(2) where tree.tokens[token - 1].form == "-" {
        let word = tree.tokens[token].form.lowercased()
        let isSeat = word == "based" || word == "headquartered"
        guard isSeat || lists.leadingWords.contains(word),
          let first = reading.mention(endingAt: token - 1, in: sentence),
          let named = reading.mentions[first].entity
        else { continue }
        for described in described(by: token, in: sentence, of: reading) {
          for link in reading.links(at: described, in: sentence)
          where link.strength == .direct && link.entity != named {
            let kind = reading.entities[link.entity].kind
            let tokens =
              min(reading.mentions[first].tokens.lowerBound, described)..<max(token, described) + 1
            if isSeat, kind == .organization,
              [.place, .country].contains(reading.entities[named].kind)
            {
              claim(
                link.entity, .locatedIn, named, tokens: tokens, sentence: sentence, confidence: 0.8,
                rule: "structure/based", in: &reading)
            } else if !isSeat, kind == .organization || kind == .event,
              [.country, .organization].contains(reading.entities[named].kind)
            {
              claim(
                named, .leads, link.entity, tokens: tokens, sentence: sentence, confidence: 0.75,
                rule: "structure/led", in: &reading)
            }
          }
        }
      }
    }
  }

  /// The noun that a compound adjective describes, and what that noun says more of.
  private func described(by token: Int, in sentence: Int, of reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    var noun = token + 1
    // "the NATO-led *International Guard Force*"
    if let name = reading.mention(startingAt: noun, in: sentence), !reading.mentions[name].isInner {
      return [reading.mentions[name].head]
    }
    while noun < tree.tokens.count, tree.tokens[noun].tag == .adj || tree.tokens[noun].tag == .noun,
      noun + 1 < tree.tokens.count,
      tree.tokens[noun + 1].tag == .noun || tree.tokens[noun + 1].tag == .propn
    {
      noun += 1
    }
    guard noun < tree.tokens.count else { return [] }
    var found = [noun]
    // "Oslo-based *rebels of the Front*"
    if lists.postedPeople.contains(tree.tokens[noun].form.lowercased()) {
      found += tree.children(of: noun, by: "nmod").filter { tree.preposition(of: $0) == "of" }
    }
    if tree.has(noun, "appos"), let head = tree.head(of: noun) { found.append(head) }
    // "Fjord Trading, an Oslo-based company": the name before the comma.
    var lower = token
    while lower > 0, tree.tokens[lower].form != ",", token - lower < 6 { lower -= 1 }
    if lower > 0, tree.tokens[lower].form == "," { found.append(lower - 1) }
    return found
  }
}
