import EntenteModel

/// What the first lines of a document say about it, and the text that remains.
struct FrontMatter: Hashable, Sendable {
  /// The headline.
  private(set) var title = ""
  /// The day of publication.
  private(set) var date: CalendarDate?
  /// Where it was published.
  private(set) var url: String?
  /// Who published it.
  private(set) var publisher: String?
  /// The document's name, where it gives one.
  private(set) var id: String?
  /// The text without the lines that were about it.
  private(set) var body = ""

  /// Reads a block of `key: value` lines at the head, between `---` lines or up to an empty line,
  /// then a headline and a date line.
  ///
  /// The headline and the date line stay in the body: they are text.
  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    lines = lines.drop { $0.allSatisfy(\.isWhitespace) }
    lines = readFields(lines)
    lines = lines.drop { $0.allSatisfy(\.isWhitespace) }
    body = lines.joined(separator: "\n").trimmingEnd()
    if title.isEmpty { title = Self.headline(of: lines) }
    if date == nil { date = Self.date(in: lines) }
  }

  private mutating func readFields(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let isFenced = lines.first?.trimmed() == "---"
    var rest = isFenced ? lines.dropFirst() : lines
    var fields: [(name: String, value: String)] = []
    while let line = rest.first {
      let line = line.trimmed()
      if isFenced ? line == "---" : line.isEmpty { break }
      guard let colon = line.firstIndex(of: ":") else { return lines }
      let name = line[..<colon].lowercased()
      guard isFenced || Self.fieldNames.contains(name) else { return lines }
      let value = line[line.index(after: colon)...].trimmed()
      fields.append((name, value.trimmingQuotes()))
      rest = rest.dropFirst()
    }
    guard !fields.isEmpty, !isFenced || !rest.isEmpty else { return lines }
    for field in fields { take(field.name, field.value) }
    return rest.dropFirst()
  }

  private static let fieldNames: Set<String> = [
    "title", "headline", "date", "published", "url", "link", "publisher", "source", "id",
  ]

  private mutating func take(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    switch name {
    case "title", "headline": title = value
    case "date", "published": date = CalendarDate(iso: value) ?? DateLine.firstDate(in: value)
    case "url", "link": url = value
    case "publisher", "source": publisher = value
    case "id": id = value
    default: break
    }
  }

  /// The first line, when it stands alone, is short and does not end as a sentence does.
  private static func headline(of lines: ArraySlice<Substring>) -> String {
    guard let first = lines.first?.trimmed(), !first.isEmpty, first.count <= 160,
      let last = first.last, !".:;,".contains(last),
      lines.dropFirst().first?.allSatisfy(\.isWhitespace) ?? false,
      lines.dropFirst().contains(where: { !$0.allSatisfy(\.isWhitespace) })
    else { return "" }
    return String(first)
  }

  private static func date(in lines: ArraySlice<Substring>) -> CalendarDate? {
    for line in lines.filter({ !$0.allSatisfy(\.isWhitespace) }).prefix(5) {
      if let date = DateLine.date(inShortLine: line) ?? DateLine.date(inDatelineOf: line) {
        return date
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  fileprivate func trimmed() -> SubSequence {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }

  fileprivate func trimmingQuotes() -> String {
    guard count > 1, let mark = first, mark == "\"" || mark == "'", last == mark else {
      return String(self)
    }
    return String(dropFirst().dropLast())
  }

  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
