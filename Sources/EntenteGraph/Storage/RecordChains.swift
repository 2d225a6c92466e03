/// Records of numbered owners, such as the evidence of relations: each kept once, in one table.
///
/// An owner's records hang in a chain in the order they came. A new one is hung at its end and a
/// copy is found by its hash, so that the thousandth mention of a country costs what the first did.
struct RecordChains<Record: Hashable & Sendable>: Sendable {
  fileprivate struct Link {
    var record: Record
    var owner: UInt32
    /// The next record of the same owner, or the next free link; `UInt32.max` at the end.
    var next: UInt32
  }

  private var links: [Link] = []
  /// The first and the last link of each owner, or `UInt32.max`.
  private var ends: [(first: UInt32, last: UInt32)] = []
  private var index = NumberIndex()
  /// The first link that a removed record left.
  private var free = UInt32.max

  /// The number of records of all owners.
  var count: Int { index.count }

  /// The number of records that there is a place for, used or free.
  var room: Int { links.count }

  /// Makes room for one more owner, who gets the next number.
  mutating func addOwner() { ends.append((.max, .max)) }

  /// The records of an owner, in the order they came.
  ///
  /// They hold on to the whole table: changing it while they are in use would copy it.
  subscript(owner: Int) -> Chain { Chain(links: links, next: ends[owner].first) }

  /// Whether an owner has no record.
  func isEmpty(_ owner: Int) -> Bool { ends[owner].first == .max }

  /// Adds a record to an owner that does not have it yet.
  ///
  /// - Complexity: O(1) on average, however many records the owner has.
  mutating func append(_ record: Record, to owner: Int) throws(GraphError) {
    let hash = Self.hash(record, UInt32(owner))
    let known = index.first(hash: hash) { number in
      links[Int(number)].owner == UInt32(owner) && links[Int(number)].record == record
    }
    guard known == nil else { return }
    let link = Link(record: record, owner: UInt32(owner), next: .max)
    let number = free == .max ? UInt32(truncatingIfNeeded: links.count) : free
    if free != .max {
      free = links[Int(free)].next
      links[Int(number)] = link
    } else {
      guard links.count < Int(UInt32.max) - 1 else { throw .full }
      links.append(link)
    }
    if ends[owner].first == .max {
      ends[owner].first = number
    } else {
      links[Int(ends[owner].last)].next = number
    }
    ends[owner].last = number
    index.insert(number, hash: hash) { Self.hash(links[Int($0)]) }
  }

  /// Removes some records of an owner.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(*k*) in the number of the owner's records.
  @discardableResult
  mutating func removeAll(of owner: Int, where isRemoved: (Record) -> Bool = { _ in true }) -> Bool
  {
    var hasRemoved = false
    var last = UInt32.max
    var number = ends[owner].first
    while number != .max {
      let next = links[Int(number)].next
      if isRemoved(links[Int(number)].record) {
        hasRemoved = true
        if last == .max { ends[owner].first = next } else { links[Int(last)].next = next }
        index.remove(number, hash: Self.hash(links[Int(number)])) { Self.hash(links[Int($0)]) }
        links[Int(number)].next = free
        free = number
      } else {
        last = number
      }
      number = next
    }
    ends[owner].last = last
    return hasRemoved
  }

  private static func hash(_ link: Link) -> Int { hash(link.record, link.owner) }

  private static func hash(_ record: Record, _ owner: UInt32) -> Int {
    var hasher = Hasher()
    hasher.combine(owner)
    hasher.combine(record)
    return hasher.finalize()
  }
}

extension RecordChains {
  /// The records of one owner.
  struct Chain: Sequence, IteratorProtocol {
    private let links: [Link]
    private var number: UInt32

    fileprivate init(links: [Link], next: UInt32) {
      self.links = links
      number = next
    }

    mutating func next() -> Record? {
      guard number != .max else { return nil }
      let link = links[Int(number)]
      number = link.next
      return link.record
    }
  }
}
