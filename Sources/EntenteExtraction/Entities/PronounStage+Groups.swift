import EntenteLanguage
import EntenteModel

extension PronounStage {
  /// "they": the conjoined subject before, those who met, else a body.
  func group(before token: Int, sentence: Int, in reading: Reading) -> [Int] {
    let excluded = excludedEntities(for: token, sentence: sentence, in: reading)
    for back in 0...1 where sentence - back >= 0 {
      let place = sentence - back
      let tree = reading.trees[place]
      let limit = back == 0 ? token : tree.tokens.count
      let subjects = (0..<limit).filter { tree.has($0, "nsubj") && !tree.has($0, "conj") }
      let above = back == 0 ? subjectsAbove(token, in: tree).filter(subjects.contains) : []
      let ordered =
        back == 0 ? above + subjects.reversed().filter { !above.contains($0) } : subjects
      for index in ordered {
        let distinct = actors(at: index, in: place, of: reading)
        if distinct.count > 1 { return distinct }
        // "Experts disagree. They …": people without a name.
        if distinct.isEmpty, tree.tokens[index].fineTag == "NNS",
          tree.tokens[index].tag == .noun
        {
          return []
        }
        let isBody = distinct.count == 1 && reading.entities[distinct[0]].kind == .organization
        if isBody || distinct.count == 1 && tree.tokens[index].fineTag == "NNS" { return distinct }
        if back == 1, let verb = tree.head(of: index), tree.head(of: verb) == nil,
          Self.encounters.contains(tree.tokens[verb].lowercasedLemma), distinct.count == 1
        {
          let others = tree.children(of: verb).filter {
            tree.has($0, "obj")
              || tree.has($0, "obl") && ["by", "with", "to"].contains(tree.preposition(of: $0))
          }.flatMap { actors(at: $0, in: place, of: reading) }.filter { !distinct.contains($0) }
          // "Holm received the presidents of Peru and Chile and urged *them*": not Holm too.
          if others.count > 1, excluded.contains(distinct[0]) {
            return others
          }
          if let other = others.first { return distinct + [other] }
        }
      }
      if let pair = namedTogether(before: limit, sentence: place, in: reading) {
        return pair
      }
    }
    return []
  }

  /// "a complaint by Ida Holm and Lars Vik": persons that "and" joins anywhere in a sentence.
  private func namedTogether(before limit: Int, sentence: Int, in reading: Reading) -> [Int]? {
    let tree = reading.trees[sentence]
    for index in (0..<limit).reversed()
    where !tree.has(index, "conj") && tree.child(of: index, by: "conj").map({ $0 < limit }) == true
    {
      let members = actors(at: index, in: sentence, of: reading)
      if members.count > 1, members.allSatisfy({ reading.entities[$0].kind == .person }) {
        return members
      }
    }
    return nil
  }

  /// Verbs whose subject and object are together afterwards.
  private static let encounters: Set<String> = [
    "meet", "receive", "host", "welcome", "greet", "speak", "talk", "call", "see", "join", "visit",
    "telephone", "phone",
  ]

  /// The two people who met or spoke in the last sentence before that tells of an encounter.
  func lastEncounter(before sentence: Int, in reading: Reading) -> [Int] {
    for place in (max(0, sentence - 8)..<sentence).reversed() {
      let tree = reading.trees[place]
      for verb in tree.tokens.indices
      where tree.tokens[verb].tag == .verb
        && Self.encounters.contains(tree.tokens[verb].lowercasedLemma)
      {
        let sides = tree.children(of: verb).filter {
          tree.has($0, "nsubj") || tree.has($0, "obj")
            || tree.has($0, "obl") && ["by", "with", "to"].contains(tree.preposition(of: $0))
        }
        let people = sides.flatMap { actors(at: $0, in: place, of: reading) }
          .filter { [.person, .country].contains(reading.entities[$0].kind) }
          .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        if people.count == 2 { return people }
      }
    }
    return []
  }

  /// The actors that a word and those joined to it stand for.
  func actors(at index: Int, in sentence: Int, of reading: Reading) -> [Int] {
    apposed(index, in: reading.trees[sentence])
      .flatMap { reading.links(at: $0, in: sentence) }
      .filter { $0.strength > .loose && reading.entities[$0.entity].kind.isActor }.map(\.entity)
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A word with those joined to it; for "a couple, Ida Holm and Lars Vik" the names.
  private func apposed(_ index: Int, in tree: Tree) -> [Int] {
    let joined = tree.conjuncts(of: index)
    guard joined.count == 1, tree.tokens[index].tag == .noun,
      let apposition = tree.child(of: index, by: "appos"),
      tree.child(of: apposition, by: "conj") != nil
    else { return joined }
    return tree.conjuncts(of: apposition)
  }
}
