import EntenteGraph
import EntenteModel
import EntenteQuery
import Foundation

/// Answers in words, with colours where the terminal takes them.
struct AnswerText {
  let graph: KnowledgeGraph
  var isColored = Terminal.isOutputColored

  /// A step with the words it rests on, indented.
  func lines(of step: Step, indent: String) -> [String] {
    var notes: [String] = []
    if step.relation.status != .asserted { notes.append(step.relation.status.rawValue) }
    if let start = step.relation.time?.start { notes.append(start.description) }
    if let speaker = step.speaker { notes.append("says \(speaker)") }
    if step.alternatives > 0 { notes.append("and \(step.alternatives) more") }
    let detail = notes.isEmpty ? "" : " [\(notes.joined(separator: ", "))]"
    var lines = [
      "\(indent)\(bold(step.fromName)) \(step.verb) \(bold(step.toName))\(dim(detail))"
    ]
    if let evidence = step.relation.evidence.first {
      let more = step.relation.evidence.count - 1
      let source = dim("\(source(of: evidence))\(more > 0 ? " and \(more) more" : "")")
      lines.append("\(indent)  “\(oneLine(evidence.quote))” \(source)")
    }
    return lines
  }

  func bold(_ text: String) -> String { paint(text, "1") }

  func dim(_ text: String) -> String { paint(text, "2") }

  /// The document of a piece of evidence, in a few words.
  private func source(of evidence: Evidence) -> String {
    let document = graph.document(evidence.document)
    let parts = [evidence.document.rawValue, document?.publisher, document?.date?.description]
    return "(" + parts.compactMap(\.self).joined(separator: ", ") + ")"
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
