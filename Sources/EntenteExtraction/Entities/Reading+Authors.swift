import EntenteLanguage
import EntenteModel

extension Reading {
  /// The states that speak in an article which a government publishes: the publisher, or those that
  /// put out a joint statement, "released by the Governments of Norway, Denmark and Iceland".
  ///
  /// A statement of a body of states, "We, the leaders of the G7", speaks for the body.
  var authors: [Int] {
    guard let publisherCountry else {
      return isStatement || speaksOfItself ? jointSpeakers : []
    }
    let joint = jointSpeakers
    if !joint.isEmpty { return joint }
    let isJoint = article.title.lowercased().contains("joint")
    for sentence in trees.indices.prefix(4) {
      if let states = principals(in: sentence, isJoint: isJoint) { return states }
    }
    guard isJoint || isUndersigned else { return [publisherCountry] }
    for sentence in trees.indices.dropFirst(4).suffix(6) {
      if let states = signatories(in: sentence) { return states }
    }
    return [publisherCountry]
  }

  /// Whether the article says that it is a statement.
  private var isStatement: Bool {
    let title = article.title.lowercased()
    return ["statement", "communiqu", "declaration"].contains { title.contains($0) }
  }

  /// Whether an article says "we" outside of quotations.
  private var speaksOfItself: Bool {
    trees.indices.contains { sentence in
      trees[sentence].tokens.indices.contains { token in
        ["we", "our"].contains(trees[sentence].tokens[token].form.lowercased())
          && !quotations.contains { $0.sentence == sentence && $0.tokens.contains(token) }
      }
    }
  }

  /// The states whose ministers a sentence names as those who speak.
  private func principals(in sentence: Int, isJoint: Bool) -> [Int]? {
    let tree = trees[sentence]
    let isSelf =
      tree.tokens.first.map { ["we", "“we"].contains($0.form.lowercased()) } ?? false
    for token in tree.tokens.indices
    where Self.principals.contains(tree.tokens[token].lowercasedLemma) {
      // "We, the foreign ministers of Norway and Denmark"
      let isOpening = isSelf && token < 8
      let isAuthor = isJoint && ["by", "of", "from"].contains(tree.preposition(of: token))
      guard isOpening || isAuthor else { continue }
      let states = links(at: token, in: sentence).map(\.entity)
        .filter { entities[$0].kind == .country }
      if states.count > 1 { return states }
      let all = listed(in: sentence, from: token)
      if isOpening, all.count > 1 { return all }
    }
    return nil
  }

  /// The countries of a list under a statement, "The Governments of Norway, Denmark and Iceland".
  private func signatories(in sentence: Int) -> [Int]? {
    let tree = trees[sentence]
    let all = listed(in: sentence, from: 0)
    guard all.count > 2,
      !tree.tokens.contains(where: { $0.tag == .verb && $0.lowercasedLemma != "sign" })
    else { return nil }
    return all
  }

  /// The countries that a sentence names behind a word, in text order.
  private func listed(in sentence: Int, from token: Int) -> [Int] {
    let places = mentionIndices(in: sentence).map { mentions[$0] }
      .filter { $0.kind == .country && $0.tokens.lowerBound >= token }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return places.compactMap(\.entity).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// Whether the statement speaks of those who signed it.
  private var isUndersigned: Bool {
    trees.prefix(6).contains { tree in
      tree.tokens.contains { ["undersigned", "signatories"].contains($0.form.lowercased()) }
    }
  }

  static let principals: Set<String> = [
    "government", "minister", "leader", "secretary", "president", "representative", "head",
    "ambassador", "envoy", "member",
  ]
}
