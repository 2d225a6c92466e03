import Foundation

/// Time since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now

  private var elapsed: Duration { ContinuousClock.now - start }

  var microseconds: Int { Int(elapsed / .microseconds(1)) }

  var milliseconds: Int { Int(elapsed / .milliseconds(1)) }
}

/// Memory of this process in bytes, as Linux tells it; 0 elsewhere.
enum Memory {
  static func resident() -> Int { status("VmRSS:") }

  static func peak() -> Int { status("VmHWM:") }

  private static func status(_ key: String) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return 0
    }
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      return (Int(line.split(whereSeparator: \.isWhitespace)[1]) ?? 0) << 10
    }
    return 0
  }
}
