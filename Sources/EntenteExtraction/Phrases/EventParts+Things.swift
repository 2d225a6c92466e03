import EntenteLanguage
import EntenteModel

/// Where events were by the things that they befell or that they happened at.
extension EventParts {
  /// "an army base at *Elmar*", "the city of *Elmar*", "a market in the port of *Elmar*": where the
  /// thing is that something befell.
  ///
  /// - Parameter isStrict: Whether what "of" joins to the thing must be a place itself.
  mutating func addPlaces(
    within object: Int, isStrict: Bool = false, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    let tree = context.tree
    for phrase in tree.children(of: object, by: "nmod") where phrase > object {
      let preposition = tree.preposition(of: phrase)
      guard preposition == "of" || Self.placePrepositions.contains(preposition) else { continue }
      // "at the request of Danes" is nowhere.
      if preposition == "of", isStrict,
        !lists.placeSorts.contains(tree.tokens[object].lowercasedLemma),
        !lists.coasts.contains(tree.tokens[object].lowercasedLemma),
        reading.direct(.place, at: phrase, in: context.sentence).isEmpty,
        !lists.placeSorts.contains(tree.tokens[phrase].lowercasedLemma)
      {
        continue
      }
      // "thousands of Danes" are no place.
      let isCount = ["NNS", "CD"].contains(tree.tokens[object].fineTag)
      if preposition == "of", isCount,
        reading.links(at: phrase, in: context.sentence).contains(where: {
          reading.entities[$0.entity].kind == .country
        })
      {
        continue
      }
      addPlaces(at: phrase, context: context, in: reading)
      if places.isEmpty, isThing(phrase, behind: preposition, context: context, in: reading) {
        addPlaces(within: phrase, isStrict: isStrict, context: context, in: reading)
      }
    }
    for clause in tree.children(of: object, by: "acl")
    where places.isEmpty && clause > object && tree.tokens[clause].fineTag == "VBG" {
      // "men travelling in a car near *Elmar*"
      for phrase in tree.children(of: clause, by: "obl")
      where Self.placePrepositions.contains(tree.preposition(of: phrase))
        && !context.isDate(phrase)
      {
        addPlaces(at: phrase, context: context, in: reading)
        addPlaces(within: phrase, context: context, in: reading)
      }
    }
  }

  /// Whether a noun is a thing that lies where its own phrases say: "a *market* in Elmar", and not
  /// people or a happening.
  private func isThing(
    _ noun: Int, behind preposition: String, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let lemma = context.tree.tokens[noun].lowercasedLemma
    if lists.placeSorts.contains(lemma) || lists.coasts.contains(lemma) { return true }
    return Self.placePrepositions.contains(preposition)
      && context.tree.tokens[noun].tag == .noun
      && reading.isFree(noun, in: context.sentence)
      && !lists.harms.contains(lemma) && !lists.outbursts.contains(lemma)
  }

  /// "in *Elmar* state", "in the Norwegian province of *Elmar*", "in *Elmar*'s main square": where a
  /// phrase with a preposition of place is.
  ///
  /// - Parameter isStrict: Whether what "of" joins to the thing must be a place itself.
  mutating func addPlaces(
    ofPhrase phrase: Int, isStrict: Bool = false, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    let (tree, sentence) = (context.tree, context.sentence)
    let lemma = tree.tokens[phrase].lowercasedLemma
    if lists.placeSorts.contains(lemma),
      let place = names(beside: phrase, in: tree)
        .flatMap({ reading.direct(.place, at: $0, in: sentence) }).first
    {
      places.append(place.entity)
      return
    }
    addPlaces(at: phrase, context: context, in: reading)
    addPlaces(within: phrase, isStrict: isStrict, context: context, in: reading)
    guard places.isEmpty, reading.isFree(phrase, in: sentence) else { return }
    for owner in tree.children(of: phrase, by: "nmod:poss", "appos") {
      let own =
        lists.coasts.contains(lemma)
        ? reading.places(at: owner, in: sentence).filter { $0.strength == .direct }
        : reading.direct(.place, at: owner, in: sentence)
      if let place = own.first {
        places.append(place.entity)
        return
      }
    }
  }

  /// The words that may name what a word for a sort of place means: "the West Bank town of *Elmar*",
  /// "*Elmar* state", "the *Elmar* quarter of Vik".
  func names(beside sort: Int, in tree: Tree) -> [Int] {
    let behind = tree.children(of: sort, by: "nmod", "appos", "flat").filter {
      $0 > sort && (!tree.has($0, "nmod") || ["of", ""].contains(tree.preposition(of: $0)))
    }
    let before = tree.children(of: sort, by: "compound")
    return Self.quarters.contains(tree.tokens[sort].lowercasedLemma)
      ? before + behind : behind + before
  }

  /// Parts of towns, which are more than the town that "of" joins to them.
  private static let quarters: Set<String> = [
    "neighborhood", "neighbourhood", "suburb", "quarter", "section",
  ]

  /// "met at a hotel outside *Elmar*", "exploded near a market in the town of *Elmar*": the phrases
  /// of what a verb happens at say where that is.
  mutating func addPlacesOfThings(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    guard frame.form == .verb, places.isEmpty else { return }
    for filler in frame.fillers
    where Self.placePrepositions.contains(filler.role.rawValue) && !filler.isShared
      && !context.isDate(filler.token)
      && isThing(filler.token, behind: filler.role.rawValue, context: context, in: reading)
    {
      addPlaces(ofPhrase: filler.token, isStrict: true, context: context, in: reading)
    }
  }
}
