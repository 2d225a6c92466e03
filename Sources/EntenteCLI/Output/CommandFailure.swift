import ArgumentParser
import EntenteModel

/// What ends a command: the messages for people and the exit code for programs.
struct CommandFailure: Error {
  /// Why a command ends other than well, as the exit code says it.
  enum Reason: Int32 {
    /// The question has no answer, or the input no article.
    case nothingFound = 1
    /// The command was called wrongly.
    case wrongUse = 64
    /// An input is not what it should be.
    case badInput = 65
    /// A file or folder is missing or out of reach.
    case missingFile = 66
    /// Something failed that the user cannot mend.
    case internalError = 70
    /// The answer or the graph cannot be written.
    case unwritable = 74
  }

  /// Why.
  let reason: Reason
  /// What to tell the user; one message for each problem.
  let diagnostics: [Diagnostic]

  init(_ reason: Reason, _ diagnostics: [Diagnostic]) {
    self.reason = reason
    self.diagnostics = diagnostics
  }

  init(
    _ reason: Reason, id: String, file: String? = nil, _ message: String, remedy: String = ""
  ) {
    self.init(
      reason,
      [
        Diagnostic(
          id: id, location: file.map { .init(file: $0) }, message: message, remedy: remedy)
      ])
  }
}
