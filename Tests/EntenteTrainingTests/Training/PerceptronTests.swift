import EntenteLanguage
import Testing

@testable import EntenteTraining  // an executable's parts can be tested in no other way

struct PerceptronTests {
  @Test func `a classifier learns which feature goes with which class`() {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.room) { memory in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8) { scores in
        guard let memory = memory.baseAddress, let scores = scores.baseAddress else { return }
        let model = Perceptron(classCount: 4)
        var list = FeatureList(base: memory)
        for round in 0..<40 {
          let gold = round % 4
          list.clear()
          list.add(UInt32(gold + 10))
          list.add(99)
          model.score(list, into: scores)
          let guess = Int(Tagger.best(scores, count: 4))
          if guess != gold { model.update(list, right: gold, wrong: guess) }
          model.tick()
        }
        for gold in 0..<4 {
          list.clear()
          list.add(UInt32(gold + 10))
          list.add(99)
          model.score(list, into: scores)
          #expect(Int(Tagger.best(scores, count: 4)) == gold)
        }
      }
    }
  }

  @Test func `the same seed draws the same numbers`() {
    var (one, two) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
    #expect((0..<9).map { _ in one.next() } == (0..<9).map { _ in two.next() })
  }
}
