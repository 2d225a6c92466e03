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
    let isForce = lists.harms.contains(frame.lemma) || lists.outbursts.contains(frame.lemma)
    if isForce, !isPassive, lists.gripping.contains(governor.lemma) {
      for object in tree.children(of: verb, by: "obj") {
        addPlaces(at: object, context: context, in: reading)
        addPlaces(within: object, context: context, in: reading)
      }
      if !places.isEmpty { return }
    }
    guard
      takesPlace || isPassive && lists.holding.contains(governor.lemma)
        || !isPassive && lists.occurring.contains(governor.lemma)
        || isForce && !isPassive
          && (lists.affecting.contains(governor.lemma) || lists.gripping.contains(governor.lemma))
    else { return }
    for phrase in tree.children(of: verb, by: "obl")
    where !context.isDate(phrase)
      && (Self.placePrepositions.contains(tree.preposition(of: phrase))
        // "was held behind closed doors in Elmar"
        || tree.tokens[phrase].lowercasedLemma == "door")
    {
      addPlaces(ofPhrase: phrase, context: context, in: reading)
    }
    for object in objects where isForce && places.isEmpty && !takesPlace {
      // "killed ten people in a market in Elmar"
      addPlaces(at: object, beneath: Self.placePrepositions, context: context, in: reading)
    }
  }
}
