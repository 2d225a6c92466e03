import EntenteLanguage
import EntenteModel

/// Words for several who were named before: "both sides", "the three countries".
extension PronounStage {
  /// "both sides", "the two countries", "neither party", "both": the two last named together.
  func pair(at token: Int, sentence: Int, in reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    let word = tree.tokens[token].form.lowercased()
    let isAlone = word == "both" || word == "neither"
    if let owner = tree.child(of: token, by: "nmod:poss"), Self.states.contains(word) {
      // "*their* countries": those of the people just told of.
      let people = reading.links(at: owner, in: sentence).map(\.entity)
      let states = people.map { country(of: $0, in: reading) }
        .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      return states.count > 1 && states.allSatisfy { reading.entities[$0].kind == .country }
        ? states : []
    }
    var isCommon = false
    let isOurs = tree.children(of: token).contains {
      ["undersigned", "our"].contains(tree.tokens[$0].form.lowercased())
    }
    if isOurs {
      // "the undersigned nations", "our two governments": those whose statement it is.
      let authors = reading.authors
      if authors.count > 1 { return authors }
    }
    if isAlone {
      guard tree.has(token, "nsubj") || tree.has(token, "obj") || tree.has(token, "obl"),
        tree.child(of: token, by: "nmod") == nil, tree.tokens[token].tag != .cconj
      else { return [] }
    } else {
      let isPair = tree.children(of: token).contains {
        ["both", "two", "2", "neither", "either", "each"].contains(
          tree.tokens[$0].form.lowercased())
          || Self.counts[tree.tokens[$0].form.lowercased()] != nil
      }
      let isOpposed =
        ["sides", "parties"].contains(word)
        && tree.children(of: token).contains { tree.tokens[$0].form.lowercased() == "the" }
        // "the *rival* groups"
        || tree.children(of: token).contains {
          ["rival", "warring", "opposing", "feuding"].contains(
            tree.tokens[$0].form.lowercased())
        }
        || ["leaders", "ministers", "presidents", "secretaries"].contains(word)
          && (tree.children(of: token).map { tree.tokens[$0].form.lowercased() } == ["the"]
            // "Leaders welcomed the deal", in a readout of theirs
            || token == 0 && reading.authors.count > 1)
      // "two envoys said": others, but "the two envoys" were named.
      let isDefinite = tree.children(of: token).contains {
        ["the", "both", "these", "neither", "each"].contains(tree.tokens[$0].form.lowercased())
      }
      guard isPair || isOpposed, isDefinite || !Self.agents.contains(word) else { return [] }
      isCommon = !isPair
    }
    if let count = tree.children(of: token).lazy.compactMap({
      Self.counts[tree.tokens[$0].form.lowercased()]
    }).first {
      return joined(count, before: token, sentence: sentence, in: reading) ?? []
    }
    if ["ministers", "leaders", "presidents", "secretaries", "men", "women"].contains(word)
      || Self.agents.contains(word)
    {
      let persons = lastPair(before: token, sentence: sentence, in: reading, kinds: [.person])
      // "the leaders discussed": the two just told of, but only where they do something.
      if isCommon, !tree.has(token, "nsubj") { return [] }
      if let persons, !isCommon { return persons }
      let met = lastEncounter(before: sentence, in: reading)
      if !met.isEmpty { return met }
      if isCommon { return reading.authors.count > 1 ? reading.authors : persons ?? [] }
    }
    let wantsCountries = ["countries", "nations", "governments", "country", "states", "capitals"]
      .contains(word)
    if !wantsCountries,
      let pair = joined(
        2, before: token, sentence: sentence, reach: 3, keepsPersons: isAlone, in: reading)
    {
      return pair
    }
    return lastPair(before: token, sentence: sentence, in: reading, kinds: [.country]) ?? []
  }

  /// Words for people whom a text names before it counts them.
  private static let agents: Set<String> = [
    "diplomats", "envoys", "mediators", "negotiators", "rivals", "politicians", "co-chairs", "foes",
  ]

  private static let states: Set<String> = ["countries", "nations", "governments", "states"]

  private static let counts: [String: Int] = ["three": 3, "3": 3, "four": 4, "4": 4, "five": 5]

  /// "the three countries": the countries or bodies of the last list of that many.
  private func joined(
    _ count: Int, before token: Int, sentence: Int, reach: Int = 6, keepsPersons: Bool = false,
    in reading: Reading
  ) -> [Int]? {
    for back in 0...reach where sentence - back >= 0 {
      let place = sentence - back
      let tree = reading.trees[place]
      let limit = back == 0 ? token : tree.tokens.count
      for index in (0..<limit).reversed()
      where !tree.has(index, "conj")
        && (tree.child(of: index, by: "conj") != nil
          // "the Norwegian, Danish and Swedish presidents"
          || reading.links(at: index, in: place).count == count)
      {
        let members = actors(at: index, in: place, of: reading).map {
          keepsPersons ? $0 : country(of: $0, in: reading)
        }.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        if members.count == count { return members }
      }
    }
    return nil
  }

  /// A person stands for the country that they act for; others for themselves.
  private func country(of entity: Int, in reading: Reading) -> Int {
    reading.entities[entity].kind == .person ? reading.entities[entity].country ?? entity : entity
  }

  /// The two entities of a kind that were named last, in text order.
  private func lastPair(
    before token: Int, sentence: Int, in reading: Reading, kinds: Set<EntityKind>
  ) -> [Int]? {
    for back in 0...4 where sentence - back >= 0 {
      var members: [Int] = []
      let limit = back == 0 ? token : reading.trees[sentence - back].tokens.count
      for index in 0..<limit {
        for link in reading.links(at: index, in: sentence - back) where link.strength > .loose {
          let meant =
            kinds.contains(.person) ? link.entity : country(of: link.entity, in: reading)
          if kinds.contains(reading.entities[meant].kind), !members.contains(meant) {
            members.append(meant)
          }
        }
      }
      if members.count >= 2 { return Array(members.prefix(2)) }
    }
    return nil
  }
}
