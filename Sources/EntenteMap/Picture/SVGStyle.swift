import EntenteExport
import EntenteModel

/// The style sheet of a picture.
///
/// Graphviz writes presentation attributes, which any rule outranks,
/// so that dark screens, print and forced colours need no change to the drawing.
enum SVGStyle {
  /// The sheet; every rule is bound to the picture, so that it can stand within a page.
  static let sheet: String = {
    let light =
      "--paper:#FFFFFF;--ink:#111820;--ground:#F3F6FA;--country:#14324A;"
      + "--on-country:#FFFFFF;--structural:#5A6672;--neutral:#111820;--cooperative:#0067A5;"
      + "--conflictual:#C23B00"
    let dark =
      "--paper:#11181F;--ink:#E8EDF2;--ground:#18222C;--country:#CFE4F5;"
      + "--on-country:#0D2233;--structural:#9AA7B4;--neutral:#E8EDF2;--cooperative:#5CB8F5;"
      + "--conflictual:#FF8A5C"
    var rules = [
      ".entente-map{\(light);max-width:100%;height:auto;font-family:Helvetica,Arial,sans-serif}",
      ".entente-map .paper{fill:var(--paper)}",
      ".entente-map .graph>polygon{fill:none;stroke:none}",
      ".entente-map .graph>text,.entente-map .key text{fill:var(--ink)}",
      ".entente-map .cluster path,.entente-map .cluster polygon"
        + "{fill:var(--ground);stroke:var(--country)}",
      ".entente-map .country :is(path,rect){fill:var(--country);stroke:var(--country)}",
      ".entente-map .cluster.country path{fill:var(--ground)}",
      ".entente-map .node.country text{fill:var(--on-country)}",
      ".entente-map .edge text{paint-order:stroke;stroke:var(--paper);stroke-width:2.5px;"
        + "stroke-linejoin:round}",
    ]
    for valence in MapValence.allCases {
      let name = valence.rawValue
      rules += [
        ".entente-map .\(name) :is(path,polyline,polygon,ellipse,line){stroke:var(--\(name))}",
        ".entente-map .\(name) polygon{fill:var(--\(name))}",
        ".entente-map .edge.\(name) text{fill:var(--\(name))}",
      ]
    }
    rules += [
      ".entente-map .status line{stroke:var(--ink)}",
      "@media (prefers-color-scheme:dark){.entente-map{\(dark)}}",
      "@media print{.entente-map{\(light)}}",
      "@media (forced-colors:active){.entente-map{--paper:Canvas;--ink:CanvasText;--ground:Canvas;"
        + "--structural:CanvasText;--neutral:CanvasText;--cooperative:LinkText;"
        + "--conflictual:VisitedText}}",
    ]
    return "\n" + rules.joined(separator: "\n") + "\n"
  }()
}
