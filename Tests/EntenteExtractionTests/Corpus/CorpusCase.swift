import EntenteModel

/// A case of the regression corpus: a text and what must, or must not, be read off it.
struct CorpusCase: Sendable, CustomStringConvertible {
  let name: String
  let article: Article
  let expectations: [Expectation]

  /// The name, as test reports show it.
  var description: String { name }

  /// A line of a case.
  struct Expectation: Sendable {
    let line: String
    let isForbidden: Bool
    let claim: Claim

    enum Claim: Sendable {
      case entity(EntityKind, String)
      case relation(
        source: String, kind: RelationKind, target: String, status: RelationStatus?,
        speaker: String?, start: String?)
    }
  }

  /// The cases of a corpus file.
  static func cases(in text: String) -> [CorpusCase] {
    var cases: [CorpusCase] = []
    var name = ""
    var lines: [Substring] = []
    func finish() {
      guard !name.isEmpty else { return }
      cases.append(CorpusCase(name: name, lines: lines))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        finish()
        name = String(line.dropFirst(4))
        lines = []
      } else {
        lines.append(line)
      }
    }
    finish()
    return cases
  }

  private init(name: String, lines: [Substring]) {
    self.name = name
    let rule = lines.firstIndex { $0 == "---" } ?? lines.endIndex
    let head = lines[..<rule]
    func setting(_ key: String) -> String? {
      head.first { $0.hasPrefix("@\(key) ") }.map { String($0.dropFirst(key.count + 2)) }
    }
    article = Article(
      id: "case",
      title: setting("title") ?? "",
      body: head.filter { !$0.hasPrefix("@") }.joined(separator: "\n"),
      date: setting("date").flatMap { CalendarDate(iso: $0) },
      publisher: setting("publisher"))
    expectations = lines[rule...].dropFirst().filter { !$0.isEmpty }.map(Self.expectation)
  }

  private static func expectation(_ line: Substring) -> Expectation {
    let isForbidden = line.hasPrefix("! ")
    let text = isForbidden ? line.dropFirst(2) : line
    let parts = text.split(separator: "|").map { trimmed($0) }
    guard parts.count >= 3 else {
      let words = text.split(separator: " ", maxSplits: 1)
      return Expectation(
        line: String(line), isForbidden: isForbidden,
        claim: .entity(EntityKind(String(words[0])), words.count > 1 ? String(words[1]) : ""))
    }
    let rest = parts.dropFirst(3)
    return Expectation(
      line: String(line), isForbidden: isForbidden,
      claim: .relation(
        source: parts[0], kind: RelationKind(parts[1]), target: parts[2],
        status: rest.lazy.compactMap { RelationStatus(rawValue: $0) }.first,
        speaker: rest.first { $0.hasPrefix("by ") }.map { String($0.dropFirst(3)) },
        start: rest.first { $0.hasPrefix("on ") }.map { String($0.dropFirst(3)) }))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension CorpusCase.Expectation {
  /// Whether an extraction bears the line out.
  func holds(in extraction: Extraction) -> Bool {
    switch claim {
    case .entity(let kind, let name):
      return extraction.entities.contains { $0.kind == kind && Self.goes(by: name, $0) }
    case .relation(let source, let kind, let target, let status, let speaker, let start):
      let byID = Dictionary(
        extraction.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      func fits(_ id: EntityID?, _ name: String) -> Bool {
        id.flatMap { byID[$0] }.map { Self.goes(by: name, $0) } ?? false
      }
      let isSymmetric: Set<RelationKind> = [
        .meets, .contacts, .negotiatesWith, .agreesWith, .relativeOf,
      ]
      return extraction.relations.contains { relation in
        guard relation.kind == kind else { return false }
        let isForward = fits(relation.source, source) && fits(relation.target, target)
        let isBackward =
          isSymmetric.contains(kind) && fits(relation.source, target)
          && fits(relation.target, source)
        return (isForward || isBackward) && (status == nil || relation.status == status)
          && (speaker == nil || fits(relation.attributedTo, speaker ?? ""))
          && (start == nil || relation.time?.start?.description == start)
      }
    }
  }

  /// Whether an entity has a name, by its slug without a leading article.
  private static func goes(by name: String, _ entity: Entity) -> Bool {
    ([entity.name] + entity.aliases).contains { plain($0) == plain(name) }
  }

  private static func plain(_ name: String) -> String {
    let slug = Slug.make(from: name)
    return slug.hasPrefix("the-") ? String(slug.dropFirst(4)) : slug
  }
}
