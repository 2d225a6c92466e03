import EntenteExport

/// Makes a picture for people of the SVG that Graphviz draws: names for every part, a text
/// alternative, colours for dark screens and print, a legend.
///
/// Refuses a drawing that lacks a node or an edge of the map, which Graphviz may report as done.
struct SVGFinisher {
  let map: MapModel

  /// Finishes a drawing.
  ///
  /// - Throws: `MapError` where parts are missing.
  func finish(_ drawing: [UInt8]) throws(MapError) -> [UInt8] {
    var rewriter = SVGRewriter(map: map)
    rewriter.rewrite(String(decoding: drawing, as: UTF8.self))
    guard rewriter.nodeCount == map.nodes.count else {
      throw MapDiagnostics.incomplete(
        "nodes", found: rewriter.nodeCount, expected: map.nodes.count)
    }
    guard rewriter.drawnEdges.count == map.edges.count else {
      throw MapDiagnostics.incomplete(
        "lines", found: rewriter.drawnEdges.count, expected: map.edges.count)
    }
    guard let size = rewriter.size else { throw MapDiagnostics.notAPicture(.svg) }
    let legend = SVGLegend(MapLegend(of: map), width: max(size.width, 520))
    let width = max(size.width, legend.width)
    let height = size.height + legend.height
    let title = map.caption.first ?? "Relationship map"
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" class="entente-map" role="graphics-document" \
      aria-labelledby="map-title map-desc" viewBox="0 0 \(fixed(width)) \(fixed(height))" \
      width="\(fixed(width * 4 / 3))" height="\(fixed(height * 4 / 3))">
      <title id="map-title">\(XMLEscaping.escape(title))</title>
      <desc id="map-desc">\(XMLEscaping.escape(description))</desc>
      <style>\(SVGStyle.sheet)</style>
      <rect class="paper" width="100%" height="100%" fill="#FFFFFF"/>

      """
    text += rewriter.output
    text += legend.text(y: size.height)
    text += "</svg>\n"
    return Array(text.utf8)
  }

  /// The map in words: what it says above the drawing, then every line of it.
  private var description: String {
    let limit = 400
    var lines = map.caption + map.notices
    for edge in map.edges.prefix(limit) {
      lines += edge.summary.split(separator: "\n").map { "• " + $0 }
    }
    if map.edges.count > limit { lines.append("and \(map.edges.count - limit) more lines") }
    return lines.joined(separator: "\n")
  }
}

/// A number with two digits after the point, the same on every machine.
func fixed(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let sign = hundredths < 0 ? "-" : ""
  let magnitude = abs(hundredths)
  let rest = magnitude % 100
  if rest == 0 { return sign + "\(magnitude / 100)" }
  return sign + "\(magnitude / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
}
