import EntenteLanguage
import EntenteModel

extension PronounStage {
  private struct Candidate {
    let rank: Int
    let isUncertain: Bool
    let position: Int
    let entity: Int
  }

  /// Entities that a pronoun can mean, nearest sentence first and within one subjects first.
  ///
  /// Of one sentence the nearest subject counts, of an earlier one the first, which is its topic.
  /// What stands under the same verb is somebody else, unless the pronoun only owns something.
  ///
  /// - Parameter agreement: The gender that an entity would give the pronoun; nothing where it
  ///   cannot be meant.
  func candidates(
    before token: Int, sentence: Int, in reading: Reading,
    agreement: (EntityDraft) -> EntityDraft.Gender?
  ) -> [Int] {
    let asksForPerson = agreement(EntityDraft(kind: .person, name: "")) != nil
    var found: [Int] = []
    for back in 0...9 where sentence - back >= 0 {
      let place = sentence - back
      // Far away only somebody of that gender is meant.
      let isFar = back > 3
      if isFar, !asksForPerson { break }
      let tree = reading.trees[place]
      let limit = back == 0 ? token : tree.tokens.count
      let others = back == 0 ? coarguments(of: token, in: tree) : []
      let meant = back == 0 ? beneficiaries(of: token, in: tree) : []
      var ranked: [Candidate] = []
      for index in 0..<limit
      where !others.contains(index)
        && !Self.firstPerson.contains(tree.tokens[index].form.lowercased())
      {
        // "We condemn Denmark's raid and its allies": what is theirs is not ours.
        let rank = back == 0 && meant.contains(index) ? -1 : Self.rank(of: index, in: tree)
        for link in reading.links(at: index, in: place) where link.strength == .direct {
          guard let gender = agreement(reading.entities[link.entity]),
            !isFar || gender != .unknown
          else { continue }
          ranked.append(
            Candidate(
              rank: rank, isUncertain: gender == .unknown, position: back == 0 ? -index : index,
              entity: link.entity))
        }
        // "The Foreign Secretary … He": nobody is named, so the country acts.
        if asksForPerson, !isFar, rank == 0,
          let country = unnamedHolder(at: index, in: place, of: reading)
        {
          ranked.append(
            Candidate(
              rank: rank, isUncertain: true, position: back == 0 ? -index : index, entity: country))
        }
      }
      ranked.sort {
        ($0.rank, $0.isUncertain ? 1 : 0, $0.position)
          < ($1.rank, $1.isUncertain ? 1 : 0, $1.position)
      }
      for item in ranked where !found.contains(item.entity) { found.append(item.entity) }
      if !found.isEmpty { return found }
    }
    return found
  }

  private static let firstPerson: Set<String> = ["i", "me", "my", "we", "us", "our"]

  private static func rank(of index: Int, in tree: Tree) -> Int {
    if tree.has(index, "nsubj") { return 0 }
    return tree.has(index, "amod") || tree.has(index, "nmod:poss") || tree.has(index, "compound")
      ? 2 : 1
  }

  /// "congratulated Holm on *his* election", "punished the firm for *its* part in it": what somebody
  /// is thought well or ill of for is their own.
  private func beneficiaries(of token: Int, in tree: Tree) -> Set<Int> {
    guard tree.has(token, "nmod:poss"), let owned = tree.head(of: token),
      ["on", "for", "of", "over"].contains(tree.preposition(of: owned)),
      let verb = tree.head(of: owned),
      Self.appraising.contains(tree.tokens[verb].lowercasedLemma)
    else { return [] }
    return Set(tree.children(of: verb, by: "obj").filter { $0 < token })
  }

  private static let appraising: Set<String> = [
    "congratulate", "thank", "praise", "commend", "blame", "accuse", "condemn", "criticize",
    "criticise", "punish", "sanction", "designate", "blacklist", "arrest", "honor", "honour",
  ]

  /// The words that hang by the same verb as a pronoun, with what is joined to them.
  private func coarguments(of token: Int, in tree: Tree) -> Set<Int> {
    let word = tree.tokens[token].form.lowercased()
    guard !word.hasSuffix("self"), !tree.has(token, "nmod:poss"), !tree.has(token, "det"),
      let verb = tree.head(of: token), tree.tokens[verb].tag == .verb
    else { return [] }
    var found: Set<Int> = []
    for child in tree.children(of: verb)
    where child != token && (tree.has(child, "nsubj") || tree.has(child, "obj")) {
      found.formUnion(tree.conjuncts(of: child))
      for inner in tree.children(of: child)
      where tree.has(inner, "flat") || tree.has(inner, "compound") {
        found.insert(inner)
      }
    }
    return found
  }

  /// The country that an office without a named holder acts for.
  private func unnamedHolder(at token: Int, in sentence: Int, of reading: Reading) -> Int? {
    let phrase = reading.offices.first {
      $0.sentence == sentence && $0.titleTokens.contains(token) && !$0.isPlural
        && $0.holders.isEmpty
    }
    guard phrase != nil else { return nil }
    return reading.links(at: token, in: sentence).first {
      $0.strength == .through && reading.entities[$0.entity].kind == .country
    }?.entity
  }
}
