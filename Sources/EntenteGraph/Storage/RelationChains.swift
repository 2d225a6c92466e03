/// The relations of each entity in one role, such as starting from it, hung one behind the other.
///
/// Linked both ways, so that a relation comes off in constant time however many hang with it.
struct RelationChains: Sendable {
  /// The first relation of each entity, or `UInt32.max`.
  private var firsts: [UInt32] = []
  /// The relation behind each relation, or `UInt32.max`.
  private var nexts: [UInt32] = []
  /// The relation before each relation, or `UInt32.max`.
  private var previous: [UInt32] = []

  /// Makes room for one more entity.
  mutating func addEntity() { firsts.append(.max) }

  /// Makes room for one more relation, which hangs nowhere yet.
  mutating func addRelation() {
    nexts.append(.max)
    previous.append(.max)
  }

  /// The first relation of an entity, or `UInt32.max`; the one that was hung up last.
  func first(at entity: Int) -> UInt32 { firsts[entity] }

  /// The relation behind another, or `UInt32.max`.
  func next(after relation: UInt32) -> UInt32 { nexts[Int(relation)] }

  /// The relations of an entity, the one that was hung up last first.
  ///
  /// - Complexity: O(*k*) in their number.
  func relations(at entity: Int) -> [UInt32] {
    Array(sequence(first: firsts[entity]) { nexts[Int($0)] }.prefix { $0 != .max })
  }

  /// Hangs a relation before the others of an entity.
  mutating func insert(_ relation: Int, at entity: Int) {
    let number = UInt32(relation)
    nexts[relation] = firsts[entity]
    if firsts[entity] != .max { previous[Int(firsts[entity])] = number }
    firsts[entity] = number
  }

  /// Takes a relation off the chain of an entity that it hangs in.
  mutating func remove(_ relation: Int, from entity: Int) {
    let (before, behind) = (previous[relation], nexts[relation])
    if before == .max { firsts[entity] = behind } else { nexts[Int(before)] = behind }
    if behind != .max { previous[Int(behind)] = before }
    nexts[relation] = .max
    previous[relation] = .max
  }
}
