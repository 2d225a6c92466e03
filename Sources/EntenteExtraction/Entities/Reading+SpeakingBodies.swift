import EntenteLanguage
import EntenteModel

/// Statements that several states or people make under one name: "G7 leaders' statement", "We, the
/// members of the Troika", "Statement of President Holm and Chancellor Berg".
extension Reading {
  /// The body, the people or the states that a statement names as those who speak, in text order.
  var jointSpeakers: [Int] {
    for sentence in trees.indices.prefix(6) {
      if let body = opening(in: sentence) { return [body] }
    }
    for sentence in trees.indices.prefix(3) where isLine(sentence) {
      if let body = heading(in: sentence) { return [body] }
    }
    for sentence in trees.indices.prefix(2) where isLine(sentence) {
      let signers = signers(in: sentence)
      if signers.count > 1 { return signers }
    }
    return []
  }

  /// Whether a sentence is a line of its own, as titles and the names of speakers are.
  func isLine(_ sentence: Int) -> Bool {
    let tokens = trees[sentence].tokens
    return tokens.count < 48
      && !tokens.contains { $0.tag == .verb && !$0.isCapitalised && $0.fineTag != "VBG" }
  }

  /// "We, the leaders of *the G7*, condemn", "We, *the Troika*,".
  private func opening(in sentence: Int) -> Int? {
    let words = trees[sentence].tokens.map { $0.form.lowercased() }
    guard words.count > 4, ["we", "“we", "\"we"].contains(words[0]), words[1] == "," else {
      return nil
    }
    let end = words.indices.dropFirst(3).prefix(14).first { words[$0] == "," } ?? 3
    return (2..<end).lazy.compactMap { body(at: $0, in: sentence) }.first
  }

  /// "*G7* foreign ministers' statement on the strait", "Statement by the members of *the Troika*".
  private func heading(in sentence: Int) -> Int? {
    let tree = trees[sentence]
    let words = tree.tokens.map { $0.form.lowercased() }
    guard let paper = words.indices.first(where: { statementWords.papers.contains(words[$0]) })
    else {
      return nil
    }
    var before = paper
    while before > 0, statementWords.joints.contains(words[before - 1]) { before -= 1 }
    // Whose statement it is stands first: "welcomes the Troika statement" is somebody else's.
    if before > 0, let body = body(at: before - 1, in: sentence),
      words[..<firstWord(at: before - 1, in: sentence)].allSatisfy(statementWords.joints.contains)
    {
      return body
    }
    guard words[..<before].allSatisfy(statementWords.joints.contains) else { return nil }
    guard paper + 2 < words.count, ["by", "of", "from"].contains(words[paper + 1]) else {
      return nil
    }
    var next = paper + 2
    while next < words.count, statementWords.joints.contains(words[next]) || words[next] == "of" {
      next += 1
    }
    for place in mentionIndices(in: sentence).map({ mentions[$0] })
    where place.tokens.contains(next) && place.kind == .organization {
      // "Statement by NATO *Secretary General Holm*": a person speaks.
      let isPost =
        tree.head(of: place.head).map {
          $0 > place.head && tree.tokens[$0].fineTag != "NNS" && $0 < place.tokens.upperBound + 4
        } == true
      if !isPost { return body(at: place.head, in: sentence) }
    }
    return nil
  }

  /// Where the name begins that a token belongs to.
  private func firstWord(at token: Int, in sentence: Int) -> Int {
    mentionIndices(in: sentence).map { mentions[$0].tokens }
      .filter { $0.contains(token) }.map(\.lowerBound).min() ?? token
  }

  /// Those whose statement a line says it is: people, or the states that they act for.
  ///
  /// "Statement by President Holm and Prime Minister Berg", "Joint Readout by Norway and the
  /// European Council". What more than four states sign together says little of what each of them
  /// thinks in passing.
  private func signers(in sentence: Int) -> [Int] {
    let words = trees[sentence].tokens.map { $0.form.lowercased() }
    guard let paper = words.indices.first(where: { statementWords.papers.contains(words[$0]) }),
      paper + 2 < words.count, ["by", "of", "from"].contains(words[paper + 1])
    else { return [] }
    let end = words.indices.dropFirst(paper + 2).first { Self.ends.contains(words[$0]) }
    let found = mentionIndices(in: sentence).map { mentions[$0] }
      .filter { $0.tokens.lowerBound > paper && $0.tokens.upperBound <= end ?? words.count }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      .compactMap(\.entity)
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let people = found.filter { entities[$0].kind == .person }
    guard !people.isEmpty else {
      let bodies = found.filter { [.country, .organization].contains(entities[$0].kind) }
      return bodies.count > 4 ? [] : bodies
    }
    let states = people.compactMap { entities[$0].country }
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    if people.count > 4 { return [] }
    return people.count > 1 && states.count == people.count ? states : people
  }

  /// The body of several states that a word stands for; a ministry speaks for its state.
  private func body(at token: Int, in sentence: Int) -> Int? {
    links(at: token, in: sentence).first { link in
      let entity = entities[link.entity]
      return link.strength > .loose && entity.kind == .organization && entity.country == nil
        && entity.owner == nil
        && !([entity.name] + entity.aliases).contains { name in
          name.lowercased().split(separator: " ").contains {
            statementWords.government.contains(String($0))
          }
        }
    }?.entity
  }

  /// What follows the names of those who speak.
  private static let ends: Set<String> = [
    "on", "following", "regarding", "at", "in", "about", "after", "to", "concerning", "for",
  ]
}
