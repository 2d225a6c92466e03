import EntenteModel

/// The events named so far, with what is known of each, for short forms to mean them.
struct EventMemory {
  /// What one mention of an event says of it.
  struct Record {
    let group: String
    let words: Set<String>
    let name: String
    var parts: EventParts
    let sentence: Int
    let status: RelationStatus
    /// Whether it is spoken of as known: "the meeting in Elmar".
    var isDefinite = false
    /// Whether it is spoken of as one, by a noun of violence with a doer or an article.
    var isSingular = false
    /// The noun it is called by, where a noun tells of it.
    var lemma = ""
    var entity = -1
  }

  private(set) var records: [Record] = []

  mutating func add(_ entity: Int, _ record: Record) {
    var record = record
    record.entity = entity
    records.append(record)
  }

  /// The event that a phrase takes up: one of its name, or for a short form the last that fits.
  func known(_ record: Record, isAnaphor: Bool, isBare: Bool) -> Int? {
    if let same = records.last(where: {
      $0.group == record.group && $0.name == record.name && $0.agrees(with: record)
    }) {
      return same.entity
    }
    if record.isDefinite, !record.parts.places.isEmpty,
      let there = records.last(where: {
        $0.group == record.group && $0.agrees(with: record)
          && !Set($0.parts.places).isDisjoint(with: record.parts.places)
          && ($0.status == .planned) == (record.status == .planned)
      })
    {
      return there.entity
    }
    if record.isDefinite, !record.lemma.isEmpty,
      let again = records.last(where: { again in
        again.lemma == record.lemma && again.agrees(with: record)
          && record.sentence - again.sentence < 4 && again.sentence < record.sentence
          && (again.parts.places.isEmpty || record.parts.places.isEmpty)
          && (again.parts.participants.isEmpty || record.parts.participants.isEmpty)
      })
    {
      // "the shelling of the camp" right after "shelling of civilians"
      return again.entity
    }
    guard isAnaphor || isBare else { return nil }
    let alike = records.filter {
      $0.group == record.group && $0.agrees(with: record)
        && record.words.isSubset(of: $0.words.union(["meeting", "talk"]))
    }
    var fitting = alike.filter {
      ($0.status == .planned) == (record.status == .planned)
        || record.parts.time == nil && record.status != .asserted
    }
    if fitting.isEmpty, isAnaphor, record.parts.time == nil {
      // "The vote is the closest in years", of one that is still to come.
      fitting = alike.filter { $0.status == .planned && record.sentence - $0.sentence < 3 }
    }
    // Of several the one on the same day counts first.
    if let day = record.parts.time {
      if let same = fitting.last(where: { $0.parts.time == day }) { return same.entity }
    }
    return fitting.last?.entity
  }

  /// The last event of a group in which all of several participants take part: "her talks with
  /// Holm" after "Vidal met Holm".
  func sharing(_ record: Record) -> Int? {
    guard record.parts.participants.count > 1 else { return nil }
    return records.last {
      $0.group == record.group && $0.agrees(with: record) && record.sentence - $0.sentence < 8
        && Set(record.parts.participants).isSubset(of: $0.parts.participants)
        && ($0.status == .planned) == (record.status == .planned)
    }?.entity
  }

  /// The event told of right before, which a verb without date and place takes up: "Their first
  /// meeting was short. Holm and Vidal met for an hour."
  func takenUp(by record: Record) -> Int? {
    guard record.parts.places.isEmpty, record.parts.time == nil else { return nil }
    return records.last {
      $0.group == record.group && $0.sentence < record.sentence
        && record.sentence - $0.sentence <= 2 && $0.parts.participants.count < 2
    }?.entity
  }

  /// The last deed of force that the text told of shortly before.
  func lastDeed(before sentence: Int) -> Int? {
    records.last { !$0.lemma.isEmpty && sentence - $0.sentence < 4 && $0.sentence < sentence }?
      .entity
  }

  /// The last event of a group that a sentence tells of.
  func last(group: String, sentence: Int) -> Int? {
    records.last { $0.group == group && $0.sentence == sentence }?.entity
  }

  /// The event with a name of its own that another form of the name means.
  func named(_ record: Record) -> Int? {
    records.last {
      $0.group == record.group && !$0.words.isEmpty
        && ($0.words.isSubset(of: record.words) || record.words.isSubset(of: $0.words))
    }?.entity
  }

  /// Adds what a later mention says.
  mutating func extend(_ entity: Int, with parts: EventParts) {
    guard let index = records.lastIndex(where: { $0.entity == entity }) else { return }
    records[index].parts.join(parts)
  }
}

extension EventMemory.Record {
  /// Whether two mentions can mean one event: neither place nor day speaks against it.
  func agrees(with other: EventMemory.Record) -> Bool {
    if let time = parts.time, let otherTime = other.parts.time, time != otherTime,
      time.start?.day != nil, otherTime.start?.day != nil
    {
      return false
    }
    if !parts.places.isEmpty, !other.parts.places.isEmpty,
      Set(parts.places).isDisjoint(with: other.parts.places)
    {
      return false
    }
    return true
  }
}
