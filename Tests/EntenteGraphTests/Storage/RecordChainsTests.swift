import EntenteTestSupport
import Testing

@testable import EntenteGraph  // storage is internal by design

struct RecordChainsTests {
  struct Item: DocumentRecord {
    let value: Int
    let document: UInt32
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `it keeps what lists without repeats keep`(seed: UInt64) throws {
    var generator = RandomGenerator(seed: seed)
    var chains = RecordChains<Item>()
    var lists: [[Item]] = Array(repeating: [], count: 4)
    for _ in lists { chains.addOwner() }
    for _ in 0..<400 {
      let owner = Int.random(in: 0..<lists.count, using: &generator)
      let document = UInt32.random(in: 0..<5, using: &generator)
      switch Int.random(in: 0..<40, using: &generator) {
      case 0:
        chains.removeAll(of: owner)
        lists[owner] = []
      case 1, 2:
        let owners = chains.removeAll(from: document)
        #expect(owners == lists.indices.filter { lists[$0].contains { $0.document == document } })
        for owner in lists.indices { lists[owner].removeAll { $0.document == document } }
      default:
        let item = Item(
          value: Int.random(in: 0..<9, using: &generator), document: document == 0 ? .max : document
        )
        try chains.append(item, to: owner)
        if !lists[owner].contains(item) { lists[owner].append(item) }
      }
      for (owner, list) in lists.enumerated() {
        #expect(Array(chains[owner]) == list)
        #expect(chains.isEmpty(owner) == list.isEmpty)
      }
      #expect(chains.count == lists.map(\.count).reduce(0, +))
    }
  }

  @Test func `a removed record's room is used again`() throws {
    var chains = RecordChains<Item>()
    chains.addOwner()
    for number in 0..<100 as Range<UInt32> {
      try chains.append(Item(value: 7, document: number), to: 0)
      if number >= 4 { #expect(chains.removeAll(from: number - 4) == [0]) }
    }
    #expect(chains[0].map(\.document) == [96, 97, 98, 99])
    #expect(chains.room == 5)
  }
}
