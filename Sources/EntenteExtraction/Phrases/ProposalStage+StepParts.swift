import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "urged the council to adopt *the resolution*": what is put forward is the resolution.
  func acceptsProposal(_ verb: Int, in tree: Tree) -> Bool {
    guard lists.accepting.contains(tree.tokens[verb].lowercasedLemma),
      let object = tree.child(of: verb, by: "obj")
    else { return false }
    return lexicon.proposalHeads.contains(tree.tokens[object].lowercasedLemma)
  }

  /// "The resolution demands an end to the siege", "under the pact both will withdraw": a step
  /// that a proposal asks for is part of it.
  func addPart(_ token: Int, under governor: Int, sentence: Int, in reading: inout Reading) {
    let tree = reading.trees[sentence]
    guard
      let part = reading.direct(.proposal, at: token, in: sentence).first?.entity
    else { return }
    var above = governor
    var phrases: [Int] = []
    for _ in tree.tokens {
      phrases += tree.children(of: above, by: "obl").filter { tree.preposition(of: $0) == "under" }
      guard tree.has(above, "conj"), let head = tree.head(of: above) else { break }
      above = head
    }
    for frame in reading.frames[sentence] where frame.trigger == governor && frame.form == .verb {
      phrases += frame.tokens(in: .subject)
    }
    for link in phrases.flatMap({ reading.links(at: $0, in: sentence) })
    where reading.entities[link.entity].kind == .proposal && link.entity != part {
      reading.claims.append(
        RelationDraft(
          source: part, kind: .partOf, target: link.entity, confidence: Confidence(0.65),
          sentence: sentence,
          span: reading.span(of: min(governor, token)..<max(governor, token) + 1, in: sentence),
          rule: "proposals/part"))
    }
  }

  /// What a step is called that lets somebody do something.
  private static let permission = "permission for"

  /// What a step is called as a thing: "lifting of restrictions on aid", from "lift their
  /// restrictions on aid".
  func stepName(of verb: Int, upTo upper: Int, actors: [Int], in reading: Reading, sentence: Int)
    -> (name: String, short: String)?
  {
    let tree = reading.trees[sentence]
    guard let step = lexicon.step(stepLemma(of: verb, in: tree)) else { return nil }
    let isDenied = tree.children(of: verb, by: "advmod").contains {
      tree.tokens[$0].form.lowercased() == "not"
    }
    if isDenied {
      let words = "no " + step + " "
      guard let object = tree.child(of: verb, by: "obj") else {
        // "not to interfere in the vote": no interference in it
        let rest = verb + stepLemma(of: verb, in: tree).split(separator: " ").count
        guard upper > rest, lexicon.movingVerbs.contains(stepLemma(of: verb, in: tree)) else {
          return nil
        }
        let noun = step.split(separator: " ").dropLast().joined(separator: " ")
        let name = "no " + noun + " " + tree.words(of: rest..<upper)
        return (name, name)
      }
      let phrase = NounPhrase(of: object, in: tree)
      return (words + tree.words(of: phrase.full), words + tree.words(of: phrase.core))
    }
    let noun = step.split(separator: " ").dropLast().joined(separator: " ")
    let object =
      tree.child(of: verb, by: "obj") ?? tree.child(of: verb, by: "iobj")
      ?? tree.child(of: verb, by: "nsubj:pass")
    if let object {
      let isPointed =
        ["those", "all", "anyone", "everyone"].contains(tree.tokens[object].form.lowercased())
        && tree.child(of: object, by: "acl", "nmod") != nil
      if isPointed {
        // "release those unjustly held": the clause tells whom.
        let words = tree.words(
          of: min(object, tree.subtree(of: object).lowerBound)..<max(upper, object + 1))
        let short = tree.words(of: object..<min(max(upper, object + 1), object + 3))
        return (step + " " + words, step + " " + short)
      }
      if tree.tokens[object].tag == .pron {
        let links = reading.links(at: object, in: sentence)
        guard let meant = links.first, links.count == 1 else { return nil }
        let name = step + " " + reading.entities[meant.entity].name
        return (name, name)
      }
      let phrase = NounPhrase(of: object, in: tree)
      let rest =
        max(phrase.full.upperBound, verb + 1)..<max(upper, phrase.full.upperBound, verb + 1)
      let short = step + " " + tree.words(of: phrase.full)
      let isPhrase =
        !rest.isEmpty
        && (tree.tokens[rest.lowerBound].tag == .adp
          // "allow ships to pass": the infinitive is what is allowed.
          || step == Self.permission && tree.tokens[rest.lowerBound].form == "to")
      return (isPhrase ? short + " " + tree.words(of: rest) : short, short)
    }
    guard
      lexicon.movingVerbs.contains(stepLemma(of: verb, in: tree))
        || tree.child(of: verb, by: "xcomp") != nil
    else { return nil }
    let particle = tree.child(of: verb, by: "compound:prt")
    var start = particle == verb + 1 ? verb + 2 : verb + 1
    while start < upper, tree.tokens[start].tag == .adv { start += 1 }
    if upper > start {
      // "allow Norway to fish": permission for Norway to fish
      let takesSubject = step == Self.permission && tree.tokens[start].tag != .adp
      let name = (takesSubject ? step : noun) + " " + tree.words(of: start..<upper)
      return (name, name)
    }
    let names = actors.flatMap { reading.links(at: $0, in: sentence) }
      .map { reading.entities[$0.entity].name }
    guard let actor = names.first else { return nil }
    return (noun + " of " + actor, noun + " of " + actor)
  }

  /// Where the words end that say what a clause asks for: before the next clause or mark.
  func end(ofClause verb: Int, in tree: Tree, withPurpose: Bool = false) -> Int {
    let subtree = tree.subtree(of: verb)
    var upper = verb + 1
    while upper <= subtree.upperBound, upper - verb < 14 {
      let token = tree.tokens[upper]
      let isHyphen = ["-", "–", "’", "'"].contains(token.form)
      if token.tag == .punct, !isHyphen { break }
      if token.tag == .sconj || token.fineTag.hasPrefix("W") { break }
      // "by 71 votes to 60" tells how it was decided.
      if token.form == "by", upper + 2 < tree.tokens.count, upper > verb + 1,
        tree.tokens[upper + 1].tag == .num,
        tree.tokens[upper + 2].lowercasedLemma == "vote" || tree.tokens[upper + 2].form == "to"
      {
        break
      }
      // "on Wednesday" tells when.
      if token.form == "on", upper > verb + 1, upper + 1 < tree.tokens.count,
        DateFinder.weekday(tree.tokens[upper + 1].form.lowercased()) != nil
      {
        break
      }
      // "without delay" only says how.
      if token.form == "without", upper > verb + 1 { break }
      // "to oversee it" says what for, "at a summit" where it was decided.
      if !withPurpose, token.tag == .part, token.form == "to", upper > verb + 2,
        lexicon.step(stepLemma(of: verb, in: tree)) != Self.permission
      {
        break
      }
      if ["at", "during"].contains(token.form), let noun = tree.head(of: upper),
        lexicon.eventHeads.contains(tree.tokens[noun].lowercasedLemma)
      {
        break
      }
      if tree.has(upper, "cc"), let joined = tree.head(of: upper),
        tree.tokens[joined].tag == .verb
      {
        break
      }
      upper += 1
    }
    while upper > verb + 1,
      ["-", "–", "and", "or", "even", "also", "too"].contains(tree.tokens[upper - 1].form)
    {
      upper -= 1
    }
    return upper
  }
}
