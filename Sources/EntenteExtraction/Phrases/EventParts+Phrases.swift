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
      guard !context.isDate(token), !isModifier(token, in: tree) else { continue }
      if word.tag == .cconj || form == ",", token + 1 < tree.tokens.count,
        tree.tokens[token + 1].tag == .det || tree.tokens[token + 1].tag == .num
          || word.tag == .cconj && tree.tokens[token + 1].tag == .adp
            && tree.tokens[token + 1].form.lowercased() != role
      {
        // "the attack in Elmar, and for the response in Vik": something else follows.
        return
      }
      if role == "from", Self.harms.contains(frame.lemma), token > 0,
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
          Self.harms.contains(frame.lemma)
        {
          // "the shelling of the camp *by* the rebels", wherever the parser hung it
          addParticipant(link, token: token, isHost: true, context: context, in: reading)
        } else if role == "with" || role == "between", kind.isActor, tree.head(of: token) != nil {
          addParticipant(link, token: token, isHost: false, context: context, in: reading)
        } else if Self.placePrepositions.contains(role), kind == .place || kind == .country {
          add(link.entity, to: \.places)
        }
      }
    }
  }

  /// "Holm joined Vidal in Elmar for talks": who the verb joins take part, where it says.
  mutating func borrowFromVerb(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    var current = frame.trigger
    var preposition = tree.preposition(of: current)
    while let head = tree.head(of: current), tree.tokens[head].tag != .verb {
      guard tree.has(current, "nmod") else { break }
      current = head
      if preposition.isEmpty { preposition = tree.preposition(of: current) }
    }
    // "welcomed support for the raid": who welcomes it was not there.
    if Self.harms.contains(frame.lemma) || frame.lemma == "action", preposition == "for" { return }
    borrowFromStay(above: current, preposition: preposition, context: context, in: reading)
    if tree.has(frame.trigger, "obj"), let verb = tree.head(of: frame.trigger),
      ["host", "stage"].contains(tree.tokens[verb].lowercasedLemma)
    {
      // "Elmar hosted the games": a city that hosts is where it is.
      for subject in tree.children(of: verb, by: "nsubj") {
        for link in reading.links(at: subject, in: context.sentence)
        where reading.entities[link.entity].kind == .place { add(link.entity, to: \.places) }
      }
    }
    if ["at", "during"].contains(preposition), let verb = tree.head(of: current),
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb }),
      Self.speechVerbs.contains(governor.lemma)
    {
      // "said at the funeral of a fighter": who speaks there is there.
      for filler in governor.fillers where filler.role == .subject {
        add(filler.token, role: "subject", of: governor, context: context, in: reading)
      }
      return
    }
    guard let verb = tree.head(of: current),
      ["for", "at", "during"].contains(preposition)
        || preposition == "in" && Self.talks.contains(frame.lemma),
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb }),
      Self.joiningVerbs.contains(governor.lemma)
    else { return }
    isBorrowed = participants.isEmpty
    for filler in governor.fillers {
      switch filler.role.rawValue {
      case "subject":
        add(filler.token, role: "subject", of: governor, context: context, in: reading)
      case "object", "with": add([filler.token], context: context, in: reading)
      case "in", "at", "to":
        for link in reading.links(at: filler.token, in: context.sentence)
        where [.place, .country].contains(reading.entities[link.entity].kind) {
          add(link.entity, to: \.places)
        }
      default: continue
      }
    }
    if time == nil { time = context.time(of: verb) }
  }

  private static let speechVerbs: Set<String> = [
    "say", "tell", "announce", "declare", "warn", "state", "stress", "add", "remark", "explain",
    "pledge", "promise", "deliver", "present", "read", "sign", "unveil", "represent", "testify",
  ]

  private static let joiningVerbs: Set<String> = [
    "join", "meet", "host", "gather", "travel", "lead", "arrive", "go", "come", "assemble",
    "convene",
    "fly", "return", "visit", "welcome", "receive", "attend", "speak", "appear", "discuss",
    "raise", "agree", "exchange",
  ]

  /// "Holm has been in Elmar for talks": whoever stays somewhere for it takes part in it there.
  private mutating func borrowFromStay(
    above current: Int, preposition: String, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard preposition == "for", let stay = tree.head(of: current), tree.tokens[stay].tag != .verb,
      tree.child(of: stay, by: "cop") != nil
    else { return }
    let places = reading.links(at: stay, in: context.sentence).map(\.entity).filter {
      [.country, .place].contains(reading.entities[$0].kind)
    }
    guard !places.isEmpty else { return }
    for place in places { add(place, to: \.places) }
    add(tree.children(of: stay, by: "nsubj"), context: context, in: reading)
  }
}
