import EntenteLanguage
import EntenteModel

extension PronounStage {
  /// What a pronoun cannot mean: who acts under the same verb, and who speaks the words about it.
  func excludedEntities(for token: Int, sentence: Int, in reading: Reading) -> Set<Int> {
    let tree = reading.trees[sentence]
    var found: Set<Int> = []
    for index in coarguments(of: token, in: tree) {
      for link in reading.links(at: index, in: sentence) where link.strength == .direct {
        found.insert(link.entity)
      }
    }
    for index in outsiders(to: token, in: tree) {
      // Of an unnamed holder of a post the country stands, which is not meant either.
      for link in reading.links(at: index, in: sentence) where link.strength > .loose {
        found.insert(link.entity)
      }
    }
    for quotation in reading.quotations where quotation.sentence == sentence {
      guard let speaker = quotation.speaker else { continue }
      if quotation.tokens.contains(token) {
        // Nobody speaks of himself as "he" …
        for link in reading.links(at: speaker.token, in: speaker.sentence)
        where link.strength == .direct { found.insert(link.entity) }
      } else if speaker.sentence == sentence, speaker.token == token {
        // … or by his name.
        for index in quotation.tokens {
          for link in reading.links(at: index, in: sentence)
          where link.strength == .direct && reading.entities[link.entity].kind == .person {
            found.insert(link.entity)
          }
        }
      }
    }
    return found
  }

  /// The words that hang by the same verb as a pronoun, with what is joined to them.
  private func coarguments(of token: Int, in tree: Tree) -> Set<Int> {
    let word = tree.tokens[token].form.lowercased()
    guard !word.hasSuffix("self") else { return [] }
    if tree.has(token, "nmod:poss") || tree.has(token, "det") {
      // "his father": not the father himself.
      guard let owned = tree.head(of: token) else { return [] }
      return Set([owned] + tree.children(of: owned, by: "appos", "flat"))
    }
    guard let verb = tree.head(of: token), tree.tokens[verb].tag == .verb,
      !(tree.has(token, "obl") && Self.loosePrepositions.contains(tree.preposition(of: token)))
    else { return [] }
    var found: Set<Int> = []
    for child in tree.children(of: verb)
    where child != token && (tree.has(child, "nsubj") || tree.has(child, "obj")) {
      if Self.relatives.contains(tree.tokens[child].form.lowercased()), tree.has(verb, "acl"),
        let noun = tree.head(of: verb)
      {
        cover(noun, in: tree, found: &found)
      } else {
        cover(child, in: tree, found: &found)
      }
    }
    if !tree.has(token, "nsubj"), let subject = sharedSubject(of: verb, in: tree),
      subject != token
    {
      cover(subject, in: tree, found: &found)
    }
    return found
  }

  /// "appointed Berg to succeed *him*" means not who appoints, and "Oslo said *it* broke the accord"
  /// not who says so.
  private func outsiders(to token: Int, in tree: Tree) -> [Int] {
    guard let verb = tree.head(of: token) else { return [] }
    let lemma = tree.tokens[verb].lowercasedLemma
    let isSucceeded =
      tree.has(token, "obj") && Self.succeeding.contains(lemma)
      && tree.tokens[verb].fineTag == "VB"
      && tree.head(of: verb).map {
        Self.appointing.contains(tree.tokens[$0].lowercasedLemma)
      } ?? false
    let isBreaker =
      tree.tokens[token].form.lowercased() == "it" && tree.has(token, "nsubj")
      && tree.has(verb, "ccomp") && Self.breaking.contains(lemma)
    guard isSucceeded || isBreaker, let above = tree.head(of: verb),
      let outsider = tree.child(of: above, by: "nsubj") ?? sharedSubject(of: above, in: tree)
    else { return [] }
    return [outsider]
  }

  private static let succeeding: Set<String> = ["succeed", "replace"]

  private static let appointing: Set<String> = [
    "appoint", "name", "nominate", "choose", "pick", "tap", "select", "elect", "install", "promote",
    "want",
  ]

  /// What nobody says of themselves.
  private static let breaking: Set<String> = [
    "breach", "violate", "break", "contravene", "infringe", "flout", "undermine",
  ]

  /// Prepositions whose object may well be who acts: "took the letter with him".
  private static let loosePrepositions: Set<String> = ["around", "behind", "near", "beside"]

  /// Verbs that people do to do something else.
  private static let purposeful: Set<String> = [
    "call", "phone", "telephone", "ring", "visit", "meet", "write", "travel", "fly", "come", "go",
    "return", "arrive",
  ]

  private func cover(_ word: Int, in tree: Tree, found: inout Set<Int>) {
    for member in tree.conjuncts(of: word) {
      found.insert(member)
      found.formUnion(tree.children(of: member, by: "flat", "compound", "appos"))
    }
  }

  /// "Holm left and told *him*", "Holm wants to meet *him*": the subject of the verb above.
  private func sharedSubject(of verb: Int, in tree: Tree) -> Int? {
    var place = verb
    for _ in tree.tokens.indices {
      if let subject = tree.child(of: place, by: "nsubj") { return subject }
      // "Oslo left, accusing *it* of bias"
      let isParticiple = tree.has(place, "advcl") && tree.tokens[place].fineTag == "VBG"
      // "Holm called Berg to thank *him*"
      let isPurpose =
        tree.has(place, "advcl") && tree.tokens[place].fineTag == "VB"
        && (tree.head(of: place).map {
          Self.purposeful.contains(tree.tokens[$0].lowercasedLemma)
        } ?? false
          // "sent Oslo troops to help *it*": nobody helps themselves.
          || helping.contains(tree.tokens[place].lowercasedLemma))
      guard tree.has(place, "conj") || tree.has(place, "xcomp") || isParticiple || isPurpose,
        let head = tree.head(of: place)
      else { return nil }
      // "asked Holm to meet him": the object of the asking acts.
      if tree.has(place, "xcomp"), let object = tree.child(of: head, by: "obj") { return object }
      place = head
    }
    return nil
  }
}
