import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Which of several candidates for the same words counts.
extension NameStage {
  /// The longest candidates that do not overlap; of equal ones what the schema knows.
  func choose(_ candidates: [NameCandidate], in sentence: Sentence) -> [NameCandidate] {
    var taken = [Bool](repeating: false, count: sentence.tokens.count)
    var chosen: [NameCandidate] = []
    let ordered = candidates.filter {
      !$0.tokens.isEmpty && !isTailOfBody($0, among: candidates, in: sentence)
    }.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      if left.tokens.count != right.tokens.count { return left.tokens.count > right.tokens.count }
      if left.source != right.source { return left.source > right.source }
      // "U.S. *Treasury Secretary*": a state's post, and what is left before it says whose.
      if left.tokens != right.tokens, left.tokens.overlaps(right.tokens),
        isPostOfState(left) != isPostOfState(right)
      {
        return isPostOfState(left)
      }
      return ($0.element.tokens.lowerBound, $0.offset) < ($1.element.tokens.lowerBound, $1.offset)
    }
    for (_, candidate) in ordered where !taken[candidate.tokens].contains(true) {
      for token in candidate.tokens { taken[token] = true }
      chosen.append(candidate)
    }
    return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "*Orchard Party* leader Ida Holm": the title "party leader" begins inside the name of a body.
  private func isTailOfBody(
    _ candidate: NameCandidate, among others: [NameCandidate], in sentence: Sentence
  ) -> Bool {
    let title = candidate.tokens
    guard candidate.kind == .office, title.count == 2,
      sentence.tokens[title.lowerBound].isCapitalised,
      !sentence.tokens[title.upperBound - 1].isCapitalised,
      sentence.tokens[title.lowerBound].form == "Party"
    else { return false }
    return others.contains {
      $0.kind == .organization && $0.tokens.upperBound == title.lowerBound + 1
        && $0.tokens.lowerBound < title.lowerBound
    }
  }

  /// Whether a candidate is the title of a post that states have: no "Party Leader".
  private func isPostOfState(_ candidate: NameCandidate) -> Bool {
    guard candidate.kind == .office, case .title(let index) = candidate.entry else { return false }
    return schema.titles[index].scope == .national
  }
}
