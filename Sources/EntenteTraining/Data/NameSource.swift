import EntenteLanguage
import EntenteSchema

/// A sentence of a corpus that marks names.
struct NameSentence: Sendable {
  /// The words, cut at hyphens as the treebanks do.
  var words: [String]
  /// The names.
  var names: [NameSpan]
  /// Where it comes from.
  var source: NameSource
}

/// The corpora that mark names, each with its own format and conventions.
enum NameSource: String, Sendable, CaseIterable {
  /// Wikigold: Wikipedia, IO tags.
  case wikigold
  /// CrossNER politics, training part.
  case politics
  /// Groningen Meaning Bank, Voice of America news, silver.
  case news
  /// Universal NER on EWT, development part.
  case web
  /// GUM's entity annotation.
  case gum

  /// The number of its conventions.
  var style: UInt32 {
    self == .politics
      ? NameFinder.standardStyle : 2 + UInt32(NameSource.allCases.firstIndex(of: self) ?? 0)
  }

  /// Takes titles off the beginnings of persons' names: "President", "Mr.".
  ///
  /// - Parameter titles: Words that titles are made of.
  static func withoutTitles(_ sentence: NameSentence, titles: Set<String>) -> NameSentence {
    var result = sentence
    result.names = sentence.names.compactMap { name in
      guard name.kind == .person else { return name }
      var start = name.tokens.lowerBound
      while start < name.tokens.upperBound, titles.contains(sentence.words[start]) { start += 1 }
      guard start < name.tokens.upperBound else { return nil }
      return NameSpan(tokens: start..<name.tokens.upperBound, kind: name.kind)
    }
    return result
  }

  /// The sentences of the corpus.
  func sentences(in data: DataFolder) throws -> [NameSentence] {
    switch self {
    case .wikigold: try columns(data.text("wikigold/wikigold.conll"), column: 1)
    case .politics: try columns(data.text("crossner-politics/train.txt"), column: 1)
    case .web: try columns(data.text("uner-ewt/en_ewt-ud-dev.iob2"), column: 2, word: 1)
    case .news: try table(data.text("gmb-news/ner_dataset_part.csv"))
    case .gum:
      try data.treebank("gum/en_gum-clean-train.conllu").map {
        NameSentence(words: $0.words, names: $0.names, source: self)
      }
    }
  }

  /// The sentences of a file with a word a line and empty lines between sentences.
  func columns(_ text: String, column: Int, word: Int = 0) -> [NameSentence] {
    var sentences: [NameSentence] = []
    var rows: [(String, String)] = []
    func close() {
      if !rows.isEmpty { sentences.append(sentence(of: rows)) }
      rows = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") { continue }
      let fields = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
      if fields.count > max(column, word) {
        rows.append((String(fields[word]), String(fields[column])))
      } else if fields.isEmpty {
        close()
      }
    }
    close()
    return sentences
  }

  /// The sentences of the news table: sentence mark, word, tag, name tag, in CSV.
  private func table(_ text: String) -> [NameSentence] {
    var sentences: [NameSentence] = []
    var rows: [(String, String)] = []
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = Self.fields(of: line)
      guard fields.count >= 4 else { continue }
      if !fields[0].isEmpty, !rows.isEmpty {
        sentences.append(sentence(of: rows))
        rows = []
      }
      rows.append((fields[1], fields[3]))
    }
    if !rows.isEmpty { sentences.append(sentence(of: rows)) }
    return sentences
  }

  private static func fields(of line: Substring) -> [String] {
    var fields: [String] = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// Cuts words at hyphens, reads tags as spans.
  private func sentence(of rows: [(String, String)]) -> NameSentence {
    var words: [String] = []
    var names: [NameSpan] = []
    var open: (kind: NameSpan.Kind, start: Int)?
    var last = "O"
    func close() {
      if let name = open {
        names.append(NameSpan(tokens: name.start..<words.count, kind: name.kind))
      }
      open = nil
    }
    for (word, tag) in rows {
      let kind = tag.count > 2 ? Self.kind(of: String(tag.dropFirst(2)).lowercased()) : nil
      if tag.hasPrefix("B-") || String(tag.dropFirst(2)) != String(last.dropFirst(2)) { close() }
      if kind == nil { close() }
      if open == nil, let kind { open = (kind, words.count) }
      words.append(contentsOf: Self.pieces(of: word))
      last = tag
    }
    close()
    return NameSentence(words: words, names: names, source: self)
  }

  private static func pieces(of word: String) -> [String] {
    guard word.contains("-"), word.count > 1, word.contains(where: \.isLetter),
      !word.contains("--")
    else { return [word] }
    var pieces: [String] = []
    for (index, piece) in word.split(separator: "-", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { pieces.append("-") }
      if !piece.isEmpty { pieces.append(String(piece)) }
    }
    return pieces
  }

  private static func kind(of tag: String) -> NameSpan.Kind? {
    switch tag {
    case "per", "person", "politician": .person
    case "org", "organisation", "politicalparty": .organization
    case "loc", "geo", "country", "location": .geopolitical
    case "event", "election", "eve": .event
    case "gpe": .nationality
    default: nil
    }
  }
}
