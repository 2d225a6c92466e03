import EntenteTestSupport
import Testing

@testable import EntenteGraph  // storage is internal by design

struct NumberIndexTests {
  /// Few hashes, so that many numbers want one place and runs wrap round the end.
  private func hash(_ number: UInt32) -> Int { Int(number % 7) * 61 - 200 }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `it has what a set has after the same changes`(seed: UInt64) {
    var generator = RandomGenerator(seed: seed)
    var index = NumberIndex()
    var numbers: Set<UInt32> = []
    for _ in 0..<400 {
      let number = UInt32.random(in: 0..<60, using: &generator)
      if numbers.remove(number) != nil {
        index.remove(number, hash: hash(number), hashOf: hash)
      } else {
        numbers.insert(number)
        index.insert(number, hash: hash(number), hashOf: hash)
      }
      #expect(index.count == numbers.count)
    }
    for number in 0..<60 as Range<UInt32> {
      let found = index.first(hash: hash(number)) { $0 == number }
      #expect(found == (numbers.contains(number) ? number : nil))
    }
  }

  @Test func `what is not there is not found and not removed`() {
    var index = NumberIndex()
    #expect(index.first(hash: 3) { _ in true } == nil)
    index.remove(1, hash: 3) { _ in 3 }
    index.insert(1, hash: 3) { _ in 3 }
    index.remove(2, hash: 3) { _ in 3 }
    #expect(index.count == 1)
    #expect(index.first(hash: 3) { $0 == 1 } == 1)
  }
}
