import CGraphviz
public import EntenteExport

/// Has Graphviz lay out and draw maps, and checks what comes back.
///
/// Without a worker, drawing happens in this process, one map at a time whatever the number of
/// callers, on a thread with a large stack, and only up to a size that every engine manages in
/// seconds. With a worker, any size may be tried until the deadline.
public struct MapRenderer: Sendable, Hashable {
  /// The process that draws; nothing to draw in this one.
  public let worker: MapWorker?

  /// A renderer.
  ///
  /// - Parameter worker: The process that draws; nothing to draw in this one.
  public init(worker: MapWorker? = nil) { self.worker = worker }

  /// The version of Graphviz that is linked, such as `2.43.0`.
  public static var graphvizVersion: String { Graphviz.version }

  /// Draws a map.
  ///
  /// - Parameters:
  ///   - map: What to draw.
  ///   - format: The format of the picture.
  /// - Returns: The file.
  /// - Throws: `MapError`; nothing that Graphviz reports as done is believed before it is counted.
  public func picture(of map: MapModel, as format: MapFormat) throws(MapError) -> [UInt8] {
    let engine = map.layout.engine
    if worker == nil, !Self.fitsThisProcess(map) {
      throw MapDiagnostics.tooLarge(
        nodes: map.nodes.count, edges: map.edges.count, engine: engine)
    }
    // The clock decides only when to give up, never what is drawn.
    let start = ContinuousClock.now
    let dot = DOTWriter(isFinal: format == .png || format == .pdf).text(of: map)
    let bytes = try render(dot, engine: engine, format: format, since: start)
    switch format {
    case .svg: return try SVGFinisher(map: map).finish(bytes)
    case .png where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]): return bytes
    case .pdf where bytes.starts(with: Array("%PDF".utf8)): return bytes
    case .dot where bytes.starts(with: Array("digraph".utf8)): return bytes
    case .json where bytes.starts(with: Array("{".utf8)): return bytes
    default: throw MapDiagnostics.notAPicture(format)
    }
  }

  /// Draws a text in the Graphviz language, and does not look at the result.
  ///
  /// - Parameter start: When the time of a worker began to run.
  /// - Throws: `MapError` for what Graphviz refuses.
  func render(
    _ dot: String, engine: MapEngine, format: MapFormat, since start: ContinuousClock.Instant = .now
  ) throws(MapError) -> [UInt8] {
    let rendering =
      if let worker {
        try worker.render(dot: dot, engine: engine, format: format, since: start)
      } else {
        Graphviz.render(dot: dot, engine: engine.rawValue, format: format.rawValue)
      }
    let message = DrawableText(rendering.message, limit: 300).text
    switch rendering.status {
    case ENTENTE_RENDER_DONE: return rendering.bytes
    case ENTENTE_RENDER_NO_PLUGINS, ENTENTE_RENDER_NO_CONTEXT:
      throw MapDiagnostics.missingPlugins
    case ENTENTE_RENDER_UNKNOWN_ENGINE:
      throw MapDiagnostics.missingEngine(engine, known: Graphviz.plugins("layout"))
    case ENTENTE_RENDER_UNKNOWN_FORMAT:
      throw MapDiagnostics.missingFormat(format, known: Graphviz.plugins("device"))
    case ENTENTE_RENDER_NOT_DOT: throw MapDiagnostics.failed("read", message)
    case ENTENTE_RENDER_LAYOUT_FAILED: throw MapDiagnostics.failed("lay out", message)
    default: throw MapDiagnostics.failed("draw", message)
    }
  }

  /// Whether a map is of a size that its engine manages in seconds.
  ///
  /// Measured on typed scale-free graphs: at 1,000 nodes `dot` and `fdp` take minutes, `sfdp` 0.2 s.
  private static func fitsThisProcess(_ map: MapModel) -> Bool {
    let (nodes, edges) = (map.nodes.count, map.edges.count)
    switch map.layout.engine {
    case .sfdp: return nodes <= 2000 && edges <= 10_000
    case .neato, .twopi, .circo: return nodes <= 500 && edges <= 2000
    case .dot, .fdp: return nodes <= 250 && edges <= 600
    }
  }
}
