import EntenteLanguage
import EntenteModel

extension EventParts {
  /// "In Elmar the minister called on Vidal and met Holm": the place in front holds for both.
  mutating func addFrontedPlace(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    let tree = context.tree
    var verb = frame.trigger
    while tree.has(verb, "conj"), let first = tree.head(of: verb), first < verb { verb = first }
    for phrase in tree.children(of: verb, by: "obl") where phrase < verb {
      guard ["in", "at"].contains(tree.preposition(of: phrase)) else { continue }
      for link in reading.links(at: phrase, in: context.sentence)
      where [.place, .country].contains(reading.entities[link.entity].kind) {
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
        addPlaces(at: phrase, context: context, in: reading)
      }
      if time == nil { time = context.time(of: clause) }
    }
    guard places.isEmpty, Self.harms.contains(frame.lemma) else { return }
    for phrase in tree.children(of: frame.trigger, by: "nmod")
    where phrase > frame.trigger
      && ["of", "on", "against", "at"].contains(tree.preposition(of: phrase))
    {
      for token in tree.children(of: phrase) {
        let isPlace =
          tree.has(token, "compound") || tree.has(token, "amod")
          || Self.placePrepositions.contains(tree.preposition(of: token))
          || tree.preposition(of: token) == "of"
        if isPlace { addPlaces(at: token, context: context, in: reading) }
      }
    }
  }

  private mutating func addPlaces(at token: Int, context: ClaimContext, in reading: Reading) {
    for link in reading.links(at: token, in: context.sentence)
    where link.strength > .loose && [.place, .country].contains(reading.entities[link.entity].kind)
    {
      add(link.entity, to: \.places)
    }
  }

  /// The country of a sentence that names no other.
  func onlyCountry(in sentence: Int, of reading: Reading) -> Int? {
    let countries = Set(
      reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
        .filter { $0.kind == .country }.compactMap(\.entity))
    return countries.count == 1 ? countries.first : nil
  }
}
