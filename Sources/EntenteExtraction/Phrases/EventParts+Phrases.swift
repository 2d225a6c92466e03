import EntenteLanguage
import EntenteModel

extension EventParts {
  /// "Elmar, where the two met": the place that the clause describes.
  mutating func addWherePlace(of frame: PredicateFrame, context: ClaimContext, in reading: Reading)
  {
    let tree = context.tree
    guard places.isEmpty,
      let adverb = tree.children(of: frame.trigger, by: "advmod").first(where: {
        tree.tokens[$0].form.lowercased() == "where"
      })
    else { return }
    for token in stride(from: adverb - 1, through: max(0, adverb - 6), by: -1) {
      if let link = reading.places(at: token, in: context.sentence).first {
        add(link.entity, to: \.places)
        return
      }
    }
  }

  /// What the words behind an event's noun belong to, as they are gone through.
  private struct Scan {
    var role = ""
    var isTopic = false
    /// Whether the topic has an article: "the future of the port in Elmar".
    var isDefinite = false
    /// Whether "of" leads to what a place holds: "in the streets of Elmar".
    var isInner = false
  }

  /// The prepositional phrases that follow an event's noun, wherever the parser hung them.
  ///
  /// After a phrase that says the topic, places are part of the topic: "talks on the future of the
  /// port in Elmar".
  mutating func scanPhrases(
    after frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    var scan = Scan()
    for token in tree.tokens.indices.dropFirst(frame.trigger + 1).prefix(30) {
      let word = tree.tokens[token]
      if endsPhrases(token, context: context) { return }
      if word.tag == .adp {
        guard open(&scan, at: token, behind: frame, context: context) else { return }
        continue
      }
      if scan.isTopic, word.tag == .det { scan.isDefinite = true }
      if beginsClause(token, behind: frame.trigger, in: tree) { return }
      guard !context.isDate(token), !isModifier(token, in: tree) else { continue }
      if beginsAnother(token, scan, in: tree) { return }
      if scan.role == "from", lists.doneBy.contains(frame.lemma),
        addSenders(token, context: context, in: reading)
      {
        continue
      }
      addScanned(token, scan, of: frame, context: context, in: reading)
    }
  }

  /// Whether a verb, a mark or a joining word ends the phrases of a noun before it.
  private func endsPhrases(_ token: Int, context: ClaimContext) -> Bool {
    let word = context.tree.tokens[token]
    if word.tag == .verb || word.tag == .aux || word.tag == .sconj { return true }
    return [
      ";", ":", "who", "which", "that", "as", "after", "before", "following", "amid", "since",
    ].contains(word.form.lowercased()) && !context.isDate(token + 1)
  }

  /// Notes what the phrase of a preposition says.
  ///
  /// - Returns: Whether it can belong to the event's noun.
  private func open(
    _ scan: inout Scan, at token: Int, behind frame: PredicateFrame, context: ClaimContext
  ) -> Bool {
    let form = context.tree.tokens[token].form.lowercased()
    let noun = context.tree.tokens[token - 1]
    let isOfPlace = form == "of" && Self.placePrepositions.contains(scan.role)
    if isOfPlace,
      lists.placeSorts.contains(noun.lowercasedLemma) || lists.coasts.contains(noun.lowercasedLemma)
    {
      // "clashes in the port *of Elmar*", "off the coast of Norway"
      return true
    }
    // "an explosion in the streets *of Elmar*"
    scan.isInner = isOfPlace && noun.tag == .noun
    if form == "on", isSort(after: token, in: context.tree) {
      // "drills *on the island* of Elmar"
      scan.role = "in"
      scan.isTopic = false
      return true
    }
    // "the Elmar raid, during a ceremony in Vik", "met on the margins of the Vik summit"
    if form == "during" && !places.isEmpty
      || form == "on" && isEdge(after: token, in: context.tree)
    {
      return false
    }
    scan.role = form
    if Self.topicPrepositions.contains(form) || form == "for" && Self.causes.contains(frame.lemma),
      form != "against", !context.isDate(token + 1)
    {
      scan.isTopic = true
    }
    if form == "with" || form == "between" { scan.isTopic = false }
    // "a conference on racism in Elmar", but "talks on the future of the port in Elmar"
    if Self.assemblies.contains(frame.lemma) || frame.lemma == "summit", !scan.isDefinite,
      form == "in" || form == "at"
    {
      scan.isTopic = false
    }
    return true
  }

  /// "After the attack on Elmar, *Holm* announced": another clause begins.
  private func beginsClause(_ token: Int, behind noun: Int, in tree: Tree) -> Bool {
    guard token > noun + 1, tree.has(token, "nsubj") || tree.has(token, "nsubj:pass"),
      let verb = tree.head(of: token)
    else { return false }
    return !tree.subtree(of: noun).contains(verb)
  }

  /// "the attack in Elmar, *and for* the response in Vik": something else follows.
  private func beginsAnother(_ token: Int, _ scan: Scan, in tree: Tree) -> Bool {
    let word = tree.tokens[token]
    let isJoined = word.tag == .cconj
    guard isJoined || word.form == ",", token + 1 < tree.tokens.count else { return false }
    let next = tree.tokens[token + 1]
    if next.tag == .det || next.tag == .num { return true }
    let form = next.form.lowercased()
    return isJoined && next.tag == .adp && form != scan.role
      && !(scan.isTopic && Self.placePrepositions.contains(form))
  }

  /// "a walkout by delegates *from Norway*": who sends those who do it.
  private mutating func addSenders(
    _ token: Int, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let tree = context.tree
    guard token > 0, tree.preposition(of: token) == "from", let agents = tree.head(of: token),
      tree.preposition(of: agents) == "by",
      reading.isFree(agents, in: context.sentence)
    else { return false }
    for sender in [token] + tree.children(of: token, by: "compound", "amod") {
      for link in reading.actors(at: sender, in: context.sentence) {
        addParticipant(link, token: sender, isHost: true, context: context, in: reading)
      }
    }
    return true
  }

  private mutating func addScanned(
    _ token: Int, _ scan: Scan, of frame: PredicateFrame, context: ClaimContext,
    in reading: Reading
  ) {
    let role = scan.role
    for link in reading.links(at: token, in: context.sentence) where link.strength > .loose {
      let kind = reading.entities[link.entity].kind
      if scan.isTopic || role == "against" {
        add(link.entity, to: \.topics)
      } else if role == "by", kind.isActor, lists.doneBy.contains(frame.lemma) {
        // "the shelling of the camp *by* the rebels", wherever the parser hung it
        addParticipant(link, token: token, isHost: true, context: context, in: reading)
      } else if role == "of", !places.isEmpty || isDated, kind == .organization,
        lists.takesActors.contains(frame.lemma), !frame.tokens(in: "of").contains(token)
      {
        // "a meeting in Elmar *of the Council*"
        addParticipant(link, token: token, isHost: true, context: context, in: reading)
      } else if role == "with" || role == "between", kind.isActor,
        context.tree.head(of: token) != nil
      {
        addParticipant(link, token: token, isHost: false, context: context, in: reading)
      } else if Self.placePrepositions.contains(role) || scan.isInner,
        kind == .place || kind == .country
      {
        // "a rally in support of Danes" is nowhere.
        if scan.isInner, kind != .place || link.strength != .direct || !places.isEmpty { continue }
        add(link.entity, to: \.places)
      }
    }
  }

  /// Whether the noun of a phrase is one for a sort of place.
  private func isSort(after token: Int, in tree: Tree) -> Bool {
    let noun = tree.tokens.indices.dropFirst(token + 1).prefix(4).first {
      tree.tokens[$0].tag == .noun || tree.tokens[$0].tag == .verb
    }
    return noun.map { lists.placeSorts.contains(tree.tokens[$0].lowercasedLemma) } ?? false
  }

  private func isEdge(after token: Int, in tree: Tree) -> Bool {
    tree.tokens[(token + 1)..<min(token + 3, tree.tokens.count)].contains {
      ["margins", "sidelines", "fringes"].contains($0.form.lowercased())
    }
  }
}
