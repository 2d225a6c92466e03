import CGraphviz

/// The installed Graphviz, called within this process: one rendering at a time, from any thread.
///
/// This file and `WorkerProcess.swift` are the only ones with pointers in them.
enum Graphviz {
  /// What a rendering gave: its status as `CGraphviz.h` numbers it, bytes, and the last message.
  struct Rendering: Sendable, Hashable {
    let status: Int
    let bytes: [UInt8]
    let message: String
  }

  /// Lays out and draws a text in the Graphviz language, which cannot be cancelled.
  static func render(dot: String, engine: String, format: String) -> Rendering {
    let rendering = entente_graphviz_render(dot, engine, format)
    defer { entente_graphviz_release(rendering) }
    let bytes = UnsafeBufferPointer(start: rendering.data, count: rendering.length)
    return Rendering(
      status: Int(rendering.status), bytes: bytes.map { UInt8(bitPattern: $0) },
      message: rendering.message.map { String(cString: $0) } ?? "")
  }

  /// The version that runs, such as `2.43.0`.
  static var version: String { String(cString: entente_graphviz_version()) }

  /// The names of the plug-ins of a kind (`layout`, `device`), sorted.
  static func plugins(_ kind: String) -> [String] {
    guard let text = entente_graphviz_plugins(kind) else { return [] }
    defer { text.deallocate() }
    return Set(String(cString: text).split(separator: "\n").map(String.init)).sorted()
  }
}
