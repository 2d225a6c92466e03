import EntenteLanguage
import EntenteModel

/// Makes one event of mentions that share a day, a place or a topic, and somebody who takes part.
struct EventMerger {
  let lists: EventLexicon

  func merge(_ found: [EventMemory.Record], in reading: inout Reading) {
    var records = found
    var entities = records.map(\.entity)
    var names: [Int: [Set<String>]] = [:]
    var replacements: [Int: Int] = [:]
    // Events of other groups are never the same.
    var groups: [String: [Int]] = [:]
    for index in records.indices {
      for earlier in groups[records[index].group] ?? []
      where entities[earlier] != entities[index]
        && isSame(records[earlier], records[index], names: &names, in: reading)
      {
        let (old, new) = (entities[index], entities[earlier])
        reading.merge(old, into: new)
        reading.takeTime(of: old, for: new)
        names[new] = nil
        replacements[old] = new
        records[earlier].parts.join(records[index].parts)
        for position in entities.indices where entities[position] == old {
          entities[position] = new
          records[position].entity = new
        }
        break
      }
      groups[records[index].group, default: []].append(index)
    }
    reading.replace(replacements)
    addPartsOfVisits(records, in: &reading)
    addMeetingsOfVisits(records, in: &reading)
    nameFully(records, in: &reading)
  }

  /// An event first spoken of in one word takes the name that says who came together where.
  private func nameFully(_ records: [EventMemory.Record], in reading: inout Reading) {
    for entity in Set(records.map(\.entity)).sorted() {
      let draft = reading.entities[entity]
      guard draft.isKept, !draft.name.contains(" ") else { continue }
      let fuller = draft.aliases.filter { $0.contains(" in ") || $0.contains(" of ") }
      guard let name = fuller.min(by: { ($0.count, $0) < ($1.count, $1) }) else { continue }
      reading.entities[entity].name = name
      reading.entities[entity].aliases.removeAll { $0 == name }
      reading.entities[entity].addAlias(draft.name)
    }
  }

  /// A stop on a journey is part of the journey.
  private func addPartsOfVisits(_ records: [EventMemory.Record], in reading: inout Reading) {
    for part in records where part.group == "visit" {
      for whole in records where whole.group == "visit" && whole.entity != part.entity {
        guard reading.entities[part.entity].isKept, reading.entities[whole.entity].isKept,
          whole.parts.places.count > part.parts.places.count, !part.parts.places.isEmpty,
          Set(part.parts.places).isSubset(of: whole.parts.places),
          !Set(part.parts.participants).isDisjoint(with: whole.parts.participants)
        else { continue }
        reading.claims.append(
          RelationDraft(
            source: part.entity, kind: .partOf, target: whole.entity, confidence: Confidence(0.7),
            sentence: part.sentence, span: reading.text.sentences[part.sentence].span,
            rule: "events/stop"))
      }
    }
  }

  /// "In Norway she met Holm", told of a journey to Norway and Denmark: met on the way.
  private func addMeetingsOfVisits(
    _ records: [EventMemory.Record], in reading: inout Reading
  ) {
    for part in records where part.group == "meeting" && !part.parts.places.isEmpty {
      let whole = records.last { whole in
        whole.group == "visit" && whole.entity != part.entity
          && (whole.status == .planned) == (part.status == .planned)
          && !Set(whole.parts.places).isDisjoint(with: part.parts.places)
          && !Set(whole.parts.participants).isDisjoint(with: part.parts.participants)
          && part.agrees(with: whole) && abs(whole.sentence - part.sentence) < 8
          && reading.entities[whole.entity].isKept
      }
      guard let whole, reading.entities[part.entity].isKept else { continue }
      reading.claims.append(
        RelationDraft(
          source: part.entity, kind: .partOf, target: whole.entity, confidence: Confidence(0.6),
          sentence: part.sentence, span: reading.text.sentences[part.sentence].span,
          rule: "events/stop"))
    }
  }

  private func isSame(
    _ left: EventMemory.Record, _ right: EventMemory.Record, names: inout [Int: [Set<String>]],
    in reading: Reading
  ) -> Bool {
    // "travelled to Elmar, her first visit to the coast": one sentence, one journey.
    if left.group == "visit", right.group == "visit", left.sentence == right.sentence,
      !Set(left.parts.participants).isDisjoint(with: right.parts.participants)
    {
      return true
    }
    if isSameTalks(left, right, in: reading) { return true }
    if left.group != "visit", left.group == right.group, left.agrees(with: right),
      isNamedAlike(left.entity, right.entity, names: &names, in: reading),
      !isOnceAgain(left, right)
        || isNamedByText(left.entity, like: right.entity, in: reading)
    {
      return true
    }
    guard left.group == right.group, left.agrees(with: right),
      (left.status == .planned) == (right.status == .planned)
    else { return false }
    let sides = (sides(of: left, in: reading), sides(of: right, in: reading))
    let isShared = !sides.0.isDisjoint(with: sides.1)
    let sameDay = left.parts.time != nil && left.parts.time == right.parts.time
    let samePlace = !Set(left.parts.places).isDisjoint(with: right.parts.places)
    let sameTopic = !Set(left.parts.topics).isDisjoint(with: right.parts.topics)
    if left.group == "visit" {
      let sameVisitor = !Set(left.parts.participants).isDisjoint(with: right.parts.participants)
      return sameVisitor
        && (left.parts.places.isEmpty || right.parts.places.isEmpty
          || samePlace && sameDay
          || Set(left.parts.places) == Set(right.parts.places))
    }
    if ["resignation", "call", "ruling"].contains(left.group) { return isShared }
    if lists.fates.contains(left.group) {
      // Two tellings of what befell one person are one.
      let people = Set(left.parts.participants).intersection(right.parts.participants).filter {
        reading.entities[$0].kind == .person
      }
      if !people.isEmpty { return true }
    }
    if left.isSingular, right.isSingular, !left.lemma.isEmpty, !right.lemma.isEmpty,
      left.parts.places.isEmpty || right.parts.places.isEmpty,
      left.parts.time == nil || right.parts.time == nil, right.sentence - left.sentence < 6,
      isShared, left.parts.participants.count == 1 || right.parts.participants.count == 1
    {
      // "Denmark's attack on Elmar … Denmark's assault": one deed of one doer.
      return true
    }
    guard sameDay || samePlace || sameTopic else { return false }
    return isShared || sides.0.isEmpty || sides.1.isEmpty
  }

  /// "the Norway-Denmark Dialogue" and "a dialogue of Norway and Denmark": the same two at talks of
  /// which neither day nor place says that they are others.
  private func isSameTalks(
    _ left: EventMemory.Record, _ right: EventMemory.Record, in reading: Reading
  ) -> Bool {
    guard left.group == right.group, ["negotiation", "war", "row"].contains(left.group),
      left.agrees(with: right), !isOnceAgain(left, right)
    else { return false }
    let shared = Set(left.parts.participants).intersection(right.parts.participants)
    return shared.count > 1
      && shared.count == min(left.parts.participants.count, right.parts.participants.count)
  }

  /// Who takes part, people and delegations with the countries they act for.
  private func sides(of record: EventMemory.Record, in reading: Reading) -> Set<Int> {
    var sides = Set(record.parts.participants)
    for participant in record.parts.participants {
      if let country = reading.entities[participant].country { sides.insert(country) }
    }
    return sides
  }
}
