import EntenteLanguage
import EntenteModel

extension Reading {
  /// The states that speak in an article which a government publishes: the publisher, or those that
  /// put out a joint statement, "released by the Governments of Norway, Denmark and Iceland".
  var authors: [Int] {
    guard let publisherCountry else { return [] }
    guard article.title.lowercased().contains("joint") else { return [publisherCountry] }
    for sentence in trees.indices.prefix(3) {
      let tree = trees[sentence]
      for token in tree.tokens.indices
      where Self.principals.contains(tree.tokens[token].lowercasedLemma)
        && ["by", "of", "from"].contains(tree.preposition(of: token))
      {
        let states = links(at: token, in: sentence).map(\.entity)
          .filter { entities[$0].kind == .country }
        if states.count > 1 { return states }
      }
    }
    return [publisherCountry]
  }

  private static let principals: Set<String> = [
    "government", "minister", "leader", "secretary", "president",
  ]
}
