import EntenteModel
import Foundation

/// Where commands write: data to standard output, everything else to standard error.
enum Terminal {
  /// Writes data to standard output.
  ///
  /// When the reader has gone (`entente … | head`), the process ends quietly: nobody is left to
  /// tell.
  static func write(_ text: String) {
    write(Data(text.utf8))
  }

  /// Writes data to standard output, like ``write(_:)-(String)``.
  static func write(_ data: some ContiguousBytes) {
    data.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = Foundation.write(1, rest.baseAddress, rest.count)
        if count > 0 {
          written += count
        } else if errno != EINTR {
          end(after: errno)
        }
      }
    }
  }

  /// Ends the process when standard output takes no more: in silence where its reader has gone.
  private static func end(after code: Int32) -> Never {
    guard code != EPIPE else { exit(0) }
    let (message, remedy) = OutputFile.words(for: code)
    report([
      Diagnostic(
        id: "output.unwritable", location: .init(file: "standard output"), message: message,
        remedy: remedy)
    ])
    exit(CommandFailure.Reason.unwritable.rawValue)
  }

  /// Writes a line to standard error.
  static func say(_ line: String) { sayAsIs(ShownText.clean(line)) }

  private static func sayAsIs(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Writes diagnostics to standard error, one a line.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let text = ShownText.clean(diagnostic.description)
      guard isErrorColored else {
        say(text)
        continue
      }
      let word = diagnostic.severity.rawValue + ":"
      let color = diagnostic.severity == .error ? "31" : "33"
      sayAsIs(text.replacing(word, with: "\u{1B}[1;\(color)m\(word)\u{1B}[0m", maxReplacements: 1))
    }
  }

  /// Whether standard output may carry colours: a terminal, and no `NO_COLOR`.
  static var isOutputColored: Bool { isatty(1) == 1 && allowsColor }

  /// Whether progress may be shown.
  static var showsProgress: Bool { isatty(2) == 1 }

  private static var isErrorColored: Bool { isatty(2) == 1 && allowsColor }

  /// `NO_COLOR` counts when it is set to anything but nothing (no-color.org).
  private static var allowsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
