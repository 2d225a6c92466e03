import EntenteLanguage

extension OfficeStage {
  /// "Lawmakers *ousted* President Holm": behind a noun without an article the participle is what they
  /// did, and says nothing of the post.
  func isPredicate(_ token: Int, in tokens: [Token]) -> Bool {
    guard token > 0, tokens[token].form.hasSuffix("ed"), pastQualifiers.contains(tokens[token].form)
    else { return false }
    let before = tokens[token - 1]
    return before.tag == .noun || before.tag == .propn && !before.isGenitive
  }
}
