public import EntenteLanguage
public import EntenteModel

/// Finds the words that say when, and resolves them against the day an article was published.
///
/// A weekday means the nearest such day: the last one before the article's date, or the next one
/// where the clause speaks of the future. "Last", "this" and "next" move by whole weeks, months and
/// years. The forms follow TIMEX3 (Pustejovsky et al., "TimeML", 2003) as far as news uses them;
/// precision is kept: "in October" is a month, not its first day.
public struct DateFinder: Sendable {
  /// The day against which relative words are resolved; without it only full dates are found.
  let anchor: CalendarDate?

  /// A finder for an article published on a day.
  ///
  /// - Parameter anchor: The day; without it only dates that name their year are found.
  public init(anchor: CalendarDate?) {
    self.anchor = anchor?.day == nil ? nil : anchor
  }

  /// The dates of a sentence in text order, without overlaps.
  ///
  /// - Parameters:
  ///   - sentence: The sentence, with fine tags where an engine has run.
  ///   - isFuture: Whether the word at a token index stands in a clause about the future.
  /// - Complexity: O(*n*) in the number of tokens.
  public func dates(in sentence: Sentence, isFuture: (Int) -> Bool = { _ in false })
    -> [DateMention]
  {
    let words = sentence.tokens.map { $0.form.lowercased() }
    var found: [DateMention] = []
    var index = 0
    while index < words.count {
      if let mention = date(at: index, in: words, sentence: sentence, isFuture: isFuture(index)) {
        found.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The date that starts at a token, the longest reading first.
  private func date(
    at index: Int, in words: [String], sentence: Sentence, isFuture: Bool
  ) -> DateMention? {
    explicit(at: index, in: words)
      ?? monthAndYear(at: index, in: words, sentence: sentence, isFuture: isFuture)
      ?? relative(at: index, in: words, isFuture: isFuture)
      ?? year(at: index, in: words)
  }
}

extension DateFinder {
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The number of a month's name or abbreviation.
  static func month(_ word: String) -> Int? {
    if let full = months.firstIndex(of: word) { return full + 1 }
    var short = word
    if short.hasSuffix(".") { short.removeLast() }
    if short == "sept" { return 9 }
    guard short.utf8.count == 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(short) }.map { $0 + 1 }
  }

  /// The number of a weekday's name or abbreviation, 0 for Monday.
  static func weekday(_ word: String) -> Int? {
    if let full = weekdays.firstIndex(of: word) { return full }
    guard word.hasSuffix("."), word.utf8.count >= 4 else { return nil }
    return weekdays.firstIndex { $0.hasPrefix(word.dropLast()) }
  }

  /// Whether a word names a month or a day of the week.
  static func isCalendarWord(_ word: String) -> Bool { month(word) != nil || weekday(word) != nil }

  /// A day of the month: "3", "3rd", "21st".
  static func day(_ word: String) -> Int? {
    guard let first = word.utf8.first, (48...57).contains(first) else { return nil }
    var digits = Substring(word)
    for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(2)
      break
    }
    guard (1...2).contains(digits.utf8.count), let day = Int(digits), (1...31).contains(day) else {
      return nil
    }
    return day
  }

  /// A year that news may speak of.
  static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1600...2200).contains(year) else {
      return nil
    }
    return year
  }

  /// The word at an index, or the empty word past the end.
  static func word(_ index: Int, _ words: [String]) -> String {
    words.indices.contains(index) ? words[index] : ""
  }

  func mention(_ range: Range<Int>, _ period: Period?, isRelative: Bool = true) -> DateMention? {
    period.map { DateMention(tokens: range, period: $0, isRelative: isRelative) }
  }
}
