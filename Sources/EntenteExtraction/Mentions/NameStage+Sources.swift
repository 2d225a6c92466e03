import EntenteLanguage
import EntenteModel

/// Names that only say where a report comes from or where somebody wrote.
extension NameStage {
  /// "OSLO (*Fjord Press*) – Norway": the agency in a dateline takes part in nothing.
  static func credit(in tokens: [Token]) -> Range<Int> {
    guard let start = tokens.prefix(12).firstIndex(where: { $0.form == "(" }), start > 0,
      let end = tokens[start...].prefix(8).firstIndex(where: { $0.form == ")" }), end > start + 1
    else { return 0..<0 }
    let isDash =
      end + 1 >= tokens.count
      || tokens[end + 1].form.first.map { "-–—―".contains($0) } ?? false
    let isDateline = tokens[..<start].allSatisfy {
      $0.isCapitalised || $0.tag == .num || $0.tag == .punct || $0.form.first?.isNumber ?? false
    }
    return isDash && isDateline ? start + 1..<end : 0..<0
  }

  /// "wrote on *Twitter*", "the ministry's *Facebook* page": where somebody wrote, and no actor.
  func isPlatform(_ candidate: NameCandidate, in tokens: [Token]) -> Bool {
    let (lower, upper) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    guard candidate.kind == .organization, let last = candidate.tokens.last,
      lexicon.platforms.contains(tokens[last].form)
        || lexicon.platforms.contains(candidate.name)
    else { return false }
    if upper < tokens.count, lexicon.platforms.contains("* " + tokens[upper].form.lowercased()) {
      return true
    }
    guard lower > 0 else { return false }
    return ["on", "via", "through", "over", "by", "his", "her", "their", "using"].contains(
      tokens[lower - 1].form.lowercased())
  }
}
