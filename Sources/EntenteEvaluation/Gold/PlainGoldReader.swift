import EntenteModel

/// Reads the plain form of gold files line by line, and collects what is wrong with it.
struct PlainGoldReader {
  private typealias Line = (number: Int, words: String)

  private let file: String
  /// The article, the entities and the relations, each without the line `---` that parts them.
  private var sections: [[Line]] = [[]]
  private var problems: [Diagnostic] = []
  private var keys: Set<String> = []

  init(_ text: String, file: String) {
    self.file = file
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if line.trimmingSpaces == "---", sections.count < 3 {
        sections.append([])
      } else {
        sections[sections.count - 1].append((index + 1, String(line)))
      }
    }
  }

  /// The graph that the file holds.
  ///
  /// - Complexity: O(*n*) in the length of the file for every name and quote that it must hold.
  mutating func graph() throws(EvaluationError) -> GoldGraph {
    guard sections.count == 3 else {
      throw EvaluationError(
        code: .malformedGold,
        diagnostics: [
          diagnostic(
            "gold.sections", nil, "The file has \(sections.count) of three parts.",
            "Part the article, its entities and its relations by lines of three hyphens.")
        ])
    }
    let head = sections[0].prefix { !$0.words.trimmingSpaces.isEmpty }
    let fields = fields(of: Array(head))
    let text = Self.body(of: sections[0].dropFirst(head.count))
    let shown = (fields["title"] ?? "") + "\n" + text
    let date = fields["date"].flatMap { CalendarDate(iso: $0) }
    if let written = fields["date"], !written.isEmpty, date == nil {
      report("gold.date", head.first?.number, "“\(written)” is no date.", "Write YYYY-MM-DD.")
    }
    let entities = sections[1].filter(Self.saysSomething).compactMap { entity($0, shown: shown) }
    let relations = sections[2].filter(Self.saysSomething).compactMap { relation($0, shown: shown) }
    guard let id = fields["id"], problems.isEmpty else {
      if problems.isEmpty {
        report("gold.malformed", 1, "The article has no id.", "Begin the file with “id: NAME”.")
      }
      throw EvaluationError(code: .inconsistentGold, diagnostics: problems)
    }
    return GoldGraph(
      id: id, title: fields["title"] ?? "", date: date, source: fields["source"] ?? "",
      text: text, entities: entities, relations: relations)
  }

  private mutating func fields(of lines: [Line]) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.words.firstIndex(of: ":") else {
        report(
          "gold.malformed", line.number, "“\(line.words)” is no field of the article.",
          "Write “id: NAME”, and an empty line before the text.")
        continue
      }
      let name = line.words[..<colon].trimmingSpaces
      fields[name] = line.words[line.words.index(after: colon)...].trimmingSpaces
    }
    return fields
  }

  /// The entity of a line: `key kind Name | alias | alias`.
  private mutating func entity(_ line: Line, shown: String) -> GoldEntity? {
    let names = line.words.split(separator: "|").map(\.trimmingSpaces)
    let words = (names.first ?? "").split(separator: " ", maxSplits: 2)
    guard words.count == 3 else {
      report(
        "gold.malformed", line.number, "“\(line.words)” is no entity.",
        "Write “key kind Name | other name”.")
      return nil
    }
    let key = String(words[0])
    if !keys.insert(key).inserted {
      report(
        "gold.repeated-key", line.number, "Two entities have the key “\(key)”.",
        "Give each entity a key of its own.")
    }
    let aliases = Array(names.dropFirst())
    for alias in aliases where !shown.contains(alias) {
      report(
        "gold.not-in-text", line.number, "“\(alias)” does not stand in the article.",
        "Copy other names as the text has them.")
    }
    return GoldEntity(
      key: key, kind: EntityKind(String(words[1])), name: words[2].trimmingSpaces, aliases: aliases)
  }

  /// The relation of a line: `source kind target [status] [@speaker] : evidence`.
  private mutating func relation(_ line: Line, shown: String) -> GoldRelation? {
    guard let colon = line.words.firstRange(of: " : ") else {
      report(
        "gold.malformed", line.number, "“\(line.words)” is no relation.",
        "Write “source kind target : evidence”.")
      return nil
    }
    let words = line.words[..<colon.lowerBound].split(separator: " ").map(String.init)
    let evidence = line.words[colon.upperBound...].trimmingSpaces
    guard words.count >= 3 else {
      report(
        "gold.malformed", line.number, "A relation needs a source, a kind and a target.",
        "Write “source kind target : evidence”.")
      return nil
    }
    var status = RelationStatus.asserted
    var speaker: String?
    for word in words.dropFirst(3) {
      if word.hasPrefix("@") {
        speaker = String(word.dropFirst())
      } else if let known = RelationStatus(rawValue: word) {
        status = known
      } else {
        report(
          "gold.status", line.number, "“\(word)” is no status.",
          "The statuses are asserted, planned, possible and negated; a speaker begins with @.")
      }
    }
    for key in [words[0], words[2]] + (speaker.map { [$0] } ?? []) where !keys.contains(key) {
      report(
        "gold.unknown-key", line.number, "No entity has the key “\(key)”.",
        "Add the entity or mend the key.")
    }
    if !shown.contains(evidence) {
      report(
        "gold.not-in-text", line.number, "“\(evidence)” does not stand in the article.",
        "Copy the evidence as the text has it.")
    }
    return GoldRelation(
      source: words[0], kind: RelationKind(words[1]), target: words[2], status: status,
      attributedTo: speaker, evidence: evidence)
  }

  /// The lines of the text without the empty ones around it.
  private static func body(of lines: ArraySlice<Line>) -> String {
    let rest = lines.drop { $0.words.trimmingSpaces.isEmpty }
    guard let last = rest.lastIndex(where: { !$0.words.trimmingSpaces.isEmpty }) else { return "" }
    return rest[...last].map(\.words).joined(separator: "\n")
  }

  private static func saysSomething(_ line: Line) -> Bool {
    let words = line.words.trimmingSpaces
    return !words.isEmpty && !words.hasPrefix("#")
  }

  private mutating func report(_ id: String, _ line: Int?, _ message: String, _ remedy: String) {
    problems.append(diagnostic(id, line, message, remedy))
  }

  private func diagnostic(
    _ id: String, _ line: Int?, _ message: String, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(
      id: id, location: .init(file: file, line: line), message: message, remedy: remedy)
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  fileprivate var trimmingSpaces: String {
    let kept = drop(while: \.isWhitespace)
    let end = kept.lastIndex { !$0.isWhitespace }.map { kept.index(after: $0) }
    return String(kept[..<(end ?? kept.startIndex)])
  }
}
