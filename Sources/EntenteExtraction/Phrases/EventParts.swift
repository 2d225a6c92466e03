import EntenteLanguage
import EntenteModel

/// Who takes part in an event, where, when and about what.
struct EventParts {
  var participants: [Int] = []
  /// The participants as the text names them: "Danish officials".
  var names: [String] = []
  /// Those who take part on the side of the subject; the others are their counterparts.
  var hosts: Set<Int> = []
  var places: [Int] = []
  var topics: [Int] = []
  var time: Period?
  var dateWords: String?
  var hasDateAdverb = false
  /// Whether a verb around the noun says who takes part, and not the noun itself.
  var isBorrowed = false
  /// What is done to what, where the event is named by it: "loan agreement" of a signing.
  var objectWords: String?

  private static let takesActors: Set<String> = [
    "meeting", "summit", "visit", "resignation", "gathering", "conference", "talk", "talks",
    "ministerial", "session", "arrest", "arrival", "departure", "discussion", "negotiation",
  ]
  /// Nouns whose "of" and "from" say where: "the siege of", "the evacuation from".
  private static let takesPlaces: Set<String> = [
    "liberation", "capture", "siege", "bombing", "bombardment", "shelling", "invasion", "battle",
    "evacuation", "withdrawal", "occupation", "recapture", "fall", "retaking", "advance",
  ]
  static let travels: Set<String> = ["visit", "trip", "tour", "journey", "travel"]
  private static let topicPrepositions: Set<String> = [
    "on", "about", "over", "against", "regarding", "concerning", "into",
  ]
  private static let placePrepositions: Set<String> = [
    "in", "at", "near", "across", "inside", "outside", "around",
  ]

  /// Nothing known.
  init() {}

  /// The parts that a predicate's roles give, and for a noun those that its surroundings give.
  init(of frame: PredicateFrame, context: ClaimContext, in reading: Reading) {
    time = context.timeBefore(frame.trigger) ?? context.time(of: frame.trigger)
    if time == nil, frame.form == .noun { time = context.onlyDate }
    dateWords = context.dateWords(of: frame.trigger, in: reading)
    hasDateAdverb = dateWords != nil || context.hasDayWord
    for filler in frame.fillers {
      add(filler.token, role: filler.role.rawValue, of: frame, context: context, in: reading)
    }
    guard frame.form == .noun else { return }
    addPairs(before: frame.trigger, context: context, in: reading)
    scanPhrases(after: frame, context: context, in: reading)
    borrowFromVerb(frame, context: context, in: reading)
    if Self.strikes.contains(frame.lemma) {
      // What force is used on is where it is used.
      let struck = topics.filter { [.country, .place].contains(reading.entities[$0].kind) }
      topics.removeAll(where: struck.contains)
      for place in struck where !places.contains(place) { places.append(place) }
    }
    dropOuterPlaces(in: context.sentence, of: reading)
  }

  /// Whether a word only qualifies the noun after it: "Danish firms" are not Denmark.
  private func isModifier(_ token: Int, in tree: Tree) -> Bool {
    guard let head = tree.head(of: token), head > token, tree.tokens[head].tag == .noun else {
      return false
    }
    return tree.has(token, "amod") || tree.has(token, "compound")
  }

  /// "Denmark–Norway talks": both sides of the dash take part.
  private mutating func addPairs(before noun: Int, context: ClaimContext, in reading: Reading) {
    let tokens = context.tree.tokens
    for token in NounPhrase(of: noun, in: context.tree).core
    where token + 2 < tokens.count && token + 2 <= noun
      && ["-", "–", "—"].contains(tokens[token + 1].form)
      && !tokens[token].isFollowedBySpace
    {
      for side in [token, token + 2] {
        for link in reading.links(at: side, in: context.sentence)
        where link.strength == .direct && reading.entities[link.entity].kind.isActor {
          addParticipant(link, token: side, isHost: true, context: context, in: reading)
        }
      }
    }
  }

  private static let strikes: Set<String> = [
    "attack", "assault", "strike", "airstrike", "raid", "bombardment", "bombing", "shelling",
    "offensive", "invasion",
  ]

  /// Of "Elmar in Norway" only Elmar is where it happens; the other follows from it.
  private mutating func dropOuterPlaces(in sentence: Int, of reading: Reading) {
    guard places.count > 1 else { return }
    let tokens = reading.text.sentences[sentence].tokens
    for index in reading.mentionIndices(in: sentence) {
      let inner = reading.mentions[index]
      let next = inner.tokens.upperBound
      guard inner.kind == .place, let place = inner.entity, next + 1 < tokens.count,
        tokens[next].form == "in" || tokens[next].form == ",",
        let outer = reading.mention(startingAt: next + 1, in: sentence),
        let whole = reading.mentions[outer].entity, whole != place
      else { continue }
      if places.contains(where: { $0 != whole }) { places.removeAll { $0 == whole } }
    }
  }

  /// Adds what another mention of the event says.
  mutating func join(_ other: EventParts) {
    for entity in other.participants where !participants.contains(entity) {
      participants.append(entity)
    }
    for entity in other.places where !places.contains(entity) { places.append(entity) }
    for entity in other.topics where !topics.contains(entity) { topics.append(entity) }
    time = time ?? other.time
  }

  private mutating func add(
    _ token: Int, role: String, of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    for link in reading.links(at: token, in: context.sentence) {
      let kind = reading.entities[link.entity].kind
      switch role {
      case "subject", "possessor", "by", "modifier", "with", "between", "involving", "among":
        guard kind.isActor, link.strength > .loose else { continue }
        addParticipant(
          link, token: token, isHost: role != "with" && role != "between", context: context,
          in: reading)
      case "of" where kind.isActor && Self.takesActors.contains(frame.lemma):
        guard link.strength > .loose else { continue }
        addParticipant(link, token: token, isHost: true, context: context, in: reading)
      case "of", "from":
        guard Self.takesPlaces.contains(frame.lemma) else { continue }
        if kind == .place || kind == .country, link.strength > .loose {
          add(link.entity, to: \.places)
        }
      case "to" where Self.travels.contains(frame.lemma):
        if kind == .place || kind == .country { add(link.entity, to: \.places) }
      case _ where Self.placePrepositions.contains(role):
        if kind == .place || kind == .country, link.strength > .loose {
          add(link.entity, to: \.places)
        }
      case _ where Self.topicPrepositions.contains(role):
        add(link.entity, to: \.topics)
      default: continue
      }
    }
  }

  private mutating func add(_ entity: Int, to list: WritableKeyPath<EventParts, [Int]>) {
    if !self[keyPath: list].contains(entity), !participants.contains(entity) || list == \.places {
      self[keyPath: list].append(entity)
    }
  }

  private mutating func addParticipant(
    _ link: EntityLink, token: Int, isHost: Bool, context: ClaimContext, in reading: Reading
  ) {
    guard !participants.contains(link.entity) else { return }
    participants.append(link.entity)
    if isHost { hosts.insert(link.entity) }
    let isNamed = link.strength == .direct
    let words = NounPhrase(of: token, in: context.tree).core
    let name = isNamed ? reading.entities[link.entity].name : context.tree.words(of: words)
    if !names.contains(name) { names.append(name) }
  }

  /// Adds the actors that some phrases stand for, as counterparts.
  mutating func add(_ tokens: [Int], context: ClaimContext, in reading: Reading) {
    for token in tokens {
      for link in reading.links(at: token, in: context.sentence)
      where link.strength > .loose && reading.entities[link.entity].kind.isActor {
        addParticipant(link, token: token, isHost: false, context: context, in: reading)
      }
    }
  }

  /// "Elmar, where the two met": the place that the clause describes.
  mutating func addWherePlace(of frame: PredicateFrame, context: ClaimContext, in reading: Reading)
  {
    let tree = context.tree
    guard places.isEmpty,
      let adverb = tree.children(of: frame.trigger, by: "advmod").first(where: {
        tree.tokens[$0].form.lowercased() == "where"
      })
    else { return }
    for token in stride(from: adverb - 1, through: max(0, adverb - 3), by: -1) {
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
  private mutating func scanPhrases(
    after frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    var role = ""
    var isTopic = false
    for token in tree.tokens.indices.dropFirst(frame.trigger + 1).prefix(30) {
      let word = tree.tokens[token]
      let form = word.form.lowercased()
      if word.tag == .verb || word.tag == .aux || word.tag == .sconj
        || [";", ":", "who", "which", "that", "as"].contains(form)
      {
        return
      }
      if word.tag == .adp {
        role = form
        if Self.topicPrepositions.contains(form), form != "against", !context.isDate(token + 1) {
          isTopic = true
        }
        if form == "with" || form == "between" { isTopic = false }
        continue
      }
      guard !context.isDate(token), !isModifier(token, in: tree) else { continue }
      if word.tag == .cconj || form == ",", token + 1 < tree.tokens.count,
        tree.tokens[token + 1].tag == .det || tree.tokens[token + 1].tag == .num
      {
        return
      }
      for link in reading.links(at: token, in: context.sentence) where link.strength > .loose {
        let kind = reading.entities[link.entity].kind
        if isTopic || role == "against" {
          add(link.entity, to: \.topics)
        } else if role == "with" || role == "between", kind.isActor, tree.head(of: token) != nil {
          addParticipant(link, token: token, isHost: false, context: context, in: reading)
        } else if Self.placePrepositions.contains(role), kind == .place || kind == .country {
          add(link.entity, to: \.places)
        }
      }
    }
  }

  /// "Holm joined Vidal in Elmar for talks": who the verb joins take part, where it says.
  private mutating func borrowFromVerb(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    var current = frame.trigger
    var preposition = tree.preposition(of: current)
    while let head = tree.head(of: current), tree.tokens[head].tag != .verb {
      guard tree.has(current, "nmod") else { return }
      current = head
      if preposition.isEmpty { preposition = tree.preposition(of: current) }
    }
    guard let verb = tree.head(of: current), ["for", "at", "during"].contains(preposition),
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

  private static let joiningVerbs: Set<String> = [
    "join", "meet", "host", "gather", "travel", "lead", "arrive", "go", "come", "assemble",
    "convene",
    "fly", "return", "visit", "welcome", "receive", "attend", "speak", "appear",
  ]
}
