import EntenteLanguage
import EntenteModel

/// What particles and prepositions before a clause do to it.
extension StatusFinder {
  /// The colour that a word gives to what it governs, with its particle where it has one:
  /// "*ruled out* leaving".
  func colour(of head: Int, in tree: Tree) -> RelationStatus? {
    let lemma = tree.tokens[head].lowercasedLemma
    let whole = particle(of: head, in: tree).flatMap {
      governors[lemma + " " + tree.tokens[$0].lowercasedLemma]
    }
    return whole ?? governors[lemma]
  }

  /// The particle right behind a verb.
  func particle(of verb: Int, in tree: Tree) -> Int? {
    tree.children(of: verb, by: "compound:prt", "advmod").first { $0 == verb + 1 }
  }

  /// "*fears of* Denmark invading Chad": a deed that a noun only speaks of.
  func isThoughtOf(_ index: Int, by noun: Int, in tree: Tree) -> Bool {
    tree.tokens[index].fineTag == "VBG" && governors[tree.tokens[noun].lowercasedLemma] != nil
      && (tree.children(of: index, by: "mark", "case").contains {
        tree.tokens[$0].form.lowercased() == "of"
      }
        || tree.children(of: noun, by: "nmod").contains {
          $0 < index && tree.preposition(of: $0) == "of"
        })
  }

  /// "fears *of Denmark* invading Chad", where the clause hangs on whoever would do it.
  func colourOfThought(_ index: Int, on doer: Int, in tree: Tree) -> RelationStatus? {
    guard tree.tokens[index].fineTag == "VBG", doer < index, tree.has(doer, "nmod"),
      tree.preposition(of: doer) == "of", let noun = tree.head(of: doer),
      governors[tree.tokens[noun].lowercasedLemma] == .possible
    else { return nil }
    return .possible
  }

  /// "has *yet* to attack": what is below has not happened so far.
  func isStillToCome(under head: Int, in tree: Tree) -> Bool {
    ["have", "be"].contains(tree.tokens[head].lowercasedLemma)
      && tree.children(of: head, by: "advmod").contains {
        $0 == head + 1 && tree.tokens[$0].form.lowercased() == "yet"
      }
  }

  /// Words for speaking or thinking of what may be done.
  private static let musing: Set<String> = [
    "talk", "talks", "speak", "think", "dream", "joke", "speculate", "ask", "inquire", "hint",
    "muse",
    "discussion", "rumour", "rumor", "speculation", "question", "thought", "serious",
  ]

  /// What a preposition before a gerund or infinitive says of it: "*against* leaving", "*instead of*
  /// leaving", "*rather than* leave", "spoke *about* leaving".
  func shunned(_ index: Int, by child: Int, in tree: Tree) -> RelationStatus {
    guard ["VB", "VBG"].contains(tree.tokens[index].fineTag), child < index,
      tree.has(child, "mark") || tree.has(child, "case") || tree.has(child, "cc")
        || tree.has(child, "advmod")
    else { return .asserted }
    let next = child + 1 < tree.tokens.count ? tree.tokens[child + 1].form.lowercased() : ""
    let last = child > 0 ? tree.tokens[child - 1].form.lowercased() : ""
    switch tree.tokens[child].form.lowercased() {
    // "protested against Oslo leaving": what others did is done.
    case "against" where tree.child(of: index, by: "nsubj") == nil:
      // Whom one warns against a thing may do it all the same.
      let isWarning = tree.head(of: index).map { tree.child(of: $0, by: "obj") != nil } ?? false
      return isWarning ? .possible : .negated
    case "instead" where next == "of", "rather" where next == "than", "of" where last == "instead",
      "than" where last == "rather":
      return .negated
    case "about" where tree.child(of: index, by: "nsubj") == nil:
      // "complained about leaving": what one only talks of is open, what one feels is not.
      let isTalk = tree.head(of: index).map {
        Self.musing.contains(tree.tokens[$0].lowercasedLemma)
      }
      return isTalk == true ? .possible : .asserted
    default: return .asserted
    }
  }

  /// What a word does to an infinitive or participle below it that the parser hangs loosely.
  ///
  /// "due *to meet*" comes as a parataxis, "denied *supporting*" as an adverbial clause.
  func colourOfLooseClause(_ index: Int, under head: Int, in tree: Tree) -> RelationStatus? {
    guard tree.has(index, "parataxis") || tree.has(index, "advcl") || tree.has(index, "dep"),
      let colour = colour(of: head, in: tree)
    else { return nil }
    let tag = tree.tokens[index].fineTag
    let mark = tree.children(of: index, by: "mark", "case").first.map {
      tree.tokens[$0].form.lowercased()
    }
    if tag == "VBG", mark == "from", colour == .negated { return .negated }
    if tag == "VBG", mark == "of", colour == .possible { return .possible }
    if let mark, mark != "to" { return nil }
    if tag == "VBG" {
      // "denied supporting", "ruled *out* supporting"
      let isNext = head == index - 1 || head == index - 2 && particle(of: head, in: tree) != nil
      return colour == .negated && isNext ? .negated : nil
    }
    return tag == "VB" && tree.tokens[head].tag == .adj ? colour : nil
  }
}
