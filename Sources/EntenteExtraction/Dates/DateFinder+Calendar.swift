import EntenteLanguage
import EntenteModel

extension DateFinder {
  /// A full date in any of its usual forms, such as "30 November 2025" or "Sunday, November 30".
  func explicit(at index: Int, in words: [String]) -> DateMention? {
    if let iso = CalendarDate(iso: words[index]), iso.day != nil {
      return mention(index..<(index + 1), Period(on: iso), isRelative: false)
    }
    if Self.weekday(words[index]) != nil {
      let next = Self.word(index + 1, words) == "," ? index + 2 : index + 1
      guard next < words.count, let dated = dayAndMonth(at: next, in: words) else { return nil }
      return DateMention(
        tokens: index..<dated.tokens.upperBound, period: dated.period, isRelative: dated.isRelative)
    }
    return dayAndMonth(at: index, in: words)
  }

  /// A day with its month, in either order, with a year or the year nearest to the article's date.
  private func dayAndMonth(at index: Int, in words: [String]) -> DateMention? {
    if let month = Self.month(words[index]), let day = Self.day(Self.word(index + 1, words)) {
      let range = dayRange(after: index + 1, in: words)
      return finished(from: index, to: range.next, day: day, last: range.last, month: month, words)
    }
    guard let day = Self.day(words[index]) else { return nil }
    let range = dayRange(after: index, in: words)
    let next = Self.word(range.next, words) == "of" ? range.next + 1 : range.next
    guard let month = Self.month(Self.word(next, words)) else { return nil }
    return finished(from: index, to: next + 1, day: day, last: range.last, month: month, words)
  }

  /// The end of a range of days, "5-6" or "5 to 6", and the index after it.
  private func dayRange(after index: Int, in words: [String]) -> (last: Int?, next: Int) {
    guard ["-", "–", "to", "and"].contains(Self.word(index + 1, words)),
      let last = Self.day(Self.word(index + 2, words))
    else { return (nil, index + 1) }
    return (last, index + 3)
  }

  private func finished(
    from start: Int, to next: Int, day: Int, last: Int?, month: Int, _ words: [String]
  ) -> DateMention? {
    var end = next
    var year: Int?
    let candidate = Self.word(next, words) == "," ? next + 1 : next
    if let written = Self.year(Self.word(candidate, words)) {
      year = written
      end = candidate + 1
    }
    let isRelative = year == nil
    guard let year = year ?? nearestYear(month: month, day: day),
      let first = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    let final = last.flatMap { CalendarDate(year: year, month: month, day: $0) } ?? first
    return mention(start..<end, Period(start: first, end: final), isRelative: isRelative)
  }

  /// The year in which a day lies nearest to the article's date.
  private func nearestYear(month: Int, day: Int) -> Int? {
    guard let anchor else { return nil }
    let candidates = [anchor.year, anchor.year - 1, anchor.year + 1].compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    return candidates.min {
      abs($0.dayNumber - anchor.dayNumber) < abs($1.dayNumber - anchor.dayNumber)
    }?.year
  }

  /// "November 2025", "in October", "mid-November", "early May".
  ///
  /// A month's name alone counts only after a word of time: "May" and "March" are other words too.
  func monthAndYear(
    at index: Int, in words: [String], sentence: Sentence, isFuture: Bool
  ) -> DateMention? {
    var start = index
    var part = ""
    var at = index
    for prefix in ["early", "mid", "late"] where words[index] == prefix {
      part = prefix
      at = index + 1
      if Self.word(at, words) == "-" { at += 1 }
    }
    for prefix in ["early-", "mid-", "late-"] where words[index].hasPrefix(prefix) {
      guard let month = Self.month(String(words[index].dropFirst(prefix.utf8.count))) else { break }
      return partOfMonth(
        index..<(index + 1), String(prefix.dropLast()), month: month,
        year: nearestMonth(month, isFuture: isFuture))
    }
    guard let month = Self.month(Self.word(at, words)), at < sentence.tokens.count,
      sentence.tokens[at].form.first?.isUppercase == true
    else { return nil }
    let following = Self.word(at + 1, words) == "," ? at + 2 : at + 1
    if let year = Self.year(Self.word(following, words)) {
      return partOfMonth(start..<(following + 1), part, month: month, year: year, isRelative: false)
    }
    let before = index > 0 ? words[index - 1] : ""
    guard !part.isEmpty || Self.timeWords.contains(before) else { return nil }
    if part.isEmpty, ["last", "next", "this"].contains(before) { start = index - 1 }
    return partOfMonth(
      start..<(at + 1), part, month: month, year: nearestMonth(month, isFuture: isFuture))
  }

  private static let timeWords: Set<String> = [
    "in", "since", "until", "by", "during", "last", "next", "this", "of", "from", "before", "after",
    "through", "for", "early", "late",
  ]

  private func partOfMonth(
    _ range: Range<Int>, _ part: String, month: Int, year: Int?, isRelative: Bool = true
  ) -> DateMention? {
    guard let year, let whole = CalendarDate(year: year, month: month) else { return nil }
    let length = CalendarDate.days(inMonth: month, of: year)
    let days: (Int, Int)
    switch part {
    case "early": days = (1, 10)
    case "mid": days = (11, 20)
    case "late": days = (21, length)
    default: return mention(range, Period(on: whole), isRelative: isRelative)
    }
    let period = Period(
      start: CalendarDate(year: year, month: month, day: days.0),
      end: CalendarDate(year: year, month: month, day: days.1))
    return mention(range, period, isRelative: isRelative)
  }

  /// The year of a month named alone: the last such month, or the next one in the future.
  private func nearestMonth(_ month: Int, isFuture: Bool) -> Int? {
    guard let anchor, let current = anchor.month else { return nil }
    if isFuture { return month < current ? anchor.year + 1 : anchor.year }
    return month > current ? anchor.year - 1 : anchor.year
  }

  /// "in 2014", "since 2014", "2014" between brackets or after "of".
  func year(at index: Int, in words: [String]) -> DateMention? {
    guard let year = Self.year(words[index]), index > 0,
      [
        "in", "since", "until", "by", "of", "during", "from", "before", "after", "(", "early",
        "late",
      ]
      .contains(words[index - 1])
    else { return nil }
    return mention(
      index..<(index + 1), CalendarDate(year: year).map(Period.init(on:)), isRelative: false)
  }
}
