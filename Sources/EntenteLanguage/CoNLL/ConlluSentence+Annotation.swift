import EntenteModel

extension ConlluSentence {
  /// An annotated sentence as CoNLL-U: words written together get a range, names go into the last
  /// column as `Name=B-person` and `Name=I-person`.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - comments: Comment lines, with their `#`.
  public init(_ sentence: Sentence, comments: [String] = []) {
    var rows: [ConlluRow] = []
    let names = sentence.nameColumn
    let ranges = sentence.writtenTogether
    let isParsed = sentence.tokens.contains { !$0.dependency.isEmpty }
    for (index, token) in sentence.tokens.enumerated() {
      if let range = ranges.first(where: { $0.lowerBound == index }) {
        let last = sentence.tokens[range.upperBound - 1]
        rows.append(
          ConlluRow(
            position: .range(index + 1, range.upperBound),
            form: sentence.tokens[range].map(\.form).joined(),
            miscellany: last.isFollowedBySpace ? "_" : "SpaceAfter=No"))
      }
      let isInRange = ranges.contains { $0.contains(index) }
      var miscellany = names[index].map { ["Name=" + $0] } ?? []
      if !token.isFollowedBySpace, !isInRange { miscellany.append("SpaceAfter=No") }
      var row = ConlluRow(token, number: index + 1, miscellany: miscellany.joined(separator: "|"))
      // A file must hold a tree: without a parse, each word hangs on the one before it.
      if !isParsed { (row.head, row.dependency) = (index, index == 0 ? "root" : "dep") }
      rows.append(row)
    }
    self.init(comments: comments, rows: rows)
  }
}

extension ConlluRow {
  /// A token as a line.
  init(_ token: Token, number: Int, miscellany: String) {
    self.init(
      position: .word(number), form: token.form, lemma: token.lemma, tag: token.tag.rawValue,
      fineTag: token.fineTag, head: token.head + 1,
      dependency: token.dependency,
      miscellany: miscellany.isEmpty ? "_" : miscellany)
  }
}

extension Sentence {
  /// For each token in a name `B-` or `I-` and the kind.
  fileprivate var nameColumn: [String?] {
    var column = [String?](repeating: nil, count: tokens.count)
    for name in names {
      for index in name.tokens where index < column.count {
        column[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    return column
  }

  /// The runs of tokens that the treebanks count as one written word: "do" and "n't".
  var writtenTogether: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var quotes = 0
    for index in tokens.indices {
      let form = tokens[index].form
      let isBare = form == "'" || form == "’"
      if index > 0, tokens[index - 1].span.end == tokens[index].span.start,
        isClitic(index, isBare: isBare, hasOpenQuote: quotes % 2 == 1)
      {
        if let last = ranges.last, last.upperBound == index {
          ranges[ranges.count - 1] = last.lowerBound..<index + 1
        } else {
          ranges.append(index - 1..<index + 1)
        }
      } else if isBare || form == "‘" {
        quotes += 1
      }
    }
    return ranges
  }

  private func isClitic(_ index: Int, isBare: Bool, hasOpenQuote: Bool) -> Bool {
    let host = tokens[index - 1].form
    guard let last = host.unicodeScalars.last, CharacterClass.of(last.value).isWord || last == "."
    else { return false }
    let token = tokens[index]
    if isBare {
      guard last == "s" || last == "S" else { return false }
      return token.fineTag.isEmpty ? !hasOpenQuote : token.fineTag == "POS"
    }
    let form = token.form.lowercased()
    guard let first = form.unicodeScalars.first else { return false }
    if CharacterClass.of(first.value) == .apostrophe {
      return WordShapes.clitics.contains(String(form.dropFirst()))
    }
    if form == "n't" || form == "n’t" || form == "n`t" { return true }
    return WordShapes.fused[host.lowercased() + form] == host.count
  }
}
