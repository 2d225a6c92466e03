import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Where events were by the places in their names, and by the town in which a report was written.
extension StructureStage {
  /// `locatedIn` of events that no other rule has placed.
  func addEventPlaces(in reading: inout Reading) {
    let located = Set(reading.claims.filter { $0.kind == .locatedIn }.map(\.source))
    let dateline = datelinePlace(in: reading)
    let names = PlacedNames(of: reading)
    for event in reading.entities.indices
    where reading.entities[event].kind == .event && reading.entities[event].isKept
      && !located.contains(event)
    {
      let forms = [reading.entities[event].name] + reading.entities[event].aliases
      var found: [Int] = []
      for form in forms where found.isEmpty { found = places(in: form, among: names) }
      for place in found {
        claimPlace(place, of: event, confidence: 0.6, rule: "structure/event-name", in: &reading)
      }
      guard found.isEmpty, let dateline, happens(event, in: dateline.sentence, of: reading),
        forms.contains(where: {
          lists.placedHeads["dateline"]?.contains(Self.head(of: $0)) ?? false
        })
      else { continue }
      claimPlace(
        dateline.place, of: event, confidence: 0.5, rule: "structure/dateline", in: &reading)
    }
  }

  /// The places and countries that a name puts the event in.
  private func places(in name: String, among names: PlacedNames) -> [Int] {
    let words = EntityStage.words(name)
    let head = Self.head(of: name)
    // What a long phrase says last is about something else than the happening.
    guard words.count < 8 else { return [] }
    let found = Set(words).flatMap { names.places[$0] ?? [] }.filter { place in
      guard place.words.count < words.count,
        let start = Self.position(of: place.words, in: words),
        !isInBody(place.words, start + place.words.count, words, names)
      else { return false }
      return isWhere(start, head: head, in: words, isPlace: place.isPlace)
    }
    return Set(found.map(\.entity)).sorted()
  }

  /// The names of places and bodies in words, cut once for all the names that they are sought in.
  private struct PlacedNames {
    struct Place {
      let entity: Int
      let isPlace: Bool
      let words: [String]
    }

    /// The names of places and countries by their first words.
    var places: [String: [Place]] = [:]
    /// The names of bodies.
    var bodies: [[String]] = []

    init(of reading: Reading) {
      for (index, entity) in reading.entities.enumerated() where entity.isKept {
        switch entity.kind {
        case .place, .country:
          for form in [entity.name] + entity.aliases {
            let words = EntityStage.words(form)
            guard let first = words.first else { continue }
            places[first, default: []].append(
              Place(entity: index, isPlace: entity.kind == .place, words: words))
          }
        case .organization:
          bodies += ([entity.name] + entity.aliases).map(EntityStage.words)
        default: break
        }
      }
    }
  }

  /// "*Northern Islands* Forum meeting": the place only names a body.
  private func isInBody(
    _ part: [String], _ next: Int, _ words: [String], _ names: PlacedNames
  ) -> Bool {
    guard next < words.count else { return false }
    let longer = part + [words[next]]
    return names.bodies.contains { Self.position(of: longer, in: $0) != nil }
  }

  private func isWhere(_ start: Int, head: String, in words: [String], isPlace: Bool) -> Bool {
    if start == 0 {
      return isPlace
        ? head != words[0] : lists.placedHeads["first"]?.contains(head) ?? false
    }
    var before = start - 1
    if words[before] == "the", before > 0 { before -= 1 }
    switch words[before] {
    case "in", "at": return true
    case "near", "off", "around", "outside", "through", "into": return isPlace
    case "on": return isPlace && !["talks", "meeting", "conference", "statement"].contains(head)
    case "to": return lists.placedHeads["to"]?.contains(head) ?? false
    case "of": return isPlace && lists.placedHeads["of"]?.contains(head) ?? false
    default: return false
    }
  }

  /// The noun of an event's name: "talks" of "peace talks in Elmar".
  static func head(of name: String) -> String {
    let words = EntityStage.words(name)
    let end = words.firstIndex { prepositions.contains($0) } ?? words.count
    return end > 0 ? words[end - 1] : words.first ?? ""
  }

  private static let prepositions: Set<String> = [
    "of", "in", "at", "on", "to", "from", "with", "between", "for", "by", "near", "over", "against",
    "around", "off", "through", "into", "outside", "under",
  ]

  private static func position(of part: [String], in words: [String]) -> Int? {
    guard !part.isEmpty, part.count <= words.count, part.joined().count > 2 else { return nil }
    return (0...words.count - part.count).first {
      words[$0] == part[0] && words[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  private func claimPlace(
    _ place: Int, of event: Int, confidence: Double, rule: RuleID, in reading: inout Reading
  ) {
    let status = reading.entities[event].status
    if let mention = reading.mentions.first(where: { $0.entity == event }) {
      reading.claims.append(
        RelationDraft(
          source: event, kind: .locatedIn, target: place, status: status,
          confidence: Confidence(confidence), sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), rule: rule))
    } else if let claim = reading.claims.first(where: { $0.target == event || $0.source == event })
    {
      reading.claims.append(
        RelationDraft(
          source: event, kind: .locatedIn, target: place, status: status,
          confidence: Confidence(confidence), sentence: claim.sentence, span: claim.span, rule: rule
        ))
    }
  }

  /// Whether words of a sentence tell of an event.
  private func happens(_ event: Int, in sentence: Int, of reading: Reading) -> Bool {
    reading.mentions.contains { $0.entity == event && $0.sentence == sentence }
      || reading.claims.contains {
        $0.sentence == sentence && ($0.source == event || $0.target == event)
      }
  }

  /// "*ELMAR, Norway* – ": the town before the dash with which a report begins.
  private func datelinePlace(in reading: Reading) -> (place: Int, sentence: Int)? {
    for mention in reading.mentions
    where mention.sentence < 3 && mention.tokens.lowerBound == 0 && mention.kind == .place
      && !reading.headlines.contains(mention.sentence)
    {
      let tokens = reading.text.sentences[mention.sentence].tokens
      let end = min(tokens.count, mention.tokens.upperBound + 9)
      guard let place = mention.entity,
        (mention.tokens.upperBound..<end).contains(where: {
          ["—", "–", "-", "--"].contains(tokens[$0].form)
        }),
        tokens[mention.tokens.upperBound].tag == .punct
      else { continue }
      return (place, mention.sentence)
    }
    return nil
  }
}
