import EntenteTestSupport
import Testing

@testable import EntenteGraph  // storage is internal by design

struct RecordChainsTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `it keeps what lists without repeats keep`(seed: UInt64) throws {
    var generator = RandomGenerator(seed: seed)
    var chains = RecordChains<Int>()
    var lists: [[Int]] = Array(repeating: [], count: 4)
    for _ in lists { chains.addOwner() }
    for _ in 0..<300 {
      let owner = Int.random(in: 0..<lists.count, using: &generator)
      let record = Int.random(in: 0..<30, using: &generator)
      if record < 26 {
        try chains.append(record, to: owner)
        if !lists[owner].contains(record) { lists[owner].append(record) }
      } else {
        let count = lists[owner].count
        lists[owner].removeAll { $0 % 3 == record % 3 }
        let hasRemoved = chains.removeAll(of: owner) { $0 % 3 == record % 3 }
        #expect(hasRemoved == (lists[owner].count < count))
      }
      #expect(Array(chains[owner]) == lists[owner])
    }
    for (owner, list) in lists.enumerated() {
      #expect(Array(chains[owner]) == list)
      #expect(chains.isEmpty(owner) == list.isEmpty)
    }
    #expect(chains.count == lists.map(\.count).reduce(0, +))
  }

  @Test func `a removed record's room is used again`() throws {
    var chains = RecordChains<Int>()
    chains.addOwner()
    for record in 0..<100 {
      try chains.append(record, to: 0)
      if record >= 4 { chains.removeAll(of: 0) { $0 == record - 4 } }
    }
    #expect(Array(chains[0]) == [96, 97, 98, 99])
    #expect(chains.room == 5)
  }
}
