/// The picture formats that a map can be drawn in.
public enum MapFormat: String, Sendable, Hashable, CaseIterable {
  /// A vector picture with titles, descriptions and styles of its own.
  case svg
  /// A bitmap.
  case png
  /// A page.
  case pdf
  /// The Graphviz language, with the positions that the layout gave.
  case dot
  /// Graphviz's own JSON, with positions and drawing operations.
  case json
}
