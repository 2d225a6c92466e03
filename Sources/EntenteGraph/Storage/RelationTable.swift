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
    /// The next record of the same relation, or `UInt32.max`.
    var next: UInt32
  }

  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var kinds: [UInt16] = []
  var statuses: [UInt8] = []
  var starts: [UInt32] = []
  var nextOut: [UInt32] = []
  var nextIn: [UInt32] = []
  var firstEvidence: [UInt32] = []
  var isRemoved: [Bool] = []
  /// The speaker of those few relations that have one.
  var speakers: [UInt32: UInt32] = [:]
  var properties: [UInt32: [EntityTable.PropertyRecord]] = [:]
  var evidence: [EvidenceRecord] = []
  var positions: [RelationKey: UInt32] = [:]
  var liveCount = 0

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
    firstEvidence.append(.max)
    isRemoved.append(false)
    if key.speaker != .max { speakers[UInt32(position)] = key.speaker }
    positions[key] = UInt32(position)
    liveCount += 1
    return position
  }

  /// The evidence of a relation in the order it came.
  func evidence(of position: Int) -> [EvidenceRecord] {
    var found: [EvidenceRecord] = []
    var next = firstEvidence[position]
    while next != .max {
      found.append(evidence[Int(next)])
      next = evidence[Int(next)].next
    }
    return found
  }

  /// Puts some records in the place of a relation's evidence.
  mutating func setEvidence(_ records: [EvidenceRecord], of position: Int) {
    firstEvidence[position] = .max
    for record in records.reversed() {
      var record = record
      record.next = firstEvidence[position]
      firstEvidence[position] = UInt32(evidence.count)
      evidence.append(record)
    }
  }
}
