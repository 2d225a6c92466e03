import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Names with more to them than words in capitals: peers, and people behind a country.
extension NameStage {
  /// "Lord Holm *of Elmar*", "Lady (Ida) Holm of Elmar": where a peer is of is part of the name.
  ///
  /// The title itself stays outside; the name that the rest of the text is searched for is the
  /// surname, with the given name where the text has it in brackets.
  func peerCandidates(in tree: Tree) -> [NameCandidate] {
    let tokens = tree.tokens
    return tokens.indices.compactMap { title -> NameCandidate? in
      guard Self.peerages.contains(tokens[title].form) else { return nil }
      var next = title + 1
      var given = ""
      if next + 3 < tokens.count, tokens[next].form == "(", tokens[next + 1].isCapitalised,
        tokens[next + 2].form == ")"
      {
        given = tokens[next + 1].form + " "
        next += 3
      }
      guard next < tokens.count, isNameWord(tokens[next]) else { return nil }
      var end = next + 1
      while end < tokens.count, isNameWord(tokens[end]), end - next < 3 { end += 1 }
      let name = given + tree.words(of: next..<end)
      if end + 1 < tokens.count, tokens[end].form == "of", isNameWord(tokens[end + 1]) {
        end += 2
        while end < tokens.count, isNameWord(tokens[end]) { end += 1 }
      } else if given.isEmpty {
        return nil
      }
      return NameCandidate(
        tokens: title + 1..<end, kind: .person, name: name, source: .shape, rule: "names/peer")
    }
  }

  private func isNameWord(_ token: Token) -> Bool {
    token.isCapitalised && (token.tag == .propn || token.tag == .noun)
      && !lexicon.nonNames.contains(token.form.lowercased()) && !Gazetteer.isAcronym(token.form)
  }

  private static let peerages: Set<String> = [
    "Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess", "Earl", "Countess",
  ]

  /// "special envoy for *Norway Ida Holm*", which the engine takes for one name: the holder.
  func holder(
    behindComplement range: Range<Int>, in all: [Token], titles: [Gazetteer.Match],
    known: [Gazetteer.Match]
  ) -> Range<Int>? {
    let lower = range.lowerBound
    guard lower > 1, ["for", "to", "of", "on"].contains(all[lower - 1].form),
      titles.contains(where: { $0.tokens.upperBound == lower - 1 }),
      let country = known.first(where: {
        $0.tokens.lowerBound == lower && $0.tokens.count < range.count
          && $0.entries.contains { entry in
            switch entry {
            case .country, .organization: true
            default: false
            }
          }
      })
    else { return nil }
    let rest = country.tokens.upperBound..<range.upperBound
    let isName = (2...3).contains(rest.count) && rest.allSatisfy { isNameWord(all[$0]) }
    let last = all[rest.upperBound - 1].form.lowercased()
    return isName && !lexicon.organizationHeads.contains(last)
      && !lexicon.placeHeads.contains(last) ? rest : nil
  }
}
