import EntenteModel

/// The relations of a graph, a column for each property, chained by source and by target.
struct RelationTable: Sendable {
  struct EvidenceRecord: DocumentRecord {
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
  var isRemoved: [Bool] = []
  /// The speaker of those few relations that have one.
  var speakers: [UInt32: UInt32] = [:]
  var properties: [UInt32: [EntityTable.PropertyRecord]] = [:]
  var evidence = RecordChains<EvidenceRecord>()
  /// The relations by source.
  private(set) var outgoing = RelationChains()
  /// The relations by target.
  private(set) var incoming = RelationChains()
  /// The relations by speaker.
  private(set) var said = RelationChains()
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

  /// Makes room for the relations of one more entity.
  mutating func addEntity() {
    outgoing.addEntity()
    incoming.addEntity()
    said.addEntity()
  }

  mutating func append(_ key: RelationKey) throws(GraphError) -> Int {
    guard sources.count < Int(UInt32.max) - 1 else { throw .full }
    let position = sources.count
    sources.append(key.source)
    targets.append(key.target)
    kinds.append(key.kind)
    statuses.append(key.status)
    starts.append(key.start)
    outgoing.addRelation()
    incoming.addRelation()
    said.addRelation()
    evidence.addOwner()
    isRemoved.append(false)
    outgoing.insert(position, at: Int(key.source))
    incoming.insert(position, at: Int(key.target))
    if key.speaker != .max {
      speakers[UInt32(position)] = key.speaker
      said.insert(position, at: Int(key.speaker))
    }
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
    outgoing.remove(position, from: Int(sources[position]))
    incoming.remove(position, from: Int(targets[position]))
    if let speaker = speakers.removeValue(forKey: UInt32(position)) {
      said.remove(position, from: Int(speaker))
    }
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
