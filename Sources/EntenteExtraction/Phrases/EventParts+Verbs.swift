import EntenteLanguage
import EntenteModel

extension EventParts {
  /// "Holm joined Vidal in Elmar for talks": who the verb joins take part, where it says.
  mutating func borrowFromVerb(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    var current = frame.trigger
    var preposition = tree.preposition(of: current)
    // Repairs may leave a tree with a ring.
    for _ in tree.tokens {
      guard let head = tree.head(of: current), tree.tokens[head].tag != .verb,
        tree.has(current, "nmod")
      else { break }
      current = head
      if preposition.isEmpty { preposition = tree.preposition(of: current) }
    }
    // "welcomed support for the raid": who welcomes it was not there.
    if lists.harms.contains(frame.lemma) || frame.lemma == "action", preposition == "for" { return }
    borrowFromStay(
      frame, above: current, preposition: preposition, context: context, in: reading)
    borrowFromOccasion(
      frame, above: current, preposition: preposition, context: context, in: reading)
    borrowFromHolding(frame, context: context, in: reading)
    let verb = tree.head(of: current)
    guard let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb })
    else { return }
    if Self.travels.contains(frame.lemma), current != frame.trigger,
      ["on", "at", "for"].contains(tree.preposition(of: current)), participants.isEmpty
    {
      // "arrived in Elmar on the first leg of a tour"
      for filler in governor.fillers where filler.role == .subject {
        add(filler.token, role: "subject", of: governor, context: context, in: reading)
      }
    }
    if preposition == "in", lists.harms.contains(frame.lemma),
      Self.hurting.contains(governor.lemma)
    {
      addHurt(by: governor, context: context, in: reading)
      isBorrowed = true
    } else if ["at", "during"].contains(preposition), lists.speechVerbs.contains(governor.lemma) {
      // "said at the funeral of a fighter": who speaks there is there.
      for filler in governor.fillers where filler.role == .subject {
        add(filler.token, role: "subject", of: governor, context: context, in: reading)
      }
    } else if ["for", "at", "during"].contains(preposition)
      || preposition == "in" && Self.talks.contains(frame.lemma),
      lists.joiningVerbs.contains(governor.lemma),
      // "discussed priorities for the conference": who discusses them is not there yet.
      current == frame.trigger || !tree.has(current, "obj")
        || !["discuss", "raise", "agree", "exchange", "urge", "press"].contains(governor.lemma)
    {
      addJoined(by: governor, to: frame, context: context, in: reading)
    }
  }

  /// "Elmar hosted the games", "The meeting brought together ministers": the verbs of which an
  /// event itself is object or subject.
  private mutating func borrowFromHolding(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard let verb = tree.head(of: frame.trigger) else { return }
    let lemma = tree.tokens[verb].lowercasedLemma
    if tree.has(frame.trigger, "obj"), ["host", "stage"].contains(lemma) {
      // A city that hosts is where it is.
      for subject in tree.children(of: verb, by: "nsubj") {
        for link in reading.links(at: subject, in: context.sentence)
        where reading.entities[link.entity].kind == .place { add(link.entity, to: \.places) }
      }
    }
    if tree.has(frame.trigger, "obj"), Self.holdingPart.contains(lemma) {
      // "*His visit* will include meetings with Holm": whose programme it is takes part.
      for subject in tree.children(of: verb, by: "nsubj")
      where Self.travels.contains(tree.tokens[subject].lowercasedLemma)
        || Self.programmes.contains(tree.tokens[subject].lowercasedLemma)
      {
        let owners =
          tree.children(of: subject, by: "nmod:poss")
          + tree.children(of: subject, by: "nmod").filter {
            ["of", "by"].contains(tree.preposition(of: $0))
          }
        for owner in owners {
          for link in reading.actors(at: owner, in: context.sentence) {
            addParticipant(link, token: owner, isHost: true, context: context, in: reading)
          }
        }
      }
    }
    if tree.has(frame.trigger, "nsubj"), Self.gathering.contains(lemma),
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb })
    {
      for filler in governor.fillers where filler.role == .object {
        add(filler.token, role: "with", of: governor, context: context, in: reading)
      }
    }
  }

  /// "killed Holm in a raid on Elmar": who did it and whom it befell take part in the raid.
  private mutating func addHurt(
    by governor: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    for filler in governor.fillers where filler.role == .subject || filler.role == .object {
      for link in reading.links(at: filler.token, in: context.sentence)
      where filler.role == .subject ? link.strength > .loose : link.strength == .direct {
        guard filler.role == .subject || reading.entities[link.entity].kind == .person,
          reading.entities[link.entity].kind.isActor
        else { continue }
        addParticipant(link, token: filler.token, isHost: true, context: context, in: reading)
      }
    }
  }

  private mutating func addJoined(
    by governor: PredicateFrame, to frame: PredicateFrame, context: ClaimContext,
    in reading: Reading
  ) {
    isBorrowed = participants.isEmpty
    for filler in governor.fillers {
      switch filler.role.rawValue {
      case "subject":
        add(filler.token, role: "subject", of: governor, context: context, in: reading)
      case "object" where ["discuss", "raise"].contains(governor.lemma):
        // "In a call they discussed Norway": what is spoken of is not on the line.
        for link in reading.links(at: filler.token, in: context.sentence)
        where link.strength > .loose { add(link.entity, to: \.topics) }
      case "object" where Self.travels.contains(frame.lemma):
        // "During the visit she met Vidal": whom a traveller sees has not travelled.
        continue
      case "object", "with": add([filler.token], context: context, in: reading)
      case "in", "at", "to":
        for link in reading.places(at: filler.token, in: context.sentence) {
          add(link.entity, to: \.places)
        }
      default: continue
      }
    }
    if time == nil { time = context.time(of: governor.trigger) }
  }

  /// What a gathering does with those who come to it: "brought together ministers".
  static let gathering: Set<String> = ["bring", "include", "involve", "gather", "unite"]

  /// What visits and programmes do with the meetings in them, and nouns for programmes.
  static let holdingPart: Set<String> = ["include", "feature", "involve", "comprise"]
  static let programmes: Set<String> = [
    "programme", "program", "schedule", "itinerary", "agenda", "stay", "stop", "engagement",
  ]

  /// What a deed of force does to people.
  static let hurting: Set<String> = ["kill", "wound", "injure", "target", "hit", "die", "capture"]

  /// "Holm has been in Elmar for talks": whoever stays somewhere for it takes part in it there.
  private mutating func borrowFromStay(
    _ frame: PredicateFrame, above current: Int, preposition: String, context: ClaimContext,
    in reading: Reading
  ) {
    let tree = context.tree
    guard preposition == "for" || preposition == "on" && Self.travels.contains(frame.lemma),
      let stay = tree.head(of: current), tree.tokens[stay].tag != .verb,
      tree.child(of: stay, by: "cop") != nil
    else { return }
    let places = reading.places(at: stay, in: context.sentence)
    guard !places.isEmpty else { return }
    for place in places { add(place.entity, to: \.places) }
    add(tree.children(of: stay, by: "nsubj"), context: context, in: reading)
  }
}
