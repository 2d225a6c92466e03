import EntenteExport

/// Every message of this module, so that their tone stays one.
enum MapDiagnostics {
  static let missingPlugins = MapError(
    code: .missingPlugins,
    message:
      "Graphviz is installed without its plug-in configuration, so that it can draw nothing.",
    remedy: "Run “dot -c” as administrator, or reinstall the package libgvc6 (brew: graphviz).")

  static func missingEngine(_ engine: MapEngine, known: [String]) -> MapError {
    MapError(
      code: .missingEngine,
      message: "Graphviz has no layout engine “\(engine.rawValue)”, only: "
        + known.joined(separator: ", ") + ".",
      remedy: "Choose one of these, or reinstall Graphviz with all of its plug-ins.")
  }

  static func missingFormat(_ format: MapFormat, known: [String]) -> MapError {
    MapError(
      code: .missingFormat,
      message: "Graphviz cannot write “\(format.rawValue)”, only: "
        + known.joined(separator: ", ") + ".",
      remedy: "Install Graphviz with pango and cairo, which write png and pdf.")
  }

  static func failed(_ stage: String, _ message: String) -> MapError {
    MapError(
      code: .failed,
      message: "Graphviz could not \(stage) the map" + (message.isEmpty ? "." : ": \(message)"),
      remedy: "Try another engine (--layout sfdp).")
  }

  static func incomplete(_ what: String, found: Int, expected: Int) -> MapError {
    MapError(
      code: .incomplete,
      message: "The drawing has \(found) \(what), the map \(expected): Graphviz lost some.",
      remedy: "Try another engine (--layout sfdp), or draw a smaller part.")
  }

  static func notAPicture(_ format: MapFormat) -> MapError {
    MapError(
      code: .incomplete, message: "What Graphviz wrote is not \(format.rawValue).",
      remedy: "Try another format.")
  }

  static func tooLarge(nodes: Int, edges: Int, engine: MapEngine) -> MapError {
    MapError(
      code: .tooLarge,
      message: "\(nodes) entities and \(edges) lines are too many for \(engine.rawValue) within "
        + "this process, which it could hang.",
      remedy: "Draw a smaller part, or give the renderer a worker (MapWorker).")
  }

  static func timedOut(_ seconds: Double, engine: MapEngine) -> MapError {
    let tenths = Int((seconds * 10).rounded())
    return MapError(
      code: .timedOut,
      message: "The layout by \(engine.rawValue) was not done within "
        + "\(tenths / 10).\(tenths % 10) s and was ended.",
      remedy: "Draw a smaller part (--focus, --hops), or use --layout sfdp.")
  }

  static func workerFailed(_ reason: String, errors: String) -> MapError {
    MapError(
      code: .workerFailed,
      message: "The drawing process \(reason)" + (errors.isEmpty ? "." : ": \(errors)"),
      remedy: "Draw a smaller part (--focus, --hops), or use --layout sfdp.")
  }
}
