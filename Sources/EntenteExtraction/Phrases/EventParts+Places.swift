import EntenteLanguage
import EntenteModel

extension EventParts {
  /// "In Elmar the minister called on Vidal and met Holm": the place in front holds for both.
  mutating func addFrontedPlace(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    let tree = context.tree
    // Parsers often hang a country in front on the subject: "In Norway Minister Holm met …".
    let start = tree.tokens.first.map { $0.tag == .punct ? 1 : 0 } ?? 0
    if start + 1 < tree.tokens.count, ["In", "At"].contains(tree.tokens[start].form) {
      let end = tree.child(of: frame.trigger, by: "nsubj") ?? frame.trigger
      if let sort = (start + 1..<max(min(start + 6, end), start + 1)).first(where: {
        lists.placeSorts.contains(tree.tokens[$0].lowercasedLemma)
      }), sort + 2 < tree.tokens.count, tree.tokens[sort + 1].form == "of" {
        // "In the southern Norwegian city of *Elmar*"
        for link in reading.places(at: sort + 2, in: context.sentence)
        where link.strength == .direct {
          add(link.entity, to: \.places)
          return
        }
      }
      for token in start + 1..<max(min(start + 4, end), start + 1) {
        let named = reading.places(at: token, in: context.sentence)
        if let place = named.first(where: { $0.strength == .direct }) {
          add(place.entity, to: \.places)
          return
        }
      }
    }
    var verb = frame.trigger
    while tree.has(verb, "conj"), let first = tree.head(of: verb), first < verb { verb = first }
    for phrase in tree.children(of: verb, by: "obl", "advcl") where phrase < verb {
      // "While in *Oslo* she met Holm"
      guard tree.has(phrase, "obl") || tree.tokens[phrase].tag == .propn else { continue }
      guard ["in", "at"].contains(tree.preposition(of: phrase)) else { continue }
      for link in reading.places(at: phrase, in: context.sentence) {
        add(link.entity, to: \.places)
      }
    }
  }

  /// "a referendum organised in Elmar", "the bombing of an Elmar airport", "the strike on a camp
  /// near Elmar": places that stand deeper in the phrase.
  mutating func addDescribedPlaces(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    let tree = context.tree
    for clause in tree.children(of: frame.trigger, by: "acl")
    where clause > frame.trigger && tree.tokens[clause].tag == .verb {
      for phrase in tree.children(of: clause, by: "obl")
      where Self.placePrepositions.contains(tree.preposition(of: phrase)) {
        addPlaces(ofPhrase: phrase, context: context, in: reading)
      }
      if time == nil { time = context.time(of: clause) }
    }
    for phrase in tree.children(of: frame.trigger, by: "nmod")
    where places.isEmpty && tree.preposition(of: phrase) == "between" {
      // "clashes between the rebels and the army *in Elmar*": parsers hang it on the last of them.
      guard let last = tree.conjuncts(of: phrase).last, last != phrase else { continue }
      for inner in tree.children(of: last, by: "nmod")
      where Self.placePrepositions.contains(tree.preposition(of: inner)) {
        addPlaces(at: inner, context: context, in: reading)
      }
    }
    guard places.isEmpty, lists.harms.contains(frame.lemma) else { return }
    for phrase in tree.children(of: frame.trigger, by: "nmod")
    where phrase > frame.trigger
      && ["of", "on", "against", "at"].contains(tree.preposition(of: phrase))
    {
      for token in tree.children(of: phrase) {
        let isPlace =
          tree.has(token, "compound") || tree.has(token, "amod")
          || Self.placePrepositions.contains(tree.preposition(of: token))
          || tree.preposition(of: token) == "of"
        // "the arrest of Danish reporters" says nothing of where.
        let isOwner = tree.has(token, "compound") || tree.has(token, "amod")
        if isPlace, !isOwner || !lists.takesActors.contains(frame.lemma) {
          addPlaces(at: token, context: context, in: reading)
        }
      }
    }
  }

  /// "on the margins of the assembly in Elmar": not what about, but where.
  mutating func addMargins(_ token: Int, context: ClaimContext, in reading: Reading) -> Bool {
    guard
      ["margin", "sideline", "fringe"].contains(context.tree.tokens[token].lowercasedLemma)
    else { return false }
    for whole in context.tree.children(of: token, by: "nmod") {
      addPlaces(at: whole, beneath: ["in", "at"], context: context, in: reading)
    }
    return true
  }

  /// Where the phrases of a word say that it is.
  mutating func addPlaces(
    at token: Int, beneath prepositions: Set<String>, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    for phrase in context.tree.children(of: token, by: "nmod")
    where prepositions.contains(context.tree.preposition(of: phrase)) {
      addPlaces(at: phrase, context: context, in: reading)
    }
  }

  mutating func addPlaces(at token: Int, context: ClaimContext, in reading: Reading) {
    for link in reading.places(at: token, in: context.sentence)
    where link.strength > .loose
      && !(link.strength == .through
        && Self.missions.contains(context.tree.tokens[token].lowercasedLemma))
    {
      add(link.entity, to: \.places)
    }
  }

  /// What a state has in others: "an attack on its embassy" is not at home.
  private static let missions: Set<String> = [
    "embassy", "consulate", "mission", "ambassador", "diplomat", "envoy", "delegation",
  ]

  /// The country of a sentence that names no other.
  ///
  /// - Parameter phrase: Words that do not count, if any.
  func onlyCountry(
    in sentence: Int, of reading: Reading, outside phrase: ClosedRange<Int>? = nil
  ) -> Int? {
    guard sentence >= 0 else { return nil }
    let countries = Set(
      reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
        .filter { $0.kind == .country && phrase?.contains($0.head) != true }.compactMap(\.entity))
    return countries.count == 1 ? countries.first : nil
  }

  /// Of "Elmar in Norway" only Elmar is where it happens; the other follows from it.
  mutating func dropOuterPlaces(in sentence: Int, of reading: Reading) {
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

  /// "met in the western city of *Bergen*", "in the capital, *Oslo*": the name beside the word for
  /// what sort of place it is says where.
  mutating func addGenericPlaces(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    for filler in frame.fillers
    where Self.placePrepositions.contains(filler.role.rawValue) || filler.role == "on" {
      guard lists.placeSorts.contains(tree.tokens[filler.token].lowercasedLemma),
        reading.direct(.place, at: filler.token, in: context.sentence).isEmpty
      else { continue }
      let found = names(beside: filler.token, in: tree).flatMap {
        reading.links(at: $0, in: context.sentence)
      }.first {
        $0.strength == .direct && reading.entities[$0.entity].kind == .place
      }
      guard let found else { continue }
      places.removeAll { reading.entities[$0].kind == .country }
      // "drills on the island of *Elmar*" are not about it.
      topics.removeAll { $0 == found.entity }
      add(found.entity, to: \.places)
    }
  }
}
