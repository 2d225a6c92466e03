import EntenteLanguage
import EntenteModel
import EntenteSchema

/// People and states whom a text takes up by what they are: "the laureate", "the ousted president",
/// "the Danish leader", "its neighbour".
extension PronounStage {
  /// The person named before whom a noun with "the" means.
  ///
  /// By the word that the text called them before ("Ida Holm, a *lawyer*, …  The *lawyer*"), by an
  /// office that they hold of the state beside it, or where only one person was just told of.
  func describedPerson(at token: Int, sentence: Int, in reading: Reading) -> Int? {
    let tree = reading.trees[sentence]
    let links = reading.links[sentence][token]
    guard links.allSatisfy({ $0.strength != .direct }), isTakenUp(token, in: tree) else {
      return nil
    }
    let noun = tree.tokens[token].lowercasedLemma
    let countries = links.map(\.entity).filter { reading.entities[$0].kind == .country }
    if leaders.contains(noun), let country = countries.first {
      return leader(of: country, before: token, sentence: sentence, in: reading)
    }
    guard tree.has(token, "nsubj") else { return nil }
    if !callings.contains(noun) || countries.isEmpty {
      guard links.isEmpty else { return nil }
    }
    if let known = called(noun, before: token, sentence: sentence, in: reading) { return known }
    let isFallen = tree.children(of: token, by: "amod").contains {
      fallen.contains(tree.tokens[$0].form.lowercased())
    }
    guard callings.contains(noun) || isFallen else { return nil }
    return onlyPerson(before: token, of: countries.first, sentence: sentence, in: reading)
  }

  /// "the former general", "the laureate from Oslo", but not "the lawyer who …" or "the lawyer of …".
  private func isTakenUp(_ token: Int, in tree: Tree) -> Bool {
    let word = tree.tokens[token]
    guard ["NN", "NNP"].contains(word.fineTag), !tree.has(token, "appos"),
      !tree.has(token, "compound"), !tree.has(token, "flat")
    else { return false }
    var isDefinite = false
    for child in tree.children(of: token) {
      switch tree.tokens[child].dependency.prefix(while: { $0 != ":" }) {
      case "det":
        guard tree.tokens[child].form.lowercased() == "the" else { return false }
        isDefinite = true
      case "nmod":
        guard tree.preposition(of: child) == "from" else { return false }
      case "acl", "appos", "flat", "cop", "nummod": return false
      case "conj": return false
      default: break
      }
    }
    return isDefinite
  }

  /// Whoever holds a state's highest post, if they were told of just before.
  private func leader(
    of country: Int, before token: Int, sentence: Int, in reading: Reading
  ) -> Int? {
    let told = people(before: token, sentence: sentence, back: 3, in: reading)
    let heads = told.filter { person in
      reading.entities[person].country == country
        && reading.offices.contains { phrase in
          schema.titles[phrase.title].isHead && !phrase.isFormer
            && phrase.holders.contains { reading.mentions[$0].entity == person }
        }
    }
    return heads.count == 1 ? heads.first : nil
  }

  /// The person whom the text called by a noun: "*lawyer* Ida Holm", "Ida Holm, a Danish *lawyer*".
  private func called(
    _ noun: String, before token: Int, sentence: Int, in reading: Reading
  ) -> Int? {
    for place in (max(0, sentence - 6)...sentence).reversed() {
      let tree = reading.trees[place]
      let found = Set(
        reading.mentionIndices(in: place).map { reading.mentions[$0] }.filter { mention in
          guard mention.kind == .person, mention.form != .pronoun, mention.entity != nil,
            place < sentence || mention.tokens.upperBound <= token
          else { return false }
          let head = mention.head
          let near =
            tree.children(of: head, by: "appos", "compound", "amod", "nmod")
            + [tree.head(of: head)].compactMap { $0 }.filter {
              tree.has(head, "appos") || tree.has(head, "flat") && $0 < head
                || tree.has(head, "nsubj") && tree.child(of: $0, by: "cop") != nil
            }
            + [mention.tokens.lowerBound - 1].filter { $0 >= 0 }
          return near.contains { tree.tokens[$0].lowercasedLemma == noun }
        }.compactMap(\.entity))
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    return nil
  }

  /// The one person told of in this sentence and the one before, if they can be of a country.
  private func onlyPerson(
    before token: Int, of country: Int?, sentence: Int, in reading: Reading
  ) -> Int? {
    let told = people(before: token, sentence: sentence, back: 1, in: reading)
    guard told.count == 1, let person = told.first else { return nil }
    guard let country, let own = reading.entities[person].country else { return person }
    return own == country ? person : nil
  }

  /// The people named or meant before a word, each once.
  private func people(
    before token: Int, sentence: Int, back: Int, in reading: Reading
  ) -> [Int] {
    var found: [Int] = []
    for place in max(0, sentence - back)...sentence {
      for index in reading.trees[place].tokens.indices where place < sentence || index < token {
        for link in reading.links(at: index, in: place)
        where link.strength == .direct && reading.entities[link.entity].kind == .person
          && !found.contains(link.entity)
        { found.append(link.entity) }
      }
    }
    return found
  }

  /// "Oslo will help *its neighbour*": the one other state told of here and in the sentence before.
  func neighbour(at token: Int, sentence: Int, in reading: Reading) -> Int? {
    let tree = reading.trees[sentence]
    guard neighbours.contains(tree.tokens[token].form.lowercased()),
      tree.child(of: token, by: "appos") == nil,
      let owner = tree.child(of: token, by: "nmod:poss"), owner < token,
      tree.tokens[owner].tag == .pron || tree.tokens[owner].fineTag == "PRP$",
      let home = reading.links(at: owner, in: sentence).first.map(\.entity),
      reading.entities[home].kind == .country || reading.entities[home].country != nil
    else { return nil }
    let excluded = excludedEntities(for: token, sentence: sentence, in: reading)
      .union([home, reading.entities[home].country ?? home])
    var others: Set<Int> = []
    for place in max(0, sentence - 1)...sentence {
      for index in reading.trees[place].tokens.indices where place < sentence || index < token {
        for link in reading.links(at: index, in: place)
        where link.strength > .loose && reading.entities[link.entity].kind == .country {
          others.insert(link.entity)
        }
      }
    }
    others.subtract(excluded)
    return others.count == 1 ? others.first : nil
  }
}
