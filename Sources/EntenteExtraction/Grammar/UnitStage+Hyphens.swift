import EntenteLanguage
import EntenteModel

extension UnitStage {
  /// "a cease-fire", "the pull-out": a noun whose parts a reader of words takes for three.
  ///
  /// The last part becomes the noun, with the lemma of the whole, and takes the place that the parser
  /// gave to any of the parts.
  func joinHyphenated(in reading: inout Reading) {
    for sentence in reading.trees.indices {
      var tokens = reading.trees[sentence].tokens
      var isChanged = false
      for hyphen in tokens.indices.dropFirst().dropLast() where tokens[hyphen].form == "-" {
        guard !tokens[hyphen].isFollowedBySpace, !tokens[hyphen - 1].isFollowedBySpace,
          reading.mention(covering: hyphen, in: sentence) == nil,
          let lemma = noun(tokens[hyphen - 1], tokens[hyphen + 1])
        else { continue }
        Self.join(hyphen - 1, hyphen, hyphen + 1, lemma: lemma, in: &tokens)
        isChanged = true
      }
      guard isChanged else { continue }
      var copy = reading.text.sentences[sentence]
      copy.tokens = tokens
      reading.trees[sentence] = Tree(copy)
    }
  }

  /// The lemma of the noun that two words make with a hyphen, where it is a known one.
  private func noun(_ first: Token, _ last: Token) -> String? {
    let start = first.form.lowercased() + "-"
    let form = last.form.lowercased()
    return [form, String(form.dropLast())].map { start + $0 }.first {
      hyphenated.contains($0) && ($0.count == start.count + form.count || form.hasSuffix("s"))
    }
  }

  private static func join(
    _ first: Int, _ hyphen: Int, _ last: Int, lemma: String, in tokens: inout [Token]
  ) {
    let parts = first...last
    let top =
      parts.contains(tokens[last].head)
      ? parts.first { !parts.contains(tokens[$0].head) } ?? last : last
    let isPlural = !lemma.hasSuffix(tokens[last].form.lowercased())
    var relation = tokens[top].dependency
    let head = tokens[top].head
    if tokens.indices.contains(head), tokens[head].tag == .verb,
      ["xcomp", "ccomp", "advcl", "amod", "compound", "advmod", "dep", "compound:prt"].contains(
        relation)
    {
      relation = last > head ? "obj" : "nsubj"
    } else if relation == "acl" || relation == "amod" {
      relation = "compound"
    }
    for index in tokens.indices
    where !parts.contains(index) && parts.contains(tokens[index].head) {
      tokens[index].head = last
    }
    tokens[last].head = head
    tokens[last].dependency = relation
    tokens[last].lemma = lemma
    tokens[last].tag = .noun
    tokens[last].fineTag = isPlural ? "NNS" : "NN"
    tokens[first].head = last
    tokens[first].dependency = "compound"
    tokens[hyphen].head = last
    tokens[hyphen].dependency = "punct"
    tokens[hyphen].tag = .punct
  }
}
