import EntenteModel

extension DateFinder {
  /// "today", "Sunday", "last week", "three days ago", "the day before", "this month".
  func relative(at index: Int, in words: [String], isFuture: Bool) -> DateMention? {
    guard let anchor else { return nil }
    let word = words[index]
    switch word {
    case "today", "tonight":
      return mention(index..<(index + 1), Period(on: anchor))
    case "yesterday":
      return mention(index..<(index + 1), anchor.adding(days: -1).map(Period.init(on:)))
    case "tomorrow":
      return mention(index..<(index + 1), anchor.adding(days: 1).map(Period.init(on:)))
    case "last", "past", "this", "next", "coming", "previous":
      return moved(at: index, by: word, in: words, isFuture: isFuture)
    default:
      break
    }
    if let weekday = Self.weekday(word) {
      return mention(
        index..<(index + 1), nearest(weekday, isFuture: isFuture).map(Period.init(on:)))
    }
    return ago(at: index, in: words)
  }

  /// The nearest day with a name: on or before the article's date, or after it.
  private func nearest(_ weekday: Int, isFuture: Bool) -> CalendarDate? {
    guard let anchor, let today = anchor.weekday else { return nil }
    if isFuture {
      let ahead = (weekday - today + 7) % 7
      return anchor.adding(days: ahead == 0 ? 7 : ahead)
    }
    return anchor.adding(days: -((today - weekday + 7) % 7))
  }

  /// "last week", "next Monday", "this year", "last month", "next spring" (a season stays open).
  private func moved(
    at index: Int, by word: String, in words: [String], isFuture: Bool
  ) -> DateMention? {
    guard let anchor, let today = anchor.weekday, let month = anchor.month else { return nil }
    let unit = Self.word(index + 1, words)
    let step = word == "this" ? 0 : (word == "next" || word == "coming" ? 1 : -1)
    let range = index..<(index + 2)
    if let weekday = Self.weekday(unit) {
      let date: CalendarDate? =
        step == 0
        ? anchor.adding(days: weekday - today)
        : (step > 0 ? nearest(weekday, isFuture: true) : before(weekday))
      return mention(range, date.map(Period.init(on:)))
    }
    switch unit {
    case "week":
      let monday = anchor.adding(days: -today + 7 * step)
      return mention(range, Period(start: monday, end: monday?.adding(days: 6)))
    case "weekend":
      let saturday = anchor.adding(days: 5 - today + 7 * step)
      return mention(range, Period(start: saturday, end: saturday?.adding(days: 1)))
    case "month":
      let count = anchor.year * 12 + month - 1 + step
      return mention(
        range, CalendarDate(year: count / 12, month: count % 12 + 1).map(Period.init(on:)))
    case "year":
      return mention(range, CalendarDate(year: anchor.year + step).map(Period.init(on:)))
    case "night", "evening":
      return mention(
        range, (step < 0 ? anchor.adding(days: -1) : anchor).map(Period.init(on:)))
    case "morning", "afternoon":
      return mention(range, Period(on: anchor))
    default:
      return nil
    }
  }

  /// "last Sunday": the one before the article's date, never that day itself.
  private func before(_ weekday: Int) -> CalendarDate? {
    guard let anchor, let today = anchor.weekday else { return nil }
    let back = (today - weekday + 7) % 7
    return anchor.adding(days: back == 0 ? -7 : -back)
  }

  /// "three days ago", "two weeks later", "a month ago", "last three weeks" is left alone.
  private func ago(at index: Int, in words: [String]) -> DateMention? {
    guard let anchor, let count = Self.count(words[index]) else { return nil }
    let unit = Self.word(index + 1, words)
    guard Self.word(index + 2, words) == "ago" else { return nil }
    let range = index..<(index + 3)
    switch unit {
    case "day", "days":
      return mention(range, anchor.adding(days: -count).map(Period.init(on:)))
    case "week", "weeks":
      guard let today = anchor.weekday else { return nil }
      let monday = anchor.adding(days: -today - 7 * count)
      return mention(range, Period(start: monday, end: monday?.adding(days: 6)))
    case "month", "months":
      guard let month = anchor.month else { return nil }
      let total = anchor.year * 12 + month - 1 - count
      return mention(
        range, CalendarDate(year: total / 12, month: total % 12 + 1).map(Period.init(on:)))
    case "year", "years":
      return mention(range, CalendarDate(year: anchor.year - count).map(Period.init(on:)))
    default:
      return nil
    }
  }

  private static let counts = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  private static func count(_ word: String) -> Int? {
    if word == "a" || word == "an" { return 1 }
    if let index = counts.firstIndex(of: word) { return index + 1 }
    guard (1...3).contains(word.utf8.count), let value = Int(word), value > 0 else { return nil }
    return value
  }
}
