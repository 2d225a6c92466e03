/// Why a map could not be drawn.
public struct MapError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: String, Sendable, Hashable {
    /// Graphviz has no plug-ins configured.
    case missingPlugins
    /// The installed Graphviz lacks the engine.
    case missingEngine
    /// The installed Graphviz lacks the format.
    case missingFormat
    /// Graphviz could not read, lay out or write the map.
    case failed
    /// Graphviz reported success and left something out.
    case incomplete
    /// The map is too large to be laid out within this process.
    case tooLarge
    /// The layout took longer than its deadline and was ended.
    case timedOut
    /// The worker process could not be started, crashed, or ran out of memory.
    case workerFailed
  }

  /// What went wrong.
  public let code: Code
  /// What was found and what was expected, one sentence.
  public let message: String
  /// What to try, one sentence; empty where there is nothing to try.
  public let remedy: String

  /// An error from its parts.
  public init(code: Code, message: String, remedy: String = "") {
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}

extension MapError: CustomStringConvertible {
  /// The message and the remedy.
  public var description: String { remedy.isEmpty ? message : message + " " + remedy }
}
