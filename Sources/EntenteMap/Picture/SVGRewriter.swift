import EntenteExport
import EntenteModel

/// Goes through the SVG that Graphviz writes, tag by tag, and writes it anew with names and roles.
///
/// Graphviz names parts by the ids of `DOTWriter`: `n…` for nodes, `e…` for edges. Its own titles
/// (identifiers), its links, prologue and comments go.
struct SVGRewriter {
  let map: MapModel
  private(set) var output = ""
  private(set) var nodeCount = 0
  /// The positions of the edges that a path is drawn for.
  private(set) var drawnEdges: Set<Int> = []
  /// The size of the drawing, in points.
  private(set) var size: (width: Double, height: Double)?

  private var title = ""
  private var edge: Int?
  private var isInTitle = false

  init(map: MapModel) { self.map = map }

  /// Rewrites a drawing into `output`.
  ///
  /// - Complexity: O(*n*) in its length.
  mutating func rewrite(_ drawing: String) {
    let bytes = Array(drawing.utf8)
    var position = 0
    while position < bytes.count {
      let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if open > position { text(bytes[position..<open]) }
      guard open < bytes.count else { return }
      if bytes[open...].starts(with: "<!--".utf8) {
        position = Self.end(ofCommentAt: open, in: bytes)
        continue
      }
      let close = Self.end(ofTagAt: open, in: bytes)
      tag(String(decoding: bytes[open..<close], as: UTF8.self))
      position = close
    }
  }

  private static func end(ofCommentAt start: Int, in bytes: [UInt8]) -> Int {
    var position = start + 4
    while position + 2 < bytes.count {
      if bytes[position...].starts(with: "-->".utf8) { return position + 3 }
      position += 1
    }
    return bytes.count
  }

  /// The byte after a tag's `>`; one inside a quoted attribute does not count.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int {
    var isQuoted = false
    for position in start..<bytes.count {
      if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[position] == UInt8(ascii: ">"), !isQuoted { return position + 1 }
    }
    return bytes.count
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) {
    guard !isInTitle else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains(where: { !$0.isWhitespace }) { output += text }
  }

  private mutating func tag(_ tag: String) {
    let isBreak = tag.hasPrefix("</g") || tag.hasPrefix("</text") || tag.hasSuffix("/>")
    if tag.hasPrefix("<?") || tag.hasPrefix("<!") || tag == "</svg>" {
      return
    } else if tag.hasPrefix("<svg") {
      size = Self.size(of: tag)
    } else if tag == "<title>" {
      isInTitle = true
    } else if tag == "</title>" {
      isInTitle = false
      if !title.isEmpty { output += "<title>\(XMLEscaping.escape(title))</title>\n" }
      title = ""
    } else if tag.hasPrefix("<g ") {
      group(tag)
    } else if tag.hasPrefix("<a ") {
      output += "<g>"
    } else if tag == "</a>" {
      output += "</g>\n"
    } else {
      if let edge, tag.hasPrefix("<path") { drawnEdges.insert(edge) }
      output += tag
      if isBreak { output += "\n" }
    }
  }

  private mutating func group(_ tag: String) {
    let id = Self.attribute("id", of: tag) ?? ""
    let name = Self.attribute("class", of: tag) ?? ""
    let number = Int(id.dropFirst())
    if name.hasPrefix("node"), let number, map.nodes.indices.contains(number) {
      let node = map.nodes[number]
      nodeCount += 1
      edge = nil
      title = node.summary
      let focus = node.isFocus ? " focus" : ""
      output += "<g id=\"\(id)\" class=\"\(name)\(focus)\" role=\"graphics-symbol\""
      output +=
        " data-entity=\"\(XMLEscaping.escape(DrawableText(node.entity.rawValue, limit: 200).text))\""
      output += " aria-label=\"\(XMLEscaping.escape(node.summary))\">\n"
    } else if name.hasPrefix("edge"), let number, map.edges.indices.contains(number) {
      let line = map.edges[number]
      edge = number
      title = line.summary
      output += "<g id=\"\(id)\" class=\"\(name)\" role=\"graphics-symbol\""
      output += " data-from=\"n\(line.source)\" data-to=\"n\(line.target)\""
      let first = line.summary.split(separator: "\n").first.map(String.init) ?? line.label
      output += " aria-label=\"\(XMLEscaping.escape(first))\">\n"
    } else {
      edge = name.isEmpty ? edge : nil
      output += tag
      if name == "graph" { output += "\n" }
    }
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2)
    where parts[index].hasSuffix(name + "=") {
      return String(parts[index + 1])
    }
    return nil
  }

  private static func size(of tag: String) -> (width: Double, height: Double)? {
    let numbers = attribute("viewBox", of: tag)?.split(separator: " ").compactMap { Double($0) }
    guard let numbers, numbers.count == 4 else { return nil }
    return (numbers[2], numbers[3])
  }
}
