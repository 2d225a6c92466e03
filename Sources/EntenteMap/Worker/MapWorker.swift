import EntenteExport
import Foundation

/// Draws maps in a process of its own, so that a layout that hangs, crashes or eats memory ends
/// there: Graphviz can neither be cancelled nor be trusted to return.
///
/// The process is a program that answers the hidden command `__render` by calling `serve()`, as
/// `entente` does.
public struct MapWorker: Sendable, Hashable {
  /// The argument by which a program is asked to draw.
  public static let command = "__render"

  /// The path of the program.
  public let executable: String
  /// After how long a drawing is ended.
  public let deadline: Duration
  /// How much address space the process may take, in bytes; not enforced on macOS.
  public let memoryLimit: Int

  /// A worker.
  ///
  /// - Parameters:
  ///   - executable: The path of a program that answers `__render`; usually the running one.
  ///   - deadline: After how long a drawing is ended.
  ///   - memoryLimit: How much address space it may take, in bytes.
  public init(
    executable: String, deadline: Duration = .seconds(30), memoryLimit: Int = 2 << 30
  ) {
    self.executable = executable
    self.deadline = deadline
    self.memoryLimit = memoryLimit
  }

  /// The path of the program that runs, for a program that answers `__render` itself.
  public static var thisExecutable: String? { Bundle.main.executablePath }

  private static func milliseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    return Int(clamping: parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
  }

  /// Draws a text in the Graphviz language.
  ///
  /// - Throws: `MapError` when the time is up, the process ends early, or Graphviz refuses.
  func render(
    dot: String, engine: MapEngine, format: MapFormat, since start: ContinuousClock.Instant
  ) throws(MapError) -> Graphviz.Rendering {
    let milliseconds = Self.milliseconds(deadline)
    let left = max(0, milliseconds - Self.milliseconds(ContinuousClock.now - start))
    let seconds = milliseconds / 1000 + 2
    let request = WorkerFrame(
      fields: [engine.rawValue, format.rawValue, "\(memoryLimit)", "\(seconds)"],
      parts: [Array(dot.utf8)])
    let process = WorkerProcess(
      program: executable, argument: Self.command, deadlineMilliseconds: left,
      outputLimit: 256 << 20)
    let outcome = process.run(input: request.bytes)
    if outcome.isTimedOut {
      throw MapDiagnostics.timedOut(Double(milliseconds) / 1000, engine: engine)
    }
    let errors = DrawableText(
      String(decoding: outcome.errors.prefix(2000), as: UTF8.self), limit: 300)
    guard outcome.failure == 0 else {
      let reason = String(cString: strerror(Int32(clamping: outcome.failure)))
      throw MapDiagnostics.workerFailed("“\(executable)” could not be run", errors: reason)
    }
    guard let reply = WorkerFrame(bytes: outcome.output), reply.parts.count == 2,
      let status = reply.fields.first.flatMap({ Int($0) })
    else {
      throw MapDiagnostics.workerFailed(Self.reason(outcome.status), errors: errors.text)
    }
    return Graphviz.Rendering(
      status: status, bytes: reply.parts[0],
      message: String(decoding: reply.parts[1], as: UTF8.self))
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case -Int(SIGXCPU), -Int(SIGKILL): "was ended by the system for using too much"
    case ..<0: "crashed (signal \(-status))"
    case 0: "answered with something else than a picture"
    default: "ended with status \(status)"
    }
  }
}
