import EntenteLanguage
import EntenteModel

/// Adding who, where and what about to an event.
extension EventParts {
  /// "Denmark–Norway talks", "UK/US action": both sides of the dash take part.
  mutating func addPairs(before noun: Int, context: ClaimContext, in reading: Reading) {
    let tokens = context.tree.tokens
    for token in NounPhrase(of: noun, in: context.tree).core
    where token + 2 < tokens.count && token + 2 <= noun
      && ["-", "–", "—", "/"].contains(tokens[token + 1].form)
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

  /// Adds what another mention of the event says.
  mutating func join(_ other: EventParts) {
    for entity in other.participants where !participants.contains(entity) {
      participants.append(entity)
    }
    for entity in other.places where !places.contains(entity) { places.append(entity) }
    for entity in other.topics where !topics.contains(entity) { topics.append(entity) }
    time = time ?? other.time
  }

  mutating func add(
    _ token: Int, role: String, of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    if addMargins(token, context: context, in: reading) { return }
    var links = reading.links(at: token, in: context.sentence)
    if links.contains(where: { reading.entities[$0.entity].kind == .person }) {
      // "her Danish counterpart, Lars Holm" is Holm alone.
      links.removeAll { reading.entities[$0.entity].kind != .person && $0.strength < .direct }
    }
    let hasGoal = !frame.tokens(in: "to").isEmpty
    for link in links {
      let kind = reading.entities[link.entity].kind
      switch role {
      case "modifier" where kind == .place && link.strength > .loose:
        // "the Elmar attack"
        add(link.entity, to: \.places)
      case "modifier" where kind == .country && !hasGoal && Self.travels.contains(frame.lemma):
        // "his Danish trip"
        add(link.entity, to: \.places)
      case _
      where kind == .country && Self.polls.contains(frame.lemma)
        && ["possessor", "modifier", "in"].contains(role):
        // "Denmark's election" is held there.
        add(link.entity, to: \.places)
      case "modifier" where kind == .organization && Self.assemblies.contains(frame.lemma):
        // "a European Union summit" is held by the union.
        if link.strength > .loose, !organisers.contains(link.entity) {
          organisers.append(link.entity)
        }
      case "subject", "possessor", "by", "modifier", "with", "between", "involving", "among":
        guard kind.isActor, link.strength > .loose,
          !(role == "modifier" && isLeading(token, of: frame, in: context.tree))
        else { continue }
        addParticipant(
          link, token: token, isHost: role != "with" && role != "between", context: context,
          in: reading)
        // "Holm's arrest" befell Holm.
        if role == "possessor", kind == .person, frame.form == .noun,
          frame.tokens(in: "of").isEmpty
        {
          victims.insert(link.entity)
        }
      case "of" where kind.isActor && lists.takesActors.contains(frame.lemma):
        guard link.strength > .loose else { continue }
        addParticipant(link, token: token, isHost: true, context: context, in: reading)
        if kind == .person { victims.insert(link.entity) }
      case "of", "from":
        guard lists.takesPlaces.contains(frame.lemma) else { continue }
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

  /// "the *UN*-led talks": whoever leads talks is no party to them.
  private func isLeading(_ token: Int, of frame: PredicateFrame, in tree: Tree) -> Bool {
    lists.states.contains(frame.lemma) && !lists.strifes.contains(frame.lemma)
      && token + 2 < tree.tokens.count && tree.tokens[token + 1].form == "-"
      && lists.leading.contains(tree.tokens[token + 2].form.lowercased())
  }

  mutating func add(_ entity: Int, to list: WritableKeyPath<EventParts, [Int]>) {
    if !self[keyPath: list].contains(entity), !participants.contains(entity) || list == \.places {
      self[keyPath: list].append(entity)
    }
  }

  mutating func addParticipant(
    _ link: EntityLink, token: Int, isHost: Bool, context: ClaimContext, in reading: Reading
  ) {
    guard !participants.contains(link.entity) else { return }
    participants.append(link.entity)
    if isHost { hosts.insert(link.entity) }
    let words = NounPhrase(of: token, in: context.tree).core
    // "representatives of the union" are named by whose they are.
    let isNamed =
      link.strength == .direct || !words.contains { context.tree.tokens[$0].isCapitalised }
    let name = isNamed ? reading.entities[link.entity].name : context.tree.words(of: words)
    if !names.contains(name) { names.append(name) }
  }

  /// Adds the actors that some phrases stand for, as counterparts.
  mutating func add(_ tokens: [Int], context: ClaimContext, in reading: Reading) {
    for token in tokens {
      for link in reading.actors(at: token, in: context.sentence) {
        addParticipant(link, token: token, isHost: false, context: context, in: reading)
      }
    }
  }
}
