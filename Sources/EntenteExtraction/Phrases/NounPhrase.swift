import EntenteLanguage

/// The words that a noun's phrase is made of, as far as they can be part of a name.
struct NounPhrase {
  /// The noun, as a token index.
  let head: Int
  /// Modifiers and noun: "long-term ban".
  let core: Range<Int>
  /// The core with its prepositional phrases: "long-term ban on new members in the union".
  let full: Range<Int>
  /// Whose it is: the phrase with a possessive ending or pronoun before it.
  let possessor: Int?
  /// The article or pronoun in front, in lower case: "the", "this".
  let determiner: String
  /// The heads of its prepositional phrases.
  let complements: [Int]
  /// Modifiers before the noun, articles and possessors left out.
  let modifiers: [Int]

  /// Prepositions whose phrase can be part of a name; "as" and "since" say something about it.
  private static let namePrepositions: Set<String> = [
    "of", "on", "between", "for", "in", "to", "with", "at", "from", "against", "around", "about",
    "across", "over", "near", "regarding", "by", "into", "toward", "towards", "among", "without",
  ]

  /// "a boycott of goods *with some burning flags*", "a presence, *with troops to leave*": what
  /// happens beside it is no part of a name.
  private static func isAttendant(
    _ child: Int, from start: Int, after end: Int, in tree: Tree
  ) -> Bool {
    guard tree.preposition(of: child) == "with" else { return false }
    return start > end
      || tree.children(of: child, by: "acl").contains {
        $0 > child && ["VBG", "VBN"].contains(tree.tokens[$0].fineTag)
      }
      || tree.child(of: child, by: "nummod").map { $0 > start && $0 == child - 1 } == true
        && child + 1 < tree.tokens.count && tree.tokens[child + 1].fineTag == "VBG"
  }

  /// Prepositions whose phrase belongs to the noun before it even where the parser hung it on the
  /// verb: "imposed sanctions *on* two firms".
  private static let loosePrepositions: Set<String> = [
    "on", "against", "between", "over", "of", "with", "for",
  ]

  /// - Parameter isReaching: Whether phrases right after the noun belong to it although the parser
  ///   hung them on the noun's verb.
  init(of head: Int, in tree: Tree, isReaching: Bool = false) {
    self.head = head
    var lower = head
    var modifiers: [Int] = []
    var determiner = ""
    for child in tree.children(of: head).reversed() where child < head {
      let dependency = tree.tokens[child].dependency
      let isModifier =
        ["amod", "compound", "nummod", "flat"].contains { tree.has(child, $0) }
        || tree.has(child, "nmod") && dependency != "nmod:poss"
          && tree.preposition(of: child).isEmpty
      guard isModifier else { continue }
      let range = tree.subtree(of: child)
      guard range.upperBound < head, lower - range.upperBound <= 3 else { break }
      lower = min(lower, range.lowerBound)
      modifiers.append(child)
    }
    if let article = tree.child(of: head, by: "det") {
      determiner = tree.tokens[article].form.lowercased()
      // An article inside the modifiers' range belongs to a modifier's own phrase.
      if lower <= article, article < head { lower = article + 1 }
    }
    if lower > 1, ["-", "–", "—"].contains(tree.tokens[lower - 1].form),
      !tree.tokens[lower - 1].isFollowedBySpace, !tree.tokens[lower - 2].isFollowedBySpace,
      tree.tokens[lower - 2].isCapitalised
    {
      // "U.S.–Ukraine talks": the parser may hang the first of a pair elsewhere.
      lower -= 2
    }
    // "no-fly zone", "all-party talks": the first part is no article.
    let isPrefixed =
      lower + 1 < head && tree.tokens[lower + 1].form == "-"
      && !tree.tokens[lower].isFollowedBySpace && !tree.tokens[lower + 1].isFollowedBySpace
    while !isPrefixed, lower < head,
      tree.tokens[lower].tag == .adp || tree.tokens[lower].tag == .det
    {
      lower += 1
    }
    while lower < head,
      [
        "the", "a", "an", "and", "or", "to", "than", "more", "some", "about", "nearly", "almost",
        "-", "–", ",",
        "“", "\"",
      ].contains(
        tree.tokens[lower].form.lowercased())
    {
      lower += 1
    }
    if lower + 2 < head, ["-", "–"].contains(tree.tokens[lower + 1].form),
      BackingStage.participles[tree.tokens[lower + 2].form.lowercased()] != nil
    {
      // "the Norwegian-backed accord": who is behind it is no part of its name.
      lower += 3
    }
    var upper = head + 1
    for child in tree.children(of: head) where child >= upper && child <= upper + 1 {
      if tree.has(child, "flat") || tree.has(child, "nummod") || tree.has(child, "compound")
        || (tree.has(child, "nmod") && tree.preposition(of: child).isEmpty
          && tree.tokens[child].tag == .num)
      {
        upper = max(upper, tree.subtree(of: child).upperBound + 1)
      }
    }
    core = lower..<upper
    possessor = tree.child(of: head, by: "nmod:poss")
    self.determiner = determiner.isEmpty && possessor != nil ? "possessor" : determiner
    self.modifiers = modifiers.sorted()
    var complements: [Int] = []
    var end = upper
    for child in tree.children(of: head, by: "nmod")
    where child > head && !tree.preposition(of: child).isEmpty {
      let range = tree.nominal(of: child)
      // "on the oil company *Elmar*": the preposition may stand before an apposition.
      let start = min(range.lowerBound, tree.child(of: child, by: "case") ?? range.lowerBound)
      guard start <= end + 1, Self.namePrepositions.contains(tree.preposition(of: child)),
        !Self.isAttendant(child, from: start, after: end, in: tree)
      else { break }
      complements.append(child)
      end = max(end, range.upperBound)
    }
    if isReaching, let verb = tree.head(of: head), verb < head {
      for child in tree.children(of: verb, by: "obl") where child > end {
        let range = tree.nominal(of: child)
        guard min(range.lowerBound, tree.child(of: child, by: "case") ?? child) == end,
          Self.loosePrepositions.contains(tree.preposition(of: child)),
          !range.contains(where: {
            let form = tree.tokens[$0].form.lowercased()
            return DateFinder.month(form) != nil || DateFinder.weekday(form) != nil
              || ["television", "tv", "radio", "twitter", "facebook", "behalf"].contains(form)
          })
        else { break }
        complements.append(child)
        end = range.upperBound
      }
    }
    self.complements = complements
    full = lower..<end
  }
}

extension Tree {
  /// The infinitive that begins at a word: "a deal *to unite* the island", whatever the parser hung
  /// it on.
  func purpose(behind index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index].form.lowercased() == "to" else { return nil }
    return (index + 1..<min(index + 3, tokens.count)).first {
      tokens[$0].fineTag == "VB" && tokens[$0].tag == .verb
    }
  }

  /// The phrase of a noun without clauses and appositions, as far as it is one run of words.
  func nominal(of index: Int) -> Range<Int> {
    var inside = Set<Int>()
    var pending = [index]
    while let next = pending.popLast() {
      guard inside.insert(next).inserted else { continue }
      for child in children(of: next)
      where !["acl", "appos", "parataxis", "advcl", "punct"].contains(where: { has(child, $0) })
        && !(next == index && has(child, "cop"))
      {
        pending.append(child)
      }
    }
    var lower = index
    var upper = index + 1
    let inner: (Int) -> Bool = {
      inside.contains($0)
        || [",", "-", "–", "'s", "’s", "’", "\"", "“", "”"].contains(self.tokens[$0].form)
    }
    while lower > 0, inner(lower - 1), self.tokens[lower - 1].form != "," { lower -= 1 }
    while upper < tokens.count, inner(upper) {
      // A comma belongs only between joined words.
      if !inside.contains(upper), tokens[upper].form == ",",
        !(upper + 1 < tokens.count && inside.contains(upper + 1))
          || ["with", "after", "before", "despite"].contains(tokens[upper + 1].form.lowercased())
      {
        break
      }
      upper += 1
    }
    if let cut = (index + 1..<max(upper, index + 1)).first(where: {
      ["as", "than", "like"].contains(tokens[$0].form.lowercased())
    }) {
      upper = cut
    }
    while upper > index + 1, !inside.contains(upper - 1) { upper -= 1 }
    return lower..<upper
  }
}
