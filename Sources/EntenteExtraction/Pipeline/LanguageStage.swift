import EntenteLanguage
import EntenteModel

/// Sentences, tokens, trees and names, by a language engine.
struct LanguageStage: Stage {
  let name = "language"
  let requires: [Layer] = []
  let provides: [Layer] = [.tokens, .grammar, .names]

  let engine: any LanguageEngine

  func run(_ reading: inout Reading) {
    reading.text = Tokenizer().read(reading.article.text)
    engine.annotate(&reading.text)
    reading.trees = reading.text.sentences.map { Tree($0) }
  }
}
