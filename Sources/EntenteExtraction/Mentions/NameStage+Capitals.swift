import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whether a capital means the city or the government that sits there.
extension NameStage {
  /// "Washington, D.C.": the district belongs to the name.
  func withDistrict(_ tokens: Range<Int>, in tree: Tree) -> Range<Int> {
    let next = tokens.upperBound
    for skip in 0...1 where next + skip < tree.tokens.count {
      if skip == 1, tree.tokens[next].form != "," { break }
      if ["D.C.", "DC", "D.C"].contains(tree.tokens[next + skip].form) {
        return tokens.lowerBound..<next + skip + 1
      }
    }
    return tokens
  }

  /// Whether the preposition before a name says where.
  func isLocative(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    var previous = tokens.lowerBound - 1
    while previous >= 0,
      ["the", "central", "nearby", "downtown"].contains(tree.tokens[previous].form.lowercased())
    {
      previous -= 1
    }
    guard previous >= 0 else { return false }
    let word = tree.tokens[previous].form.lowercased()
    if lexicon.locatives.contains(word) { return true }
    let head = tree.top(of: tokens)
    let governor = tree.head(of: head).map { tree.tokens[$0].lowercasedLemma } ?? ""
    if Self.goals.contains(word) {
      return isOfTravel(head, in: tree) || word == "to" && lexicon.bringingWords.contains(governor)
    }
    if tree.has(head, "obj") { return lexicon.travelWords.contains(governor) }
    if tree.has(head, "conj") || word == "and" || word == ",",
      let first = tree.head(of: head), first != head, tree.has(head, "conj")
    {
      let preposition = tree.preposition(of: first)
      return lexicon.locatives.contains(preposition)
        || Self.goals.contains(preposition) && isOfTravel(first, in: tree)
    }
    return false
  }

  /// Whether a word hangs from one of travel, or from a verb with such an object: "will lead a
  /// *delegation* to Elmar".
  private func isOfTravel(_ head: Int, in tree: Tree) -> Bool {
    guard let governor = tree.head(of: head) else { return false }
    return ([governor] + tree.children(of: governor, by: "obj")).contains {
      lexicon.travelWords.contains(tree.tokens[$0].lowercasedLemma)
    }
  }

  /// Prepositions behind which people travel.
  private static let goals: Set<String> = ["to", "for", "from", "towards", "toward"]

  /// "OSLO, May 3 (Agency) -": where a report was filed.
  func isDateline(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    guard tokens.lowerBound == 0, tree.tokens.count > tokens.count else { return false }
    let next = tree.tokens[tokens.upperBound].form
    return ["—", "–", "("].contains(next)
      || tree.tokens[tokens].allSatisfy { Gazetteer.isAcronym($0.form) && $0.form.count > 3 }
        && [",", "-"].contains(next)
  }

  /// "Kyiv's offer" is the state's, "Kyiv's mayor" the city's.
  func isOwnerState(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    isPossessive(tokens, in: tree) && !ownsAsCity(tokens, in: tree)
  }

  private func isPossessive(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    let next = tokens.upperBound
    return next < tree.tokens.count && tree.tokens[next].isPossessive
  }

  private func ownsAsCity(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    var next = tokens.upperBound + 1
    let start = next
    // "Kyiv's Elmar Hill district"
    while next + 1 < tree.tokens.count,
      tree.tokens[next].tag == .adj
        || tree.tokens[next].tag == .propn && tree.tokens[next].isCapitalised && next < start + 4
    {
      next += 1
    }
    return isPossessive(tokens, in: tree) && next < tree.tokens.count
      && lexicon.cityNouns.contains(tree.tokens[next].form.lowercased())
  }

  /// "attacks on Kyiv", "captured Kabul", "30 miles from Baghdad", "Kabul fell": the city itself.
  private func isReached(_ head: Int, in tree: Tree) -> Bool {
    guard let governor = tree.head(of: head) else { return false }
    let lemma = tree.tokens[governor].lowercasedLemma
    if tree.has(head, "nsubj:pass") || tree.has(head, "obj") {
      return lexicon.cityForceWords.contains(lemma) && tree.tokens[governor].tag == .verb
    }
    if tree.has(head, "nsubj") { return lemma == "fall" || lemma == "host" }
    return ["on", "against", "from", "to", "for", "towards", "toward"].contains(
      tree.preposition(of: head)) && lexicon.cityForceWords.contains(lemma)
      && !["take", "leave", "defend", "protest", "fight"].contains(lemma)
  }

  /// "the regime in Elmar", "our friends in Elmar and Fjord": those who govern there.
  func isSeatOfRulers(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    var before = tokens.lowerBound - 1
    if before > 2, tree.tokens[before].form == "and",
      capitals.contains(tree.tokens[before - 1].form)
    {
      before -= 2
    }
    return before > 0 && tree.tokens[before].form == "in"
      && lexicon.governmentNouns.contains(tree.tokens[before - 1].form.lowercased())
  }

  /// "Elmar, Fjord sign": two capitals that open a headline act together.
  private func isPairOfCapitals(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    let all = tree.tokens
    guard all.count > 4, [0, 2].contains(tokens.lowerBound), tokens.count == 1,
      all[1].form == ",", capitals.contains(all[0].form), capitals.contains(all[2].form)
    else { return false }
    return !all[3].isCapitalised && [.verb, .aux, .noun, .adv].contains(all[3].tag)
  }

  /// Whether a capital stands for its government: it acts, owns, or stands beside other actors.
  func standsForGovernment(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    let head = tree.top(of: tokens)
    let next = tokens.upperBound
    if isPairOfCapitals(tokens, in: tree) { return true }
    if isPossessive(tokens, in: tree) { return !ownsAsCity(tokens, in: tree) }
    if isReached(head, in: tree) { return false }
    if next < tree.tokens.count, tree.tokens[next].form == ",", next + 1 < tree.tokens.count,
      tree.tokens[next + 1].isCapitalised, !tree.has(head, "nsubj")
    {
      return false
    }
    if tree.has(head, "nsubj"), let verb = tree.head(of: head),
      ["host", "stage"].contains(tree.tokens[verb].lowercasedLemma)
    {
      // "London hosted the games": the city did.
      return false
    }
    if tree.has(head, "nsubj") || tree.has(head, "obj") || tree.has(head, "iobj")
      || tree.has(head, "agent")
    {
      return true
    }
    let preposition = tree.preposition(of: head)
    if Self.dealing.contains(preposition) { return true }
    if preposition == "of", let governor = tree.head(of: head),
      lexicon.attitudeNouns.contains(tree.tokens[governor].lowercasedLemma)
    {
      return true
    }
    if tree.has(head, "conj"), let first = tree.head(of: head) {
      return tree.has(first, "nsubj")
        || Self.dealing.contains(tree.preposition(of: first))
    }
    return tree.has(head, "compound") && next < tree.tokens.count
      && ["government", "regime", "leadership", "authorities"].contains(
        tree.tokens[next].form.lowercased())
  }

  /// Prepositions behind which somebody is dealt with and no city is.
  private static let dealing: Set<String> = [
    "between", "with", "by", "against", "from", "to", "on", "upon", "for", "alongside", "behind",
    "without",
  ]
}
