import EntenteModel

/// The entities of a graph, a column for each property, so that a million take little room.
struct EntityTable: Sendable {
  /// A name that a document gives an entity; `document` is `UInt32.max` where none does.
  struct NameRecord: DocumentRecord {
    let text: UInt32
    let document: UInt32
    let isMain: Bool
  }

  struct MentionRecord: DocumentRecord {
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
  var names = RecordChains<NameRecord>()
  var mentions = RecordChains<MentionRecord>()
  var properties: [UInt32: [PropertyRecord]] = [:]
  /// How many relations each entity has, one to itself counted once.
  var degrees: [UInt32] = []
  var isRemoved: [Bool] = []
  private var index = NumberIndex()

  /// How many entities there are.
  var liveCount: Int { index.count }

  /// The position of the entity whose id has a number.
  ///
  /// - Complexity: O(1).
  func position(of id: UInt32) -> UInt32? {
    index.first(hash: id.hashValue) { ids[Int($0)] == id }
  }

  mutating func append(id: UInt32, kind: UInt16) throws(GraphError) -> Int {
    guard ids.count < Int(UInt32.max) - 1 else { throw .full }
    let position = ids.count
    ids.append(id)
    kinds.append(kind)
    names.addOwner()
    mentions.addOwner()
    degrees.append(0)
    isRemoved.append(false)
    index.insert(UInt32(position), hash: id.hashValue) { ids[Int($0)].hashValue }
    return position
  }

  /// Removes an entity, whose position is not given to another.
  mutating func remove(at position: Int) {
    index.remove(UInt32(position), hash: ids[position].hashValue) { ids[Int($0)].hashValue }
    isRemoved[position] = true
    names.removeAll(of: position)
    mentions.removeAll(of: position)
    properties[UInt32(position)] = nil
  }
}
