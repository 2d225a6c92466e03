import Foundation

/// A line on the terminal that says how far a long run has come, from the first second on.
struct Progress {
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private let isShown = Terminal.showsProgress

  /// Shows a state, at most five times a second.
  mutating func show(_ state: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - (lastShown ?? start) > .milliseconds(200) else { return }
    lastShown = now
    FileHandle.standardError.write(Data("\r\u{1B}[K\(state())".utf8))
  }

  /// Clears the line.
  func finish() {
    guard lastShown != nil else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
