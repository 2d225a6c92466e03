import ArgumentParser
import EntenteEvaluation
import EntenteExport
import EntenteLanguage
import EntenteMap
import EntenteModel
import EntenteQuery
import EntenteSchema

/// Runs the work of a command and turns what it throws into messages and an exit code.
enum CommandRun {
  /// Runs `work`.
  ///
  /// - Throws: `ExitCode` after the messages have been written to standard error.
  static func perform(_ work: () async throws -> Void) async throws {
    Interruption.install()
    do {
      try await work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let failure = failure(for: error)
      Terminal.report(failure.diagnostics)
      throw ExitCode(failure.reason.rawValue)
    }
  }

  private static func failure(for error: any Error) -> CommandFailure {
    switch error {
    case let error as CommandFailure: error
    case let error as SchemaError:
      CommandFailure(error.code == .missingFolder ? .missingFile : .badInput, error.diagnostics)
    case let error as LanguageError:
      CommandFailure(
        error.code == .unreadableFile ? .missingFile : .badInput, [error.diagnostic])
    case let error as QueryError:
      CommandFailure(
        [.unknownKind, .avoidedEnd].contains(error.code) ? .wrongUse : .nothingFound,
        [error.diagnostic])
    case let error as ExportError: CommandFailure(.badInput, error.diagnostics)
    case let error as MapError:
      CommandFailure(
        error.code == .tooLarge ? .badInput : .internalError, id: "map.\(error.code.rawValue)",
        error.message, remedy: error.remedy)
    case let error as EvaluationError: CommandFailure(.badInput, error.diagnostics)
    default: CommandFailure(.internalError, id: "internal.unexpected", String(describing: error))
    }
  }
}
