import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds agreements and events that go by a name of their own.
///
/// "Elmar Declaration" is neither a place nor a body: the capitalised words around a noun of
/// agreement are one name, and whatever else was seen in them only says what it concerns.
struct AgreementStage: Stage {
  let name = "agreements"
  let requires: [Layer] = [.mentions]
  let provides: [Layer] = [.mentions]

  private let heads: Set<String>
  private let nonNames: Set<String>
  /// The names that the schema lists, with the first words by which a look-up begins.
  private let known: [String: EntityKind]
  private let openings: Set<String>

  init(schema: Schema) {
    heads = Set(schema.lexicon("agreement-name-heads"))
    nonNames = Set(schema.lexicon("non-names").map { $0.lowercased() })
    var known: [String: EntityKind] = [:]
    for name in schema.lexicon("named-events") { known[name] = .event }
    for name in schema.lexicon("named-proposals") { known[name] = .proposal }
    self.known = known
    openings = Set(known.keys.compactMap { $0.split { " -".contains($0) }.first.map(String.init) })
  }

  func run(_ reading: inout Reading) {
    for sentence in reading.trees.indices
    where !reading.furniture.contains(sentence) && !reading.headlines.contains(sentence) {
      let tree = reading.trees[sentence]
      var end = 0
      for token in tree.tokens.indices where token >= end {
        guard let (range, kind) = name(from: token, in: sentence, of: reading) else { continue }
        end = range.upperBound
        add(range, kind: kind, sentence: sentence, in: &reading)
      }
    }
  }

  /// The name that begins at a word, if one does.
  private func name(
    from token: Int, in sentence: Int, of reading: Reading
  ) -> (Range<Int>, EntityKind)? {
    let tree = reading.trees[sentence]
    let listed = listed(from: token, in: tree)
    guard let range = listed?.0 ?? shape(from: token, in: tree) else { return nil }
    // A body that the schema knows keeps its name.
    let isBody = reading.mentionIndices(in: sentence).contains { index in
      let mention = reading.mentions[index]
      return mention.isKnown && mention.kind == .organization
        && mention.tokens.lowerBound <= range.lowerBound
        && mention.tokens.upperBound >= range.upperBound
    }
    return isBody ? nil : (range, listed?.1 ?? .proposal)
  }

  private func listed(from token: Int, in tree: Tree) -> (Range<Int>, EntityKind)? {
    let form = tree.tokens[token].form
    if form.hasPrefix("COP"), form.count == 5, form.dropFirst(3).allSatisfy(\.isNumber) {
      // Conferences of parties go by their number: "COP26".
      return (token..<token + 1, .event)
    }
    if let order = decree(at: token, in: tree) { return (order, .proposal) }
    guard openings.contains(form) else { return nil }
    for upper in stride(from: min(token + 8, tree.tokens.count), to: token, by: -1) {
      if let kind = known[tree.words(of: token..<upper)] { return (token..<upper, kind) }
    }
    return nil
  }

  /// An order of a president by its short form, as in "EO 9".
  private func decree(at token: Int, in tree: Tree) -> Range<Int>? {
    guard ["E.O.", "EO"].contains(tree.tokens[token].form), token + 1 < tree.tokens.count,
      tree.tokens[token + 1].form.allSatisfy(\.isNumber)
    else { return nil }
    return token..<token + 2
  }

  /// The run of capitalised words around a noun of agreement that begins at a word.
  private func shape(from lower: Int, in tree: Tree) -> Range<Int>? {
    let tokens = tree.tokens
    guard isNameWord(lower, in: tokens),
      lower == 0 || !isNameWord(lower - 1, in: tokens) && !isJoint(lower - 1, in: tokens),
      lower > 0 || [.propn, .noun, .adj, .num].contains(tokens[0].tag)
    else { return nil }
    var end = lower
    var head: Int?
    while end < tokens.count, isNameWord(end, in: tokens) || end > lower && isJoint(end, in: tokens)
    {
      if heads.contains(tokens[end].form) { head = end }
      end += 1
    }
    guard let head else { return nil }
    // "Bill Clinton", "Plan International": what goes on after the noun is no agreement.
    if end > head + 1, tokens[head + 1].isCapitalised, !Self.isNumber(tokens[head + 1]) {
      return nil
    }
    var upper = head + 1
    if let end = shortForm(after: upper, in: tokens), end < tokens.count,
      Self.isNumber(tokens[end])
    {
      upper = end
    }
    if upper < tokens.count, Self.isNumber(tokens[upper]) { upper += 1 }
    let isNamed = head > lower || upper > head + 1
    let completed = complement(after: upper, in: tokens, isNamed: isNamed)
    if completed > upper { return lower..<completed }
    return isNamed ? lower..<upper : nil
  }

  /// Where a short form in brackets ends: "Executive Order *(E.O.)* 9".
  private func shortForm(after upper: Int, in tokens: [Token]) -> Int? {
    guard upper + 2 < tokens.count, tokens[upper].form == "(" else { return nil }
    return tokens[(upper + 1)..<min(upper + 6, tokens.count)].firstIndex { $0.form == ")" }
      .map { $0 + 1 }
  }

  /// The words of a name without a short form in brackets before its number.
  private static func words(of range: Range<Int>, in tree: Tree) -> String {
    guard let open = range.first(where: { tree.tokens[$0].form == "(" }), open > range.lowerBound,
      let close = range.first(where: { tree.tokens[$0].form == ")" }), close > open,
      close + 1 < range.upperBound, isNumber(tree.tokens[close + 1])
    else {
      let words = tree.words(of: range)
      let isShort = ["E.O. ", "EO "].contains { words.hasPrefix($0) }
      return isShort
        ? "Executive Order " + (words.split(separator: " ").last ?? "") : words
    }
    return tree.words(of: range.lowerBound..<open) + " "
      + tree.words(of: close + 1..<range.upperBound)
  }

  /// Where the phrase ends that completes a name: "Treaty *of Elmar*", "Treaty *on Peace and the
  /// Establishment of Relations*".
  private func complement(after upper: Int, in tokens: [Token], isNamed: Bool) -> Int {
    var end = upper
    let openers: Set<String> = isNamed ? ["on", "of"] : ["on", "of", "for", "against"]
    guard end + 1 < tokens.count, openers.contains(tokens[end].form) else { return upper }
    var next = end + 1
    while next < tokens.count {
      if ["the", "a"].contains(tokens[next].form), next + 1 < tokens.count { next += 1 }
      guard isNameWord(next, in: tokens), !DateFinder.isCalendarWord(tokens[next].form.lowercased())
      else { break }
      while next < tokens.count, isNameWord(next, in: tokens) || isJoint(next, in: tokens) {
        next += 1
      }
      end = next
      guard next + 1 < tokens.count, ["and", "of"].contains(tokens[next].form) else { break }
      next += 1
    }
    return end
  }

  private func isNameWord(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    // "Five-Point Consensus": a word that is no name by itself opens a compound.
    let opens =
      index + 2 < tokens.count && ["-", "–"].contains(tokens[index + 1].form)
      && !token.isFollowedBySpace && tokens[index + 2].isCapitalised
    return token.isCapitalised && (opens || !nonNames.contains(token.form.lowercased()))
      && token.tag != .pron && token.tag != .det && token.tag != .adp
  }

  /// A hyphen or a dash between two words that no space parts.
  private func isJoint(_ index: Int, in tokens: [Token]) -> Bool {
    ["-", "–"].contains(tokens[index].form) && index > 0 && index + 1 < tokens.count
      && !tokens[index].isFollowedBySpace && !tokens[index - 1].isFollowedBySpace
      && tokens[index + 1].isCapitalised
  }

  private static func isNumber(_ token: Token) -> Bool {
    token.tag == .num || token.form.first?.isNumber == true
      || !token.form.isEmpty && token.form.allSatisfy { "IVX".contains($0) }
  }

  private func add(
    _ range: Range<Int>, kind: EntityKind, sentence: Int, in reading: inout Reading
  ) {
    let tree = reading.trees[sentence]
    reading.removeMentions { mention in
      guard mention.sentence == sentence, mention.tokens.overlaps(range) else { return false }
      return mention.kind != .country
    }
    for index in reading.mentionIndices(in: sentence)
    where reading.mentions[index].tokens.overlaps(range) {
      reading.mentions[index].isInner = true
    }
    reading.mentions.append(
      EntityMention(
        sentence: sentence, tokens: range, head: tree.top(of: range), kind: kind, form: .name,
        name: Self.words(of: range, in: tree), isKnown: false, rule: "names/agreement"))
  }
}
