import EntenteModel

/// The relations of a graph, a column for each property, chained by source and by target.
struct RelationTable: Sendable {
  struct EvidenceRecord: Hashable, Sendable {
    let document: UInt32
    let sentence: UInt32
    let start: UInt32
    let end: UInt32
    let quote: UInt32
    let rule: UInt32
    /// The confidence that came with the words, in thousandths.
    let confidence: UInt16
    /// The end of the period that came with the words, packed.
    let periodEnd: UInt32
  }

  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var kinds: [UInt16] = []
  var statuses: [UInt8] = []
  var starts: [UInt32] = []
  var nextOut: [UInt32] = []
  var nextIn: [UInt32] = []
  var isRemoved: [Bool] = []
  /// The speaker of those few relations that have one.
  var speakers: [UInt32: UInt32] = [:]
  var properties: [UInt32: [EntityTable.PropertyRecord]] = [:]
  var evidence = RecordChains<EvidenceRecord>()
  private var index = NumberIndex()

  /// How many relations there are.
  var liveCount: Int { index.count }

  /// The position of the relation with a key.
  ///
  /// - Complexity: O(1).
  func position(of key: RelationKey) -> UInt32? {
    index.first(hash: key.hashValue) { self.key(at: Int($0)) == key }
  }

  func key(at position: Int) -> RelationKey {
    RelationKey(
      source: sources[position], target: targets[position], kind: kinds[position],
      status: statuses[position], speaker: speakers[UInt32(position)] ?? .max,
      start: starts[position])
  }

  mutating func append(_ key: RelationKey) throws(GraphError) -> Int {
    guard sources.count < Int(UInt32.max) - 1 else { throw .full }
    let position = sources.count
    sources.append(key.source)
    targets.append(key.target)
    kinds.append(key.kind)
    statuses.append(key.status)
    starts.append(key.start)
    nextOut.append(.max)
    nextIn.append(.max)
    evidence.addOwner()
    isRemoved.append(false)
    if key.speaker != .max { speakers[UInt32(position)] = key.speaker }
    changeIndex { index, hash in
      index.insert(UInt32(position), hash: key.hashValue, hashOf: hash)
    }
    return position
  }

  /// Removes a relation, whose position is not given to another.
  mutating func remove(at position: Int) {
    changeIndex { index, hash in
      index.remove(UInt32(position), hash: hash(UInt32(position)), hashOf: hash)
    }
    isRemoved[position] = true
    evidence.removeAll(of: position)
    speakers[UInt32(position)] = nil
    properties[UInt32(position)] = nil
  }

  /// Changes the index with the columns at hand that its hashes are made of.
  private mutating func changeIndex(
    _ change: (inout NumberIndex, (UInt32) -> Int) -> Void
  ) {
    var taken = NumberIndex()
    swap(&taken, &index)
    change(&taken) { key(at: Int($0)).hashValue }
    swap(&taken, &index)
  }
}
