import EntenteModel
import EntenteSchema

/// Gives plans and happenings names that can be read without their text.
///
/// "Meetings with her", "withdrawal of its envoy", "an end to this conflict": on a map nobody knows
/// who and which. What the text wrote stays an alias.
struct NamingStage: Stage {
  let name = "naming"
  let requires: [Layer] = [.proposals, .events]
  let provides: [Layer] = []

  private let owners: Set<String>
  private let objects: Set<String>
  private let shown: Set<String>
  private let pointers: Set<String>
  private let joints: Set<String>
  private let open: Set<String>
  private let leads: Set<String>
  /// Nouns for agreements, in lower case.
  private let agreements: Set<String>

  init(schema: Schema) {
    let words = schema.classes("naming-words")
    owners = words["owner"]
    objects = words["object"]
    shown = words["shown"]
    pointers = words["pointer"]
    joints = words["joint"]
    open = words["open"]
    leads = words["lead"]
    agreements = Set(schema.lexicon("agreement-name-heads").map { $0.lowercased() })
  }

  func run(_ reading: inout Reading) {
    var taken = Set(reading.entities.filter(\.isKept).map { Self.key($0.kind, $0.name) })
    for entity in reading.entities.indices {
      let draft = reading.entities[entity]
      guard draft.isKept, draft.idPath == nil, [.proposal, .event].contains(draft.kind),
        let name = selfContained(draft.name),
        // Two envoys who leave are not one.
        name.lowercased() == draft.name.lowercased()
          || taken.insert(Self.key(draft.kind, name)).inserted
      else { continue }
      reading.entities[entity].name = name
      reading.entities[entity].addAlias(draft.name)
    }
  }

  private static func key(_ kind: EntityKind, _ name: String) -> String {
    "\(kind):\(name.lowercased())"
  }

  /// The name without what only its text explains, or nothing where it needs no change.
  func selfContained(_ name: String) -> String? {
    var words = Self.closed(name).split(separator: " ").map(String.init)
    let original = name.split(separator: " ").map(String.init)
    while words.count > 1, leads.contains(words[0]) || words[0].hasPrefix("-") {
      words.removeFirst()
    }
    trim(&words)
    var result: [String] = []
    for (position, word) in words.enumerated() {
      let isLast = position == words.count - 1
      if !isLast, owners.contains(word) {
        if position > 0, result.last != "the" { result.append("the") }
      } else if word == "own", position > 0, owners.contains(words[position - 1]) {
        continue
      } else if !isLast, position > 0, shown.contains(word), joints.contains(words[position - 1]) {
        result.append("the")
      } else {
        result.append(word)
      }
    }
    let name = result.joined(separator: " ")
    // Every second ministry signs a "Memorandum of Understanding": the capitals name none of them.
    let isSort = result.allSatisfy {
      agreements.contains($0.lowercased()) || joints.contains($0)
    }
    guard result != original || isSort, !result.isEmpty else { return nil }
    return isSort ? name.lowercased() : name
  }

  /// A name without quotation marks of which only one is in it: "dry foot\" policy".
  private static func closed(_ name: String) -> String {
    let straight = name.count { $0 == "\"" }
    let opened = name.count { $0 == "“" }
    guard straight % 2 == 1 || opened != name.count(where: { $0 == "”" }) else { return name }
    return name.filter { !"\"“”".contains($0) }
  }

  /// Leaves out an end that points elsewhere, with its preposition: "meetings *with her*".
  private func trim(_ words: inout [String]) {
    while words.count > 1 {
      let last = words[words.count - 1]
      let points =
        (objects.contains(last) || pointers.contains(last))
        && joints.contains(words[words.count - 2])
      guard points || open.contains(last) else { return }
      words.removeLast()
    }
  }
}
