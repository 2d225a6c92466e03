import EntenteLanguage
import EntenteModel

/// Where wars and conflicts are fought that are called by a country.
extension EventStage {
  /// "the Danish conflict" is one in Denmark, and Denmark no side of it.
  func placeConflict(
    _ group: String, phrase: NounPhrase, parts: inout EventParts, sentence: Int, in reading: Reading
  ) {
    let tree = reading.trees[sentence]
    if group == "war", parts.participants.count == 1,
      reading.entities[parts.participants[0]].kind == .country,
      !tree.children(of: phrase.head, by: "nmod").contains(where: {
        tree.tokens[$0].dependency != "nmod:poss"
      })
    {
      parts.places = parts.participants
      parts.participants = []
    }
  }
}
