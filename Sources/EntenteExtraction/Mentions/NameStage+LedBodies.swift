import EntenteLanguage
import EntenteModel

/// Forces and alliances that are named by whoever leads them, or as those of "the coalition".
extension NameStage {
  static let ledBodyRule: RuleID = "names/led-body"

  /// "the Danish-led coalition", "NATO-led peacekeeping forces", "coalition troops".
  func ledBodies(in tree: Tree, candidates: [NameCandidate]) -> [NameCandidate] {
    let tokens = tree.tokens
    return tokens.indices.compactMap { head in
      let word = tokens[head].form.lowercased()
      guard lexicon.ledBodies.contains(word),
        head + 1 >= tokens.count || !lexicon.ledBodies.contains(tokens[head + 1].form.lowercased())
      else { return nil }
      return ledBody(endingAt: head, in: tree, candidates: candidates)
        ?? coalitionForce(endingAt: head, in: tree)
    }
  }

  /// "the Danish-led *coalition*", with whatever stands between the leader and the noun.
  private func ledBody(
    endingAt head: Int, in tree: Tree, candidates: [NameCandidate]
  ) -> NameCandidate? {
    let tokens = tree.tokens
    var lower = head
    while lower > 1, head - lower < 4, !tokens[lower - 1].form.hasSuffix("led"),
      [.adj, .noun].contains(tokens[lower - 1].tag), !tokens[lower - 1].isCapitalised
    {
      lower -= 1
    }
    guard lower > 0, tokens[lower - 1].form.hasSuffix("led") else { return nil }
    let isSplit = tokens[lower - 1].form == "led"
    guard !isSplit || lower > 2 && tokens[lower - 2].form == "-" else { return nil }
    let end = isSplit ? lower - 2 : lower
    guard
      let owner = candidates.first(where: {
        [.country, .organization].contains($0.kind)
          && (isSplit ? $0.tokens.upperBound == end : $0.tokens.contains(lower - 1))
      })
    else { return nil }
    let range = owner.tokens.lowerBound..<head + 1
    guard !isApposed(range, in: tree, candidates: candidates) else { return nil }
    let leader = tree.words(of: owner.tokens.lowerBound..<max(end, owner.tokens.lowerBound + 1))
    let kind =
      tokens[lower..<head + 1].contains { $0.form.lowercased() == "coalition" }
      ? "coalition" : tree.words(of: lower..<head + 1)
    return NameCandidate(
      tokens: range, kind: .organization, name: leader + "-led " + kind, source: .shape,
      rule: Self.ledBodyRule)
  }

  /// "KFOR, the Danish-led force", "the Danish-led force, KFOR": what a named body is.
  private func isApposed(
    _ range: Range<Int>, in tree: Tree, candidates: [NameCandidate]
  ) -> Bool {
    let tokens = tree.tokens
    let bodies = candidates.filter { $0.kind == .organization }
    let lower =
      range.lowerBound > 0 && tokens[range.lowerBound - 1].tag == .det
      ? range.lowerBound - 1 : range.lowerBound
    if lower > 0, tokens[lower - 1].form == ",",
      bodies.contains(where: { $0.tokens.upperBound == lower - 1 })
    {
      return true
    }
    let next = range.upperBound
    return next + 1 < tokens.count && [",", "("].contains(tokens[next].form)
      && bodies.contains { $0.tokens.lowerBound == next + 1 }
  }

  /// "*coalition* forces", "multinational troops": those of an alliance that goes without a name.
  private func coalitionForce(endingAt head: Int, in tree: Tree) -> NameCandidate? {
    let tokens = tree.tokens
    guard head > 0, lexicon.coalitionForces.contains(tokens[head].form.lowercased()),
      ["coalition", "multinational"].contains(tokens[head - 1].form.lowercased())
    else { return nil }
    return NameCandidate(
      tokens: head - 1..<head + 1, kind: .organization,
      name: tokens[head - 1].form.lowercased() + " forces", source: .shape, rule: Self.ledBodyRule)
  }
}
