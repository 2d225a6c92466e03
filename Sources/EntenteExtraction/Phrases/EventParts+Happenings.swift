import EntenteLanguage
import EntenteModel

/// Where things happen by the verb whose subject they are.
extension EventParts {
  /// "Protests erupted in Elmar", "the talks were held in Elmar", "an explosion damaged cars in
  /// Elmar", "the blast rocked Elmar": the places beside such a verb are its subject's.
  mutating func addPlacesOfPredicate(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    let subject = tree.firstConjunct(of: frame.trigger)
    let isPassive = tree.has(subject, "nsubj:pass")
    guard places.isEmpty, isPassive || tree.has(subject, "nsubj"),
      let verb = tree.head(of: subject), tree.tokens[verb].tag == .verb,
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb })
    else { return }
    let objects = governor.tokens(in: .object)
    let takesPlace =
      governor.lemma == "take"
      && objects.contains { tree.tokens[$0].lowercasedLemma == "place" }
    let isForce = Self.harms.contains(frame.lemma) || Self.outbursts.contains(frame.lemma)
    if isForce, !isPassive, Self.gripping.contains(governor.lemma) {
      for object in tree.children(of: verb, by: "obj") {
        addPlaces(at: object, context: context, in: reading)
        addPlaces(within: object, context: context, in: reading)
      }
      if !places.isEmpty { return }
    }
    guard
      takesPlace || isPassive && Self.holding.contains(governor.lemma)
        || !isPassive && Self.occurring.contains(governor.lemma)
        || isForce && !isPassive
          && (Self.affecting.contains(governor.lemma) || Self.gripping.contains(governor.lemma))
    else { return }
    for phrase in tree.children(of: verb, by: "obl")
    where Self.placePrepositions.contains(tree.preposition(of: phrase))
      && !context.isDate(phrase)
    {
      addPlaces(at: phrase, context: context, in: reading)
      addPlaces(within: phrase, context: context, in: reading)
    }
    for object in objects where isForce && places.isEmpty && !takesPlace {
      // "killed ten people in a market in Elmar"
      addPlaces(at: object, beneath: Self.placePrepositions, context: context, in: reading)
    }
  }

  /// Verbs by which something only takes place, goes on or ends.
  private static let occurring: Set<String> = [
    "break out", "erupt", "flare", "flare up", "continue", "resume", "occur", "happen", "begin",
    "start", "intensify", "escalate", "rage", "ensue", "go on", "carry on", "spread", "persist",
    "follow", "drag on", "worsen", "recur", "restart", "end", "cease", "subside", "stop", "arise",
    "develop", "get under way", "open", "conclude", "convene", "unfold", "kick off", "close",
    "wrap up", "finish", "commence", "collapse", "fail", "stall", "turn", "result",
  ]

  /// What is done with gatherings and campaigns, said of them in the passive.
  private static let holding: Set<String> = [
    "hold", "stage", "organise", "organize", "conduct", "schedule", "plan", "carry out", "launch",
    "convene", "host", "report", "call", "arrange", "set", "begin", "resume", "open", "wage",
    "mount", "repeat", "undertake", "concentrate", "centre", "center", "record", "film", "see",
  ]

  /// What acts of force do to people and things.
  private static let affecting: Set<String> = [
    "kill", "wound", "injure", "hurt", "maim", "damage", "destroy", "target", "displace", "claim",
    "leave", "force", "shatter", "level", "flatten", "cause", "disrupt", "break", "trap", "burn",
    "tear", "rip", "blow", "set", "send", "trigger", "prompt", "drive", "cost", "take",
  ]

  /// What acts of force do to the place where they happen.
  private static let gripping: Set<String> = [
    "hit", "strike", "rock", "shake", "grip", "engulf", "sweep", "devastate", "ravage", "convulse",
    "paralyse", "paralyze", "roil", "plague", "hold", "jolt", "pound", "batter", "torment", "swamp",
    "tear apart", "tear through", "rip through", "sweep through", "scar", "blight", "wrack", "rack",
    "overwhelm", "consume", "destabilise", "destabilize", "shatter", "wreck", "disrupt",
  ]

  /// Upheavals and disasters that no one need have done.
  private static let outbursts: Set<String> = [
    "protest", "demonstration", "riot", "unrest", "violence", "clash", "fighting", "war",
    "conflict", "explosion", "blast", "earthquake", "quake", "flood", "cyclone", "hurricane",
    "typhoon", "storm", "tsunami", "drought", "famine", "epidemic", "outbreak", "wildfire",
    "eruption", "landslide", "coup", "uprising", "rebellion", "revolt", "insurgency", "mutiny",
    "turmoil", "upheaval", "bloodshed", "gunfire", "crossfire", "battle", "skirmish", "massacre",
    "genocide", "rally", "march", "strike", "crash", "fire", "stampede", "accident", "disaster",
    "collapse", "fight", "shootout", "gunfight", "firefight", "onslaught", "slaughter", "bomb",
    "ambush", "campaign", "operation", "rioting", "looting", "infighting", "mudslide", "avalanche",
    "tornado", "heatwave", "pandemic", "bombing", "shelling", "airstrike", "crisis",
  ]
}
