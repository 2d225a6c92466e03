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
    var notes = Self.notes(on: step.relation, speaker: step.speaker)
    if step.alternatives > 0 { notes.append("and \(step.alternatives) more") }
    let detail = " [\(notes.joined(separator: ", "))]"
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

  /// What stands in brackets behind a claim: how sure it is, how the text puts it, when, who says so.
  static func notes(on relation: Relation, speaker: String?) -> [String] {
    var notes = [relation.confidence.shortText]
    if relation.status != .asserted { notes.append(relation.status.rawValue) }
    if let start = relation.time?.start { notes.append(start.description) }
    if let speaker { notes.append("says \(speaker)") }
    return notes
  }

  /// What the number in the brackets is, for the help of the commands that show it.
  static let confidenceHelp = """
    The number in brackets is the confidence: [0.66] says that the rules behind the claim were \
    right in 66 of 100 claims that people checked.
    """

  func bold(_ text: String) -> String { paint(ShownText.clean(text), "1") }

  func dim(_ text: String) -> String { paint(ShownText.clean(text), "2") }

  /// The document of a piece of evidence, in a few words.
  private func source(of evidence: Evidence) -> String {
    let document = graph.document(evidence.document)
    let parts = [evidence.document.rawValue, document?.publisher, document?.date?.description]
    return "(" + parts.compactMap(\.self).joined(separator: ", ") + ")"
  }

  private func oneLine(_ text: String) -> String {
    ShownText.clean(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
