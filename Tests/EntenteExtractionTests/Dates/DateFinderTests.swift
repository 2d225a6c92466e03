import EntenteExtraction
import EntenteLanguage
import EntenteModel
import Testing

/// All dates are read as of Wednesday, 12 March 2025.
struct DateFinderTests {
  func dates(in text: String, isFuture: Bool = false) -> [String] {
    let read = Tokenizer().read(text)
    let finder = DateFinder(anchor: CalendarDate(year: 2025, month: 3, day: 12))
    return read.sentences.flatMap { finder.dates(in: $0, isFuture: { _ in isFuture }) }.map {
      let start = $0.period.start?.description ?? "?"
      let end = $0.period.end?.description ?? "?"
      return start == end ? start : start + "/" + end
    }
  }

  @Test(arguments: [
    ("They met on 30 November 2024.", "2024-11-30"),
    ("They met on November 30, 2024.", "2024-11-30"),
    ("They met on Nov. 30 in Oslo.", "2024-11-30"),
    ("They met from 5-6 April 2016.", "2016-04-05/2016-04-06"),
    ("They met on Saturday, March 1, in Oslo.", "2025-03-01"),
    ("They met in October.", "2024-10"),
    ("They met in October 2023.", "2023-10"),
    ("The plan leaked in mid-February.", "2025-02-11/2025-02-20"),
    ("They met on Sunday.", "2025-03-09"),
    ("They met on Wednesday.", "2025-03-12"),
    ("They met last Wednesday.", "2025-03-05"),
    ("They met last week.", "2025-03-03/2025-03-09"),
    ("They met yesterday.", "2025-03-11"),
    ("They met last month.", "2025-02"),
    ("They met three days ago.", "2025-03-09"),
    ("It began in 2014.", "2014"),
  ])
  func `words of time mean days`(text: String, expected: String) {
    #expect(dates(in: text) == [expected])
  }

  @Test(arguments: [
    ("They will meet on Monday.", "2025-03-17"),
    ("They will meet next week.", "2025-03-17/2025-03-23"),
    ("They will meet tomorrow.", "2025-03-13"),
    ("They will meet in January.", "2026-01"),
  ])
  func `a clause about the future looks ahead`(text: String, expected: String) {
    #expect(dates(in: text, isFuture: true) == [expected])
  }

  @Test(arguments: ["Talks may resume.", "They march on.", "It cost 2025 dollars.", "Mr May left."])
  func `words that only look like dates are left alone`(text: String) {
    #expect(dates(in: text) == [])
  }

  @Test func `without a day of publication only full dates are read`() {
    let read = Tokenizer().read("They met on Sunday and on 3 May 2019.")
    let finder = DateFinder(anchor: nil)
    let found = read.sentences.flatMap { finder.dates(in: $0) }
    #expect(found.map { $0.period.start?.description } == ["2019-05-03"])
  }
}
