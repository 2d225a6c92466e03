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
      for link in reading.links(at: token, in: context.sentence)
      where [.place, .country].contains(reading.entities[link.entity].kind) {
        add(link.entity, to: \.places)
        return
      }
    }
  }

  /// The prepositional phrases that follow an event's noun, wherever the parser hung them.
  ///
  /// After a phrase that says the topic, places are part of the topic: "talks on the future of the
  /// port in Elmar".
  mutating func scanPhrases(
    after frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    var role = ""
    var isTopic = false
    var isDefiniteTopic = false
    let isAssembly = Self.assemblies.contains(frame.lemma) || frame.lemma == "summit"
    for token in tree.tokens.indices.dropFirst(frame.trigger + 1).prefix(30) {
      let word = tree.tokens[token]
      let form = word.form.lowercased()
      if word.tag == .verb || word.tag == .aux || word.tag == .sconj
        || [
          ";", ":", "who", "which", "that", "as", "after", "before", "following", "amid", "since",
        ]
        .contains(form) && !context.isDate(token + 1)
      {
        return
      }
      if word.tag == .adp {
        // "the Elmar raid, during a ceremony in Vik", "met on the margins of the Vik summit"
        if form == "during" && !places.isEmpty || form == "on" && isEdge(after: token, in: tree) {
          return
        }
        role = form
        if Self.topicPrepositions.contains(form)
          || form == "for" && Self.causes.contains(frame.lemma), form != "against",
          !context.isDate(token + 1)
        {
          isTopic = true
        }
        if form == "with" || form == "between" { isTopic = false }
        // "a conference on racism in Elmar", but "talks on the future of the port in Elmar"
        if isAssembly, !isDefiniteTopic, form == "in" || form == "at" { isTopic = false }
        continue
      }
      if isTopic, word.tag == .det { isDefiniteTopic = true }
      if token > frame.trigger + 1, tree.has(token, "nsubj") || tree.has(token, "nsubj:pass"),
        let verb = tree.head(of: token), !tree.subtree(of: frame.trigger).contains(verb)
      {
        // "After the attack on Elmar, *Holm* announced": another clause begins.
        return
      }
      guard !context.isDate(token), !isModifier(token, in: tree) else { continue }
      if word.tag == .cconj || form == ",", token + 1 < tree.tokens.count,
        tree.tokens[token + 1].tag == .det || tree.tokens[token + 1].tag == .num
          || word.tag == .cconj && tree.tokens[token + 1].tag == .adp
            && tree.tokens[token + 1].form.lowercased() != role
            && !(isTopic
              && Self.placePrepositions.contains(tree.tokens[token + 1].form.lowercased()))
      {
        // "the attack in Elmar, and for the response in Vik": something else follows.
        return
      }
      if role == "from", Self.doneBy.contains(frame.lemma), token > 0,
        tree.preposition(of: token) == "from", let agents = tree.head(of: token),
        tree.preposition(of: agents) == "by",
        !reading.links(at: agents, in: context.sentence).contains(where: { $0.strength > .loose })
      {
        // "a walkout by delegates from Norway"
        let senders = [token] + tree.children(of: token, by: "compound", "amod")
        for sender in senders {
          for link in reading.links(at: sender, in: context.sentence)
          where link.strength > .loose && reading.entities[link.entity].kind.isActor {
            addParticipant(link, token: sender, isHost: true, context: context, in: reading)
          }
        }
        continue
      }
      for link in reading.links(at: token, in: context.sentence) where link.strength > .loose {
        let kind = reading.entities[link.entity].kind
        if isTopic || role == "against" {
          add(link.entity, to: \.topics)
        } else if role == "by", kind.isActor, link.strength > .loose,
          Self.doneBy.contains(frame.lemma)
        {
          // "the shelling of the camp *by* the rebels", wherever the parser hung it
          addParticipant(link, token: token, isHost: true, context: context, in: reading)
        } else if role == "of", !places.isEmpty || isDated, kind == .organization,
          Self.takesActors.contains(frame.lemma), !frame.tokens(in: "of").contains(token)
        {
          // "a meeting in Elmar *of the Council*"
          addParticipant(link, token: token, isHost: true, context: context, in: reading)
        } else if role == "with" || role == "between", kind.isActor, tree.head(of: token) != nil {
          addParticipant(link, token: token, isHost: false, context: context, in: reading)
        } else if Self.placePrepositions.contains(role), kind == .place || kind == .country {
          add(link.entity, to: \.places)
        }
      }
    }
  }

  private func isEdge(after token: Int, in tree: Tree) -> Bool {
    tree.tokens[(token + 1)..<min(token + 3, tree.tokens.count)].contains {
      ["margins", "sidelines", "fringes"].contains($0.form.lowercased())
    }
  }
}
