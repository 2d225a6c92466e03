import EntenteModel
import EntenteTestSupport
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2025", "2025-11", "2025-11-30", "0001-01-01", "9999-12-31", "2024-02-29"])
  func `a date reads back what it writes`(text: String) {
    #expect(CalendarDate(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "25", "2025-1", "2025-13", "2025-00", "2025-11-31", "2025-02-29", "1900-02-29", "0000",
    "2025-11-3", "2025-11-30-01", "+025", "٢٠٢٥", "2025-11-", "-2025", "2025/11/30",
  ])
  func `what is no date is refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `every day of two centuries follows the one before`() throws {
    var number = try #require(CalendarDate(iso: "1899-12-31")).dayNumber
    for year in 1900..<2100 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          guard let date = CalendarDate(year: year, month: month, day: day) else {
            Issue.record("\(year)-\(month)-\(day) is a date")
            continue
          }
          number += 1
          if date.dayNumber != number || CalendarDate(dayNumber: number) != date {
            Issue.record("\(date) is day \(number)")
          }
        }
      }
    }
    #expect(CalendarDate(iso: "1970-01-01")?.dayNumber == 0)
  }

  @Test func `days of the week count from Monday`() {
    #expect(CalendarDate(iso: "1970-01-01")?.weekday == 3)
    #expect(CalendarDate(iso: "2000-02-29")?.weekday == 1)
    #expect(CalendarDate(iso: "1969-12-29")?.weekday == 0)
    #expect(CalendarDate(iso: "2000-02")?.weekday == nil)
  }

  @Test func `a vaguer date comes before what lies in it`() {
    let dates = ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-02", "2026"]
    let shuffled = dates.reversed().compactMap { CalendarDate(iso: $0) }
    #expect(shuffled.sorted().map(\.description) == dates)
  }

  @Test func `days are added over the ends of months and years`() {
    #expect(CalendarDate(iso: "2024-02-28")?.adding(days: 2)?.description == "2024-03-01")
    #expect(CalendarDate(iso: "2025-01-01")?.adding(days: -1)?.description == "2024-12-31")
    #expect(CalendarDate(iso: "2025-01")?.adding(days: 9)?.description == "2025-01")
    #expect(CalendarDate(iso: "9999-12-31")?.adding(days: 1) == nil)
  }
}
