/// The file formats that a graph can be written in.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// Node-link JSON, which reads back without loss.
  case json
  /// The Graphviz language, as the maps are drawn from.
  case dot

  /// What files of the format end in, without the dot.
  public var fileExtension: String { rawValue }

  /// The media type, as registered or as Graphviz uses it.
  public var mediaType: String {
    switch self {
    case .json: "application/json"
    case .dot: "text/vnd.graphviz"
    }
  }

  /// The exporter of the format with its usual settings.
  public var exporter: any GraphExporter {
    switch self {
    case .json: JSONExporter()
    case .dot: DOTExporter()
    }
  }
}
