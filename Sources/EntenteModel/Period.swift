/// A stretch of time with a start and an end, either of them open, each with its own precision.
public struct Period: Hashable, Sendable {
  /// When it began, where known.
  public let start: CalendarDate?
  /// When it ended, where known; equal to `start` for a single date.
  public let end: CalendarDate?

  /// A period from its ends.
  public init(start: CalendarDate?, end: CalendarDate?) {
    self.start = start
    self.end = end
  }

  /// A single date.
  public init(on date: CalendarDate) {
    self.init(start: date, end: date)
  }
}
