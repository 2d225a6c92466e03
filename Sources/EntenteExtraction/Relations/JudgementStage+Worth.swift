import EntenteLanguage
import EntenteModel

/// What a speaker says of the worth of a plan.
extension JudgementStage {
  /// "The plan is *key*", "the accord offers a rare *opportunity*": whoever says that a thing
  /// matters is for it.
  ///
  /// Said of a state or of a person, such words only say that they count.
  func value(
    _ frame: PredicateFrame, by word: Int, _ context: ClaimContext, in reading: inout Reading
  ) {
    guard frame.status == .asserted, stance(of: word, in: context.tree) == true else { return }
    for speaker in context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading) {
      for subject in frame.tokens(in: .subject) where isMatter(subject, context, in: reading) {
        claim(speaker, of: subject, true, from: word, context, in: &reading)
      }
    }
  }

  /// Whether a word, or one that describes it, judges a thing or says that it matters.
  func stance(of token: Int, in tree: Tree) -> Bool? {
    if let judged = polarity(of: token, in: tree) { return judged }
    let words = [token] + tree.children(of: token, by: "amod") + tree.conjuncts(of: token)
    return words.contains { lists.valued.contains(tree.tokens[$0].lowercasedLemma) } ? true : nil
  }

  /// Whether a word stands for something that is put forward.
  ///
  /// Of a meeting such words are said out of courtesy, and of an attack by those who carry it out.
  func isMatter(_ token: Int, _ context: ClaimContext, in reading: Reading) -> Bool {
    reading.links(at: token, in: context.sentence).contains {
      $0.strength == .direct && reading.entities[$0.entity].kind == .proposal
    }
  }
}
