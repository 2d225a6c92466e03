/// Plain text from Markdown: the words a reader sees, line by line, without the marks.
enum MarkdownText {
  /// The text without headings' signs, emphasis, quote marks, images and link targets.
  ///
  /// Line structure is kept, so that paragraphs stay paragraphs.
  static func plain(_ markdown: String) -> String {
    var isInFence = false
    var lines: [String] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isInFence.toggle()
      } else if !isInFence {
        lines.append(plainLine(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func plainLine(_ line: Substring) -> String {
    var line = line
    while line.first == ">" { line = line.dropFirst().drop { $0 == " " } }
    let signs = line.prefix { $0 == "#" }
    if (1...6).contains(signs.count), line.dropFirst(signs.count).first == " " {
      line = line.dropFirst(signs.count + 1)
    }
    return withoutEmphasis(withoutLinks(line))
  }

  /// `[words](target)` becomes `words`, `![words](target)` nothing.
  private static func withoutLinks(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let open = rest.firstIndex(of: "[") {
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "]"),
        after[after.index(after: close)...].first == "(",
        let end = after[close...].firstIndex(of: ")")
      else {
        result += rest[...open]
        rest = after
        continue
      }
      let isImage = rest[..<open].last == "!"
      result += isImage ? rest[..<open].dropLast() : rest[..<open]
      if !isImage { result += after[..<close] }
      rest = after[after.index(after: end)...]
    }
    return result + rest
  }

  /// Drops `*`, `**`, `__` and back ticks that stand at the edge of a word.
  private static func withoutEmphasis(_ line: String) -> String {
    line.replacing("**", with: "").replacing("__", with: "").replacing("`", with: "")
      .split(separator: " ", omittingEmptySubsequences: false)
      .map { word in
        var word = word
        if word.count > 1, word.first == "*" { word = word.dropFirst() }
        if word.count > 1, let star = word.lastIndex(of: "*"),
          word[word.index(after: star)...].allSatisfy(\.isPunctuation)
        {
          word.remove(at: star)
        }
        return String(word)
      }
      .joined(separator: " ")
  }
}
