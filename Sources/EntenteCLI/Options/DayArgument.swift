import ArgumentParser
import EntenteModel

/// A day that a user names; a month or a year would leave open which day is meant.
enum DayArgument {
  static func parse(_ text: String) throws(ValidationError) -> CalendarDate {
    guard let date = CalendarDate(iso: text), date.day != nil else {
      throw ValidationError("“\(text)” is no day; write it as YYYY-MM-DD.")
    }
    return date
  }
}
