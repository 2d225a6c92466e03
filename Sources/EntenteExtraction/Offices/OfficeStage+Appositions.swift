import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// "Ida Holm, the foreign minister,": the name before the comma.
  func nameInApposition(_ phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var index = phrase.tokens.lowerBound - 1
    if let possessor = phrase.possessor, possessor.lowerBound <= index + 1 {
      // "Ida Holm, the regime's foreign minister": past the owner.
      index = possessor.lowerBound - 1
      if let owner = reading.mention(endingAt: index + 1, in: phrase.sentence),
        [.country, .organization].contains(reading.mentions[owner].kind)
      {
        // "Ida Holm, the *Danish* president's envoy"
        index = reading.mentions[owner].tokens.lowerBound - 1
      }
    }
    while index >= 0, fillers.contains(tokens[index].form.lowercased()) { index -= 1 }
    // "Ida Holm *the* Foreign Minister for Trade, spoke": some leave the comma out.
    if index > 0, index + 2 == phrase.tokens.lowerBound, tokens[index + 1].form == "the",
      tokens[phrase.titleTokens.lowerBound].isCapitalised, phrase.complement != nil,
      !reading.headlines.contains(phrase.sentence),
      let person = reading.mention(endingAt: index + 1, in: phrase.sentence, kind: .person),
      reading.mentions[person].tokens.count > 1
    {
      return person
    }
    guard index > 0,
      [",", "(", "–", "—"].contains(tokens[index].form)
        || tokens[index].form == "-" && tokens[index].isFollowedBySpace
          && tokens[index - 1].isFollowedBySpace
    else { return nil }
    var end = index
    // "Ida Holm, 54, the foreign minister"
    if end >= 2, tokens[end - 1].tag == .num, tokens[end - 2].form == "," { end -= 2 }
    while end > 0, lexicon.postnominals.contains(tokens[end - 1].form) { end -= 1 }
    guard
      let person = reading.mention(endingAt: end, in: phrase.sentence, kind: .person)
        ?? nameBeforeOrigin(end, in: phrase.sentence, of: reading)
    else { return nil }
    var next = phrase.tokens.upperBound
    if phrase.principal != nil, let served = reading.mention(startingAt: next, in: phrase.sentence)
    {
      next = reading.mentions[served].tokens.upperBound
    }
    guard next < tokens.count else { return person }
    let word = tokens[next]
    // "Holm, Danish Prime Minister Discuss Fish": in headlines the comma is an "and".
    if reading.headlines.contains(phrase.sentence), word.tag == .verb { return nil }
    // "After talks with Minister Holm, the Secretary said": the title opens a clause of its own.
    let tree = reading.trees[phrase.sentence]
    if word.tag == .verb || word.tag == .aux || word.tag == .adv,
      tree.has(tree.top(of: phrase.titleTokens), "nsubj"),
      !tree.has(tree.top(of: reading.mentions[person].tokens), "nsubj")
    {
      return nil
    }
    let isClosed =
      [",", ".", ")", ";", ":", "–", "—", "-", "who"].contains(word.form.lowercased())
      || word.tag == .adp || word.tag == .cconj || word.tag == .verb || word.tag == .aux
      || word.tag == .pron
      || word.tag == .sconj || word.tag == .adv
    return isClosed ? person : nil
  }

  /// "Ida Holm is the foreign minister", "was appointed as foreign minister".
  func tokenByPredicate(_ phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tree = reading.trees[phrase.sentence]
    let head = tree.top(of: phrase.titleTokens)
    var holder: Int?
    if tree.has(head, "nsubj"), let name = tree.head(of: head),
      tree.child(of: name, by: "cop") != nil, phrase.possessor != nil || !phrase.owners.isEmpty
    {
      // "His chief of staff is Ida Holm."
      holder = name
    } else if tree.child(of: head, by: "cop") != nil {
      holder = tree.child(of: head, by: "nsubj")
    } else if let served = holderOfService(head, in: tree) {
      holder = served
    } else if tree.has(head, "xcomp") || tree.has(head, "obj"), let verb = tree.head(of: head),
      ["become", "name", "appoint", "elect", "remain", "nominate", "make", "designate"].contains(
        tree.tokens[verb].lowercasedLemma)
    {
      holder =
        tree.child(of: verb, by: "nsubj:pass") ?? tree.children(of: verb, by: "obj").first {
          $0 != head
        }
        ?? tree.child(of: verb, by: "nsubj")
    }
    guard var token = holder ?? ownerOfCapacity(phrase, in: reading) else { return nil }
    if FrameFinder.isRelative(token, in: tree), let verb = tree.head(of: token),
      let described = tree.head(of: verb)
    {
      token = described
    }
    return token
  }
}
