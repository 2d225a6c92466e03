import EntenteLanguage
import EntenteModel

/// Where wars and conflicts are fought that the text does not place.
extension EventStage {
  /// Places a conflict in the country that it is called by, or in the one the article is about.
  func placeConflict(
    _ group: String, lemma: String, phrase: NounPhrase, parts: inout EventParts, sentence: Int,
    in reading: Reading
  ) {
    let tree = reading.trees[sentence]
    if group == "war", parts.participants.count == 1,
      reading.entities[parts.participants[0]].kind == .country,
      !tree.children(of: phrase.head, by: "nmod").contains(where: {
        tree.tokens[$0].dependency != "nmod:poss"
      })
    {
      // "the Danish conflict" is one in Denmark.
      parts.places = parts.participants
      parts.participants = []
    }
    if lemma == "conflict", phrase.determiner == "the", phrase.modifiers.isEmpty,
      phrase.complements.isEmpty, parts.places.isEmpty, parts.participants.isEmpty,
      let home = reading.homeCountry, home != reading.publisherCountry
    {
      // "all sides of the conflict", in an article on one country
      parts.places = [home]
    }
  }
}
