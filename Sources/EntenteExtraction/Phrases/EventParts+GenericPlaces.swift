import EntenteLanguage
import EntenteModel

extension EventParts {
  /// "met in the western city of *Bergen*", "in the capital, *Oslo*": the name beside the word for
  /// what sort of place it is says where.
  mutating func addGenericPlaces(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    for filler in frame.fillers where Self.placePrepositions.contains(filler.role.rawValue) {
      guard lists.placeSorts.contains(tree.tokens[filler.token].lowercasedLemma),
        reading.direct(.place, at: filler.token, in: context.sentence).isEmpty
      else { continue }
      let named = tree.children(of: filler.token, by: "nmod", "appos", "flat").filter {
        $0 > filler.token
          && (!tree.has($0, "nmod") || ["of", ""].contains(tree.preposition(of: $0)))
      }
      let found = named.flatMap { reading.links(at: $0, in: context.sentence) }.first {
        $0.strength == .direct && reading.entities[$0.entity].kind == .place
      }
      guard let found else { continue }
      places.removeAll { reading.entities[$0].kind == .country }
      add(found.entity, to: \.places)
    }
  }
}
