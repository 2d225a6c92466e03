import EntenteLanguage
import EntenteModel

/// Where acts of force were, where the text takes up a place it has named: "attacks in the city".
extension EventParts {
  /// "Another attack *in the city*", "clashes in *the province*": the last place named that is one.
  mutating func addPlaceTakenUp(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    let tokens = context.tree.tokens
    for token in tokens.indices.dropFirst(frame.trigger + 1).prefix(14) {
      if [";", ":"].contains(tokens[token].form) || tokens[token].tag == .sconj { return }
      guard let sort = lists.sorts[tokens[token].lowercasedLemma], token > 1,
        isTakenUp(token, behind: frame.trigger, in: context.tree)
      else { continue }
      if let place = lastPlace(of: sort, before: token, context: context, in: reading) {
        places.append(place)
      }
      return
    }
  }

  /// "in *the* city", "across this troubled province".
  private func isTakenUp(_ token: Int, behind trigger: Int, in tree: Tree) -> Bool {
    var start = token - 1
    while start > trigger, [.adj, .adv].contains(tree.tokens[start].tag) { start -= 1 }
    guard start > trigger,
      ["the", "this", "that", "same"].contains(tree.tokens[start].form.lowercased())
    else { return false }
    let named = token + 1 < tree.tokens.count && tree.tokens[token + 1].form == "of"
    return !named && Self.placePrepositions.contains(tree.tokens[start - 1].form.lowercased())
  }

  /// The place of a sort that was named last, in this sentence or one of the two before.
  private func lastPlace(
    of sort: String, before token: Int, context: ClaimContext, in reading: Reading
  ) -> Int? {
    for back in 0...2 where context.sentence - back >= 0 {
      let sentence = context.sentence - back
      var last: EntityMention?
      for index in reading.mentionIndices(in: sentence) {
        let mention = reading.mentions[index]
        guard mention.entity != nil, !mention.isInner,
          back > 0 || mention.tokens.upperBound <= token,
          isOf(sort, mention, in: reading),
          mention.tokens.lowerBound >= last?.tokens.lowerBound ?? 0
        else { continue }
        last = mention
      }
      if let entity = last?.entity { return entity }
    }
    return nil
  }

  private func isOf(_ sort: String, _ mention: EntityMention, in reading: Reading) -> Bool {
    if sort == "country" { return mention.kind == .country }
    return mention.kind == .place && isRegion(mention, in: reading) == (sort == "region")
  }

  /// Whether a place's name or the word beside it says that it is no town.
  private func isRegion(_ mention: EntityMention, in reading: Reading) -> Bool {
    let tokens = reading.trees[mention.sentence].tokens
    let upper = min(mention.tokens.upperBound + 1, tokens.count)
    return (mention.tokens.lowerBound..<upper).contains {
      lists.sorts[tokens[$0].lowercasedLemma] == "region"
        || ["strip", "bank"].contains(tokens[$0].form.lowercased())
        || tokens[$0].form.lowercased().hasSuffix("ern")
    }
  }
}
