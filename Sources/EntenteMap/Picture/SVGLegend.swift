import EntenteExport
import EntenteModel

/// Draws a legend below a map, as wide as the map is: shapes, then colours, then line styles.
struct SVGLegend {
  private struct Item {
    let mark: String
    let className: String
    let label: String
    let x: Double
    let y: Double
  }

  private static let rowHeight = 20.0
  private static let markWidth = 30.0
  private static let margin = 14.0

  private let items: [Item]
  private let rowCount: Int
  /// How wide it is, in points.
  let width: Double

  /// A legend on rows of a width, in points.
  init(_ legend: MapLegend, width: Double) {
    let groups: [[(mark: String, className: String, label: String)]] = [
      legend.kinds.map {
        (Self.shape($0.kind), MapStyle.className($0.kind), "\($0.kind) (\($0.count))")
      },
      legend.valences.map {
        (
          Self.line(MapStyle.color($0.valence), dash: ""), $0.valence.rawValue,
          "\($0.valence.label) (\($0.count))"
        )
      },
      legend.statuses.map {
        (
          Self.line("#111820", dash: Self.dash($0.status))
            + ($0.status == .negated ? Self.bar : ""), "status",
          "\(MapLegend.label($0.status)) (\($0.count))"
        )
      },
    ]
    var items: [Item] = []
    var row = 0
    for group in groups where !group.isEmpty {
      var x = Self.margin
      for entry in group {
        let length = Self.markWidth + Double(entry.label.count) * 5.3 + 16
        if x > Self.margin, x + length > width {
          x = Self.margin
          row += 1
        }
        items.append(
          Item(
            mark: entry.mark, className: entry.className, label: entry.label, x: x,
            y: Double(row) * Self.rowHeight))
        x += length
      }
      row += 1
    }
    self.items = items
    self.width = width
    rowCount = row
  }

  /// How high it is, in points.
  var height: Double { rowCount == 0 ? 0 : Double(rowCount) * Self.rowHeight + 12 }

  /// The legend as SVG.
  ///
  /// - Parameter y: Where it starts, in points from the top.
  func text(y: Double) -> String {
    guard !items.isEmpty else { return "" }
    var text = "<g class=\"legend\" role=\"graphics-object\" aria-label=\"Legend\">\n"
    for item in items {
      text += "<g class=\"key \(item.className)\" role=\"graphics-symbol\""
      text += " transform=\"translate(\(fixed(item.x)) \(fixed(y + item.y)))\">"
      text += item.mark
      text += "<text x=\"\(fixed(Self.markWidth))\" y=\"12\" font-size=\"10\" fill=\"#111820\">"
      text += "\(XMLEscaping.escape(item.label))</text></g>\n"
    }
    return text + "</g>\n"
  }

  private static func dash(_ status: RelationStatus) -> String {
    switch status {
    case .asserted: ""
    case .planned: " stroke-dasharray=\"5 2\""
    case .possible: " stroke-dasharray=\"1 3\""
    case .negated: " stroke-dasharray=\"1 3\""
    }
  }

  /// The end of a line that a denial stops.
  private static let bar =
    "<line x1=\"24\" y1=\"3\" x2=\"24\" y2=\"13\" stroke=\"#111820\" stroke-width=\"2\"/>"

  private static func line(_ color: String, dash: String) -> String {
    "<line x1=\"2\" y1=\"8\" x2=\"24\" y2=\"8\" stroke=\"\(color)\" stroke-width=\"2\"\(dash)/>"
  }

  private static func shape(_ kind: EntityKind) -> String {
    let look = MapStyle.node(kind)
    let paint = "fill=\"\(look.fill)\" stroke=\"\(look.stroke)\""
    func polygon(_ points: String) -> String { "<polygon points=\"\(points)\" \(paint)/>" }
    switch look.shape {
    case "ellipse": return "<ellipse cx=\"13\" cy=\"8\" rx=\"11\" ry=\"7\" \(paint)/>"
    case "component":
      return polygon("4,2 24,2 24,14 4,14 4,12 2,12 2,10 4,10 4,6 2,6 2,4 4,4")
    case "hexagon": return polygon("7,1 19,1 25,8 19,15 7,15 1,8")
    case "house": return polygon("3,15 3,6 13,1 23,6 23,15")
    case "note": return polygon("2,2 19,2 24,6 24,14 2,14")
    case "folder": return polygon("2,4 14,4 16,1 23,1 24,4 24,14 2,14")
    default: return "<rect x=\"2\" y=\"2\" width=\"22\" height=\"12\" rx=\"3\" \(paint)/>"
    }
  }
}
