import EntenteLanguage
import Foundation
import Testing

@testable import EntenteTraining  // an executable's parts can be tested in no other way

struct LemmaTrainerTests {
  @Test func `scripts undo what inflection does`() {
    for (word, lemma) in [("Parties", "party"), ("went", "go"), ("Danes", "Dane"), ("UN", "UN")] {
      #expect(LemmaTrainer.script(from: word, to: lemma).lemma(of: word) == lemma)
    }
  }

  @Test func `unknown words follow the longest ending that was learnt`() throws {
    var sentence = TreeSentence()
    sentence.words = ["parties", "cities", "plans", "talks", "votes"]
    sentence.lemmas = ["party", "city", "plan", "talk", "vote"]
    sentence.fine = [String](repeating: "NNS", count: 5)
    var trainer = LemmaTrainer()
    trainer.learn([sentence])
    let path = FileManager.default.temporaryDirectory.appending(path: "lemmas-\(UUID())").path()
    try trainer.write(to: path)
    let lemmatizer = try Lemmatizer(path: path)
    #expect(lemmatizer.lemma(of: "treaties", fineTag: "NNS") == "treaty")
    #expect(lemmatizer.lemma(of: "Envoys", fineTag: "NNS") == "envoy")
  }
}
