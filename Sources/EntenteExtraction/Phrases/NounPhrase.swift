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
    var (modifiers, lower) = Self.modifiers(of: head, in: tree)
    var determiner = ""
    if let article = tree.child(of: head, by: "det") {
      determiner = tree.tokens[article].form.lowercased()
      // An article inside the modifiers' range belongs to a modifier's own phrase.
      if lower <= article, article < head { lower = article + 1 }
    }
    core = Self.start(of: head, from: lower, in: tree)..<Self.end(of: head, in: tree)
    possessor = tree.child(of: head, by: "nmod:poss")
    self.determiner = determiner.isEmpty && possessor != nil ? "possessor" : determiner
    modifiers.sort()
    self.modifiers = modifiers
    var (complements, end) = Self.complements(of: head, after: core.upperBound, in: tree)
    if isReaching { Self.reach(from: head, to: &end, &complements, in: tree) }
    self.complements = complements
    full = core.lowerBound..<Self.endBeforeOpenQuotation(head + 1..<end, in: tree)
  }

  /// The end of what follows a noun, without a quotation of which the end lies outside: "the proposal
  /// *"without footnotes*"".
  private static func endBeforeOpenQuotation(_ range: Range<Int>, in tree: Tree) -> Int {
    guard range.contains(where: { ["“", "\""].contains(tree.tokens[$0].form) }) else {
      return range.upperBound
    }
    // Straight marks look alike: whether one opens depends on all before it.
    var opening: Int?
    for token in 0..<range.upperBound {
      switch tree.tokens[token].form {
      case "“": opening = token
      case "”": opening = nil
      case "\"": opening = opening == nil ? token : nil
      default: break
      }
    }
    return opening.flatMap { range.contains($0) ? $0 : nil } ?? range.upperBound
  }

  /// The modifiers of a noun, the nearest first, and where the first of them begins.
  private static func modifiers(of head: Int, in tree: Tree) -> (found: [Int], lower: Int) {
    var lower = head
    var found: [Int] = []
    for child in tree.children(of: head).reversed() where child < head {
      let isModifier =
        ["amod", "compound", "nummod", "flat"].contains { tree.has(child, $0) }
        || tree.has(child, "nmod") && tree.tokens[child].dependency != "nmod:poss"
          && tree.preposition(of: child).isEmpty
      guard isModifier else { continue }
      let range = tree.subtree(of: child)
      guard range.upperBound < head, lower - range.upperBound <= 3 else { break }
      lower = min(lower, range.lowerBound)
      found.append(child)
    }
    return (found, lower)
  }

  /// Where a noun's own words begin, without the small words that stand before them.
  private static func start(of head: Int, from modifier: Int, in tree: Tree) -> Int {
    let tokens = tree.tokens
    var lower = modifier
    if lower > 1, ["-", "–", "—"].contains(tokens[lower - 1].form),
      !tokens[lower - 1].isFollowedBySpace, !tokens[lower - 2].isFollowedBySpace,
      tokens[lower - 2].isCapitalised
    {
      // "U.S.–Ukraine talks": the parser may hang the first of a pair elsewhere.
      lower -= 2
    }
    // "no-fly zone", "all-party talks": the first part is no article.
    let isPrefixed =
      lower + 1 < head && tokens[lower + 1].form == "-"
      && !tokens[lower].isFollowedBySpace && !tokens[lower + 1].isFollowedBySpace
    while !isPrefixed, lower < head, tokens[lower].tag == .adp || tokens[lower].tag == .det {
      lower += 1
    }
    while lower < head, openings.contains(tokens[lower].form.lowercased()) { lower += 1 }
    if lower + 2 < head, ["-", "–"].contains(tokens[lower + 1].form),
      BackingStage.participles[tokens[lower + 2].form.lowercased()] != nil
    {
      // "the Norwegian-backed accord": who is behind it is no part of its name.
      lower += 3
    }
    return lower
  }

  /// What may stand before the first word of a name.
  private static let openings: Set<String> = [
    "the", "a", "an", "and", "or", "to", "than", "more", "some", "about", "nearly", "almost",
    "-", "–", ",", "“", "\"",
  ]

  /// Where a noun's own words end: "Resolution *9*".
  private static func end(of head: Int, in tree: Tree) -> Int {
    var upper = head + 1
    for child in tree.children(of: head) where child >= upper && child <= upper + 1 {
      if tree.has(child, "flat") || tree.has(child, "nummod") || tree.has(child, "compound")
        || (tree.has(child, "nmod") && tree.preposition(of: child).isEmpty
          && tree.tokens[child].tag == .num)
      {
        upper = max(upper, tree.subtree(of: child).upperBound + 1)
      }
    }
    return upper
  }

  /// The phrases right behind a noun, and where the last of them ends.
  private static func complements(
    of head: Int, after upper: Int, in tree: Tree
  ) -> (found: [Int], end: Int) {
    var found: [Int] = []
    var end = upper
    for child in tree.children(of: head, by: "nmod")
    where child > head && !tree.preposition(of: child).isEmpty {
      let range = tree.nominal(of: child)
      // "on the oil company *Elmar*": the preposition may stand before an apposition.
      let start = min(range.lowerBound, tree.child(of: child, by: "case") ?? range.lowerBound)
      guard start <= end + 1, namePrepositions.contains(tree.preposition(of: child)),
        !isAttendant(child, from: start, after: end, in: tree)
      else { break }
      found.append(child)
      end = max(end, range.upperBound)
    }
    return (found, end)
  }

  /// Adds the phrases of the verb before that stand right behind the noun's.
  private static func reach(
    from head: Int, to end: inout Int, _ complements: inout [Int], in tree: Tree
  ) {
    guard let verb = tree.head(of: head), verb < head else { return }
    for child in tree.children(of: verb, by: "obl") where child > end {
      let range = tree.nominal(of: child)
      guard min(range.lowerBound, tree.child(of: child, by: "case") ?? child) == end,
        loosePrepositions.contains(tree.preposition(of: child)),
        !range.contains(where: {
          let form = tree.tokens[$0].form.lowercased()
          return DateFinder.isCalendarWord(form)
            || ["television", "tv", "radio", "twitter", "facebook", "behalf"].contains(form)
        })
      else { break }
      complements.append(child)
      end = range.upperBound
    }
  }
}
