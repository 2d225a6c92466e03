import EntenteLanguage

/// Names derived from GUM's nested entity annotation (`Entity=` in MISC).
///
/// A mention counts as a name where its head is a proper noun; the name is the run of name words
/// around the head, without determiners, titles before a name and what follows in apposition.
enum EntityMarks {
  /// The names of a sentence, the innermost where they nest.
  static func names(of rows: [ConlluRow], heads: [Int]) -> [NameSpan] {
    var open: [(id: String, kind: String, start: Int)] = []
    var mentions: [(range: Range<Int>, kind: String)] = []
    for (index, row) in rows.enumerated() {
      guard let value = row.miscellany("Entity") else { continue }
      for mark in marks(in: value) {
        if mark.opens {
          let fields = mark.body.split(separator: "-")
          guard fields.count > 1 else { continue }
          open.append((String(fields[0]), String(fields[1]), index))
        }
        if mark.closes {
          let id = mark.body.split(separator: "-").first.map(String.init) ?? ""
          guard let place = open.lastIndex(where: { $0.id == id }) else { continue }
          let entry = open.remove(at: place)
          mentions.append((entry.start..<index + 1, entry.kind))
        }
      }
    }
    var names: [NameSpan] = []
    for mention in mentions.sorted(by: { $0.range.count < $1.range.count }) {
      guard let kind = kind(of: mention.kind),
        let tokens = nameTokens(of: mention.range, rows: rows, heads: heads),
        !names.contains(where: { $0.tokens.overlaps(tokens) })
      else { continue }
      names.append(NameSpan(tokens: tokens, kind: kind))
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func kind(of mark: String) -> NameSpan.Kind? {
    switch mark {
    case "person": .person
    case "organization": .organization
    case "place": .geopolitical
    case "event": .event
    default: nil
    }
  }

  private static func marks(in value: String) -> [(opens: Bool, closes: Bool, body: String)] {
    var result: [(Bool, Bool, String)] = []
    var body = ""
    var opens = false
    for character in value {
      switch character {
      case "(":
        if !body.isEmpty || opens { result.append((opens, false, body)) }
        body = ""
        opens = true
      case ")":
        result.append((opens, true, body))
        body = ""
        opens = false
      default: body.append(character)
      }
    }
    if opens { result.append((true, false, body)) }
    return result
  }

  private static func nameTokens(
    of range: Range<Int>, rows: [ConlluRow], heads: [Int]
  ) -> Range<Int>? {
    guard let head = range.first(where: { !range.contains(heads[$0] - 1) }),
      rows[head].tag == "PROPN"
    else { return nil }
    var start = head
    while start > range.lowerBound, isNameWord(start - 1, toward: head, rows: rows, heads: heads) {
      start -= 1
    }
    var end = head + 1
    while end < range.upperBound, isNameWord(end, toward: head, rows: rows, heads: heads) {
      end += 1
    }
    while start < head, rows[start].tag == "PUNCT" || rows[start].tag == "ADP" { start += 1 }
    while end - 1 > head, ["PUNCT", "ADP", "DET", "PART"].contains(rows[end - 1].tag) { end -= 1 }
    return start..<end
  }

  private static func isNameWord(
    _ index: Int, toward head: Int, rows: [ConlluRow], heads: [Int]
  ) -> Bool {
    let row = rows[index]
    if ["appos", "nmod:desc", "acl:relcl", "conj", "nmod:poss"].contains(row.dependency) {
      return false
    }
    if row.tag == "PROPN" || row.tag == "NUM" && index > head { return true }
    if ["-", "of", "&"].contains(row.form) { return true }
    let isCapital = row.form.first?.isUppercase ?? false
    return isCapital && row.tag != "DET"
  }
}
