import EntenteLanguage
import EntenteModel

/// Armed groups that go without a name: "Colombian rebels", "Maoist insurgents".
extension NameStage {
  static let rebelRule: RuleID = "names/rebels"

  /// A plural for rebels behind the adjective or the name of where they fight or what they hold.
  func rebelCandidates(in tree: Tree, candidates: [NameCandidate]) -> [NameCandidate] {
    let tokens = tree.tokens
    return tokens.indices.compactMap { head in
      guard lexicon.rebelNouns.contains(tokens[head].form), head > 0,
        head + 1 >= tokens.count || ![.noun, .propn].contains(tokens[head + 1].tag)
      else { return nil }
      let first: Int
      if lexicon.rebelCreeds.contains(tokens[head - 1].form) {
        first = head - 1
      } else if let owner = candidates.first(where: {
        $0.tokens.upperBound == head
          && ($0.kind == .country && $0.rule == "names/demonym" || $0.kind == .place)
      }) {
        first = owner.tokens.lowerBound
      } else {
        return nil
      }
      // "a group of Danish rebels", "two Danish rebels": some of them, who do not stand for all.
      if first > 0, tokens[first - 1].tag == .num { return nil }
      // "ethnic Danish rebels" are of a people, not of the country.
      if first > 0, tokens[first - 1].form.lowercased() == "ethnic" { return nil }
      return NameCandidate(
        tokens: first..<head + 1, kind: .organization, name: tree.words(of: first..<head + 1),
        source: .shape, rule: Self.rebelRule)
    }
  }
}
