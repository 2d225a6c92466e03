import EntenteModel

/// Finds the date that a document gives of itself.
enum DateLine {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The date in a line that is nothing but a date and a few words around it, such as
  /// `Published: 3 March 2026` or `Friday, August 21, 2015`.
  static func date(inShortLine line: some StringProtocol) -> CalendarDate? {
    guard line.unicodeScalars.count <= 60 else { return nil }
    return firstDate(in: line)
  }

  /// The date of a dateline at the head of a paragraph: `VALMORA, 3 March 2026 — The …`.
  static func date(inDatelineOf paragraph: some StringProtocol) -> CalendarDate? {
    let dashes: Set<Unicode.Scalar> = ["—", "–", "-"]
    let scalars = Array(paragraph.unicodeScalars.prefix(80))
    for (index, scalar) in scalars.enumerated().dropFirst() where dashes.contains(scalar) {
      guard scalars[index - 1].properties.isWhitespace || scalar == "—" else { continue }
      var head = String.UnicodeScalarView()
      head.append(contentsOf: scalars[..<index])
      return firstDate(in: String(head))
    }
    return nil
  }

  /// The first full date in a text: `2026-03-03`, `3 March 2026`, `March 3, 2026`, `Mar. 3, 2026`.
  static func firstDate(in text: some StringProtocol) -> CalendarDate? {
    let words = text.split { !isDateScalar($0) }
    for (index, word) in words.enumerated() {
      if let date = CalendarDate(iso: word.prefix(10)), date.day != nil { return date }
      guard let month = month(named: word) else { continue }
      if index > 0, index + 1 < words.count, let day = day(words[index - 1]),
        let year = year(words[index + 1]),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
      if index + 2 < words.count, let day = day(words[index + 1]),
        let year = year(words[index + 2]),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
    }
    return nil
  }

  private static func isDateScalar(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  private static func month(named word: some StringProtocol) -> Int? {
    let name = word.lowercased()
    guard name.count >= 3 else { return nil }
    return months.firstIndex { $0 == name || (name.count <= 4 && $0.hasPrefix(name)) }.map {
      $0 + 1
    }
  }

  private static func day(_ word: some StringProtocol) -> Int? {
    let digits = word.prefix(while: \.isNumber)
    let rest = word.dropFirst(digits.count).lowercased()
    guard ["", "st", "nd", "rd", "th"].contains(rest), digits.count <= 2 else { return nil }
    return Int(digits)
  }

  private static func year(_ word: some StringProtocol) -> Int? {
    word.count == 4 ? Int(word) : nil
  }
}
