import EntenteLanguage
import Testing

@testable import EntenteTraining  // an executable's parts can be tested in no other way

struct AdaptiveLearnerTests {
  /// Teaches a learner of four classes by `learn`, then expects it to know them.
  private func check(
    _ learn: (AdaptiveLearner, FeatureList, UnsafeMutablePointer<Float>, Int) -> Void
  ) -> AdaptiveLearner {
    let model = AdaptiveLearner(classCount: 4, rate: 0.1)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.room) { memory in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 4) { scores in
        guard let memory = memory.baseAddress, let scores = scores.baseAddress else { return }
        var list = FeatureList(base: memory)
        for round in 0..<84 {
          let gold = round % 4
          list.clear()
          list.add(UInt32(gold + 10))
          list.add(99)
          model.score(list, into: scores)
          if round < 80 {
            learn(model, list, scores, gold)
          } else {
            #expect(model.best(scores) == gold)
          }
        }
      }
    }
    return model
  }

  @Test func `a classifier learns which feature goes with which class`() {
    _ = check { $0.learn($1, scores: $2, right: $3) }
    _ = check { $0.learn($1, scores: $2, allowed: [0, 1, 2, 3], right: [$3]) }
  }

  @Test func `a perceptron learns from its errors`() {
    let model = check { model, list, scores, gold in
      let guess = model.best(scores)
      if guess != gold { model.push(list, right: gold, wrong: guess, by: 1) }
      model.tick()
    }
    #expect(model.averaged(bytes: 10_000).weights.count == 5)
  }

  @Test func `a table keeps to its size`() {
    let model = check { $0.learn($1, scores: $2, right: $3) }
    // A feature takes sixteen bytes and four for each of its weights.
    #expect(model.averaged(bytes: 70).weights.count < 4)
    #expect(model.averaged(bytes: 0).weights.isEmpty)
  }

  @Test func `the same seed draws the same numbers`() {
    var (one, two) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
    #expect((0..<9).map { _ in one.next() } == (0..<9).map { _ in two.next() })
  }
}
