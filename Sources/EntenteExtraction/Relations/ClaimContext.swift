import EntenteLanguage
import EntenteModel

/// What a sentence lends to every claim that is read off it: dates, speakers, the words themselves.
struct ClaimContext {
  /// The sentence, counted over the article.
  let sentence: Int
  let tree: Tree
  fileprivate let dates: [DateMention]
  fileprivate let quotations: [Quotation]
  /// The tokens of the longest mention that hangs by each token.
  fileprivate let extents: [Int: Range<Int>]

  /// The contexts of all sentences of a reading.
  ///
  /// - Complexity: O(*n*) in the number of mentions, quotations and sentences.
  static func all(in reading: Reading) -> [ClaimContext] {
    var extents = [[Int: Range<Int>]](repeating: [:], count: reading.trees.count)
    for mention in reading.mentions where extents.indices.contains(mention.sentence) {
      let known = extents[mention.sentence][mention.head]?.count ?? 0
      if mention.tokens.count > known {
        extents[mention.sentence][mention.head] = mention.tokens
      }
    }
    var quotations = [[Quotation]](repeating: [], count: reading.trees.count)
    for quotation in reading.quotations where quotations.indices.contains(quotation.sentence) {
      quotations[quotation.sentence].append(quotation)
    }
    return reading.trees.indices.map { sentence in
      ClaimContext(
        sentence: sentence, tree: reading.trees[sentence],
        dates: reading.dates.indices.contains(sentence) ? reading.dates[sentence] : [],
        quotations: quotations[sentence], extents: extents[sentence])
    }
  }

  /// A claim with its speaker, its time and its words.
  func claim(
    _ match: PatternMatcher.Match, source: EntityLink, target: EntityLink, in reading: Reading
  ) -> RelationDraft {
    let time = time(of: match.trigger)
    let losses = [source, target].map { $0.strength == .direct ? 0 : 50 }.reduce(0, +)
    return RelationDraft(
      source: source.entity, kind: match.kind, target: target.entity,
      status: status(match.status, at: time, publishedOn: reading.article.date),
      speaker: speaker(of: match.trigger, inSentence: match.speaker, source: source, in: reading),
      time: time, confidence: Confidence(thousandths: match.confidence.thousandths - losses),
      sentence: sentence,
      span: span(covering: [match.source, match.trigger, match.target], in: reading),
      rule: match.rule)
  }

  /// The date that the predicate governs, the nearest one where there are several.
  func time(of trigger: Int) -> Period? {
    dates.filter { date in
      date.tokens.contains { token in
        tree.governs(trigger, token) && isNearest(predicate: trigger, above: token)
      }
    }
    .min { abs($0.tokens.lowerBound - trigger) < abs($1.tokens.lowerBound - trigger) }?.period
  }

  /// The date in front of a noun, as in "Sunday's talks".
  func timeBefore(_ noun: Int) -> Period? {
    dates.first { date in
      date.tokens.contains {
        tree.head(of: $0) == noun || (tree.head(of: $0).map { tree.head(of: $0) == noun } ?? false)
      }
        && date.tokens.upperBound <= noun && date.tokens.upperBound + 3 > noun
    }?.period
  }

  /// The date of the sentence, where it has one alone.
  var onlyDate: Period? { dates.count == 1 ? dates[0].period : nil }

  /// Whether a word is part of a date.
  func isDate(_ token: Int) -> Bool { dates.contains { $0.tokens.contains(token) } }

  /// Whether a date hangs by a word or stands right after it.
  func isNearDate(_ token: Int) -> Bool {
    dates.contains { date in
      date.tokens.contains { tree.governs(token, $0) }
        || date.tokens.lowerBound > token && date.tokens.lowerBound <= token + 2
    }
  }

  /// Whether the sentence says on which day it speaks of.
  var hasDayWord: Bool {
    tree.tokens.contains {
      ["today", "yesterday", "earlier", "tomorrow"].contains($0.form.lowercased())
    }
  }

  /// The words of the date that a predicate governs, with their preposition.
  func dateWords(of trigger: Int, in reading: Reading) -> String? {
    let found = dates.filter { date in
      date.tokens.contains { tree.governs(trigger, $0) && isNearest(predicate: trigger, above: $0) }
    }
    .min { abs($0.tokens.lowerBound - trigger) < abs($1.tokens.lowerBound - trigger) }
    guard let found else { return nil }
    let lower = found.tokens.lowerBound
    let hasPreposition = lower > 0 && tree.tokens[lower - 1].tag == .adp
    return reading.words(
      of: (hasPreposition ? lower - 1 : lower)..<found.tokens.upperBound, in: sentence)
  }

  /// Whether no other verb stands between a predicate and a word below it.
  private func isNearest(predicate: Int, above token: Int) -> Bool {
    var current = token
    for _ in tree.tokens {
      if current == predicate { return true }
      if current != token, tree.tokens[current].tag == .verb { return false }
      guard let head = tree.head(of: current) else { return false }
      current = head
    }
    return false
  }

  /// What is dated after the article's day is planned, however it is put.
  private func status(
    _ status: RelationStatus, at time: Period?, publishedOn date: CalendarDate?
  ) -> RelationStatus {
    guard status == .asserted, let start = time?.start, let date, start.day != nil,
      date.dayNumber < start.dayNumber
    else { return status }
    return .planned
  }

  /// Who says it: the subject of the verb of speech above, else the speaker of the quotation.
  ///
  /// Nobody is cited for what they say of themselves.
  func speaker(
    of trigger: Int, inSentence token: Int?, source: EntityLink?, in reading: Reading
  ) -> Int? {
    let place =
      token.map { Quotation.Place(sentence: sentence, token: $0) }
      ?? quotations.first { $0.tokens.contains(trigger) }?.speaker
    guard let place else { return nil }
    let speakers = reading.actors(at: place.token, in: place.sentence)
    guard let speaker = speakers.max(by: { $0.strength < $1.strength })?.entity,
      speaker != source?.entity
    else { return nil }
    return speaker
  }

  /// Whose words a predicate is: its speakers, or the governments in whose own statement it stands.
  func voices(of trigger: Int, inSentence token: Int?, in reading: Reading) -> [Int] {
    if let speaker = speaker(of: trigger, inSentence: token, source: nil, in: reading) {
      // "The leaders agreed that": both say so.
      let others = token.map { reading.links(at: $0, in: sentence) } ?? []
      let all = others.filter {
        $0.strength == .direct && reading.entities[$0.entity].kind.isActor
      }.map(\.entity)
      return all.count > 1 && all.contains(speaker) ? all : [speaker]
    }
    guard token == nil, !quotations.contains(where: { $0.tokens.contains(trigger) }) else {
      return []
    }
    return reading.authors
  }

  /// The shortest span that covers some words and the mentions that hang by them.
  func span(covering tokens: [Int], in reading: Reading) -> TextSpan {
    var lower = tokens.min() ?? 0
    var upper = tokens.max() ?? 0
    for token in tokens {
      guard let extent = extents[token] else { continue }
      lower = min(lower, extent.lowerBound)
      upper = max(upper, extent.upperBound - 1)
    }
    return reading.span(of: lower..<(upper + 1), in: sentence)
  }
}
