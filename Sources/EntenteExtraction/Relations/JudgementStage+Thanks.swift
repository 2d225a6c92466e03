import EntenteLanguage
import EntenteModel

/// Thanks and congratulations that name nobody who gives them.
extension JudgementStage {
  /// "*Thank you to* Ambassador Berg and Ms Holm", "*Our thanks go to* Oslo": in a statement, or in
  /// words that are cited, whoever speaks is for those who are thanked.
  func thank(_ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    for token in tree.tokens.indices
    where Self.thanking.contains(tree.tokens[token].form.lowercased()) {
      guard tree.children(of: token, by: "nsubj").allSatisfy({ isVoiceless($0, in: tree) }),
        let named = addressee(of: token, in: tree)
      else { continue }
      let voices = context.voices(of: token, inSentence: nil, in: reading)
      let speakers = reading.voice.map { voices == reading.authors ? [$0] : voices } ?? voices
      for word in tree.conjuncts(of: named) {
        for link in reading.links(at: word, in: context.sentence)
        where link.strength == .direct && reading.entities[link.entity].kind.isActor {
          for speaker in speakers
          where speaker != link.entity && reading.entities[speaker].country != link.entity {
            reading.claims.append(
              RelationDraft(
                source: speaker, kind: .supports, target: link.entity,
                confidence: Confidence(thousandths: 600), sentence: context.sentence,
                span: context.span(covering: [token, word], in: reading), rule: "thanks"))
          }
        }
      }
    }
  }

  /// Whether the subject of a word of thanks is no more than "you" or "our thanks".
  private func isVoiceless(_ subject: Int, in tree: Tree) -> Bool {
    ["you", "thanks", "congratulations"].contains(tree.tokens[subject].form.lowercased())
  }

  /// Whom the words right behind thanks name: "thank you *to*", "thanks go *to*", "thanks also *to*".
  private func addressee(of token: Int, in tree: Tree) -> Int? {
    var next = token + 1
    while next < tree.tokens.count, next < token + 5,
      Self.between.contains(tree.tokens[next].form.lowercased())
    {
      next += 1
    }
    guard next < tree.tokens.count, tree.tokens[next].form.lowercased() == "to",
      next > token + 1 || tree.tokens[token].form.lowercased() != "thank",
      let named = tree.head(of: next), named > next
    else { return nil }
    return named
  }

  private static let thanking: Set<String> = ["thank", "thanks", "congratulations", "gratitude"]

  private static let between: Set<String> = [
    "you", "go", "goes", "out", "also", "too", "very", "much", "again", "especially", "so", "and",
    "therefore",
  ]
}
