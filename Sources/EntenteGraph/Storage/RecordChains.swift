/// Records of numbered owners, such as the evidence of relations: each kept once, in one table.
///
/// An owner's records hang in a chain in the order they came. A new one is hung at its end and a
/// copy is found by its hash, so that the thousandth mention of a country costs what the first did.
/// A document's records hang in a chain of their own, by which they are found when it is read anew.
struct RecordChains<Record: DocumentRecord>: Sendable {
  fileprivate struct Link {
    var record: Record
    var owner: UInt32
    /// The next record of the same owner, or the next free link; `UInt32.max` at the end.
    var next: UInt32
    /// The record of the same owner before it; `UInt32.max` at the start.
    var previous: UInt32
    /// The next record of the same document; `UInt32.max` at the end.
    var nextOfDocument: UInt32
  }

  private var links: [Link] = []
  /// The first and the last link of each owner, or `UInt32.max`.
  private var ends: [(first: UInt32, last: UInt32)] = []
  /// The first link of each document that gave a record.
  private var documents: [UInt32: UInt32] = [:]
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
    let document = record.document
    let link = Link(
      record: record, owner: UInt32(owner), next: .max, previous: ends[owner].last,
      nextOfDocument: documents[document] ?? .max)
    let number = try place(link)
    if ends[owner].first == .max {
      ends[owner].first = number
    } else {
      links[Int(ends[owner].last)].next = number
    }
    ends[owner].last = number
    if document != .max { documents[document] = number }
    index.insert(number, hash: hash) { Self.hash(links[Int($0)]) }
  }

  /// Removes the records of an owner.
  ///
  /// - Complexity: O(*k*) in the number of records of the documents that gave them.
  mutating func removeAll(of owner: Int) {
    while ends[owner].first != .max {
      let number = ends[owner].first
      takeOffDocument(number)
      remove(number)
    }
  }

  /// Removes the records that a document gave.
  ///
  /// - Returns: Whose records they were, in order.
  /// - Complexity: O(*k* log *k*) in their number.
  mutating func removeAll(from document: UInt32) -> [Int] {
    var owners: Set<Int> = []
    var number = documents.removeValue(forKey: document) ?? .max
    while number != .max {
      let link = links[Int(number)]
      owners.insert(Int(link.owner))
      remove(number)
      number = link.nextOfDocument
    }
    return owners.sorted()
  }

  /// Puts a link in a free place or behind the others.
  private mutating func place(_ link: Link) throws(GraphError) -> UInt32 {
    guard free == .max else {
      let number = free
      free = links[Int(number)].next
      links[Int(number)] = link
      return number
    }
    guard links.count < Int(UInt32.max) - 1 else { throw .full }
    links.append(link)
    return UInt32(links.count - 1)
  }

  /// Takes a link off its owner's chain and frees its place.
  private mutating func remove(_ number: UInt32) {
    let link = links[Int(number)]
    let owner = Int(link.owner)
    index.remove(number, hash: Self.hash(link)) { Self.hash(links[Int($0)]) }
    if link.previous == .max {
      ends[owner].first = link.next
    } else {
      links[Int(link.previous)].next = link.next
    }
    if link.next == .max {
      ends[owner].last = link.previous
    } else {
      links[Int(link.next)].previous = link.previous
    }
    links[Int(number)].next = free
    free = number
  }

  private mutating func takeOffDocument(_ number: UInt32) {
    let document = links[Int(number)].record.document
    let behind = links[Int(number)].nextOfDocument
    guard var current = documents[document] else { return }
    if current == number {
      documents[document] = behind == .max ? nil : behind
      return
    }
    while links[Int(current)].nextOfDocument != number {
      current = links[Int(current)].nextOfDocument
    }
    links[Int(current)].nextOfDocument = behind
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
