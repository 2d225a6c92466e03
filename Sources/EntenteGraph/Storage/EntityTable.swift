import EntenteModel

/// The entities of a graph, a column for each property, so that a million take little room.
struct EntityTable: Sendable {
  /// A name that a document gives an entity; `document` is `UInt32.max` where none does.
  struct NameRecord: Hashable, Sendable {
    let text: UInt32
    let document: UInt32
    let isMain: Bool
  }

  struct MentionRecord: Hashable, Sendable {
    let document: UInt32
    let start: UInt32
    let end: UInt32
    let text: UInt32
    let form: UInt8
  }

  struct PropertyRecord: Hashable, Sendable {
    let key: UInt32
    let value: UInt32
    let document: UInt32
  }

  var ids: [UInt32] = []
  var kinds: [UInt16] = []
  var names: [[NameRecord]] = []
  var mentions: [[MentionRecord]] = []
  var properties: [UInt32: [PropertyRecord]] = [:]
  /// The first relation out of each entity, or `UInt32.max`.
  var firstOut: [UInt32] = []
  /// The first relation into each entity, or `UInt32.max`.
  var firstIn: [UInt32] = []
  /// How many relations each entity has, one to itself counted once.
  var degrees: [UInt32] = []
  var isRemoved: [Bool] = []
  var positions: [UInt32: UInt32] = [:]
  var liveCount = 0

  mutating func append(id: UInt32, kind: UInt16) throws(GraphError) -> Int {
    guard ids.count < Int(UInt32.max) - 1 else { throw .full }
    let position = ids.count
    ids.append(id)
    kinds.append(kind)
    names.append([])
    mentions.append([])
    firstOut.append(.max)
    firstIn.append(.max)
    degrees.append(0)
    isRemoved.append(false)
    positions[id] = UInt32(position)
    liveCount += 1
    return position
  }
}
