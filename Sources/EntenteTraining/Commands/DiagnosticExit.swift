import ArgumentParser
import EntenteModel
import Foundation

/// Turns bad input into one line on standard error and the right exit code.
enum DiagnosticExit {
  /// Runs a command's work.
  ///
  /// - Throws: Exit code 66 for a file that cannot be read and 65 for any other diagnostic.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let diagnostic as Diagnostic {
      FileHandle.standardError.write(Data((diagnostic.description + "\n").utf8))
      throw ExitCode(diagnostic.id == "file.unreadable" ? 66 : 65)
    }
  }
}
