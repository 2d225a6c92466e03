import Foundation

/// The scores of a file, as a table and as JSON.
struct MetricReport {
  let file: String
  let engine: String
  let input: String
  let rows: [(name: String, score: MetricScore)]

  /// A table a file, in percent.
  static func table(_ reports: [MetricReport]) -> String {
    reports.map(\.table).joined(separator: "\n\n")
  }

  private var table: String {
    var lines = ["\(file)  (\(engine), from \(input))"]
    lines.append(Self.line("", ["precision", "recall", "F1", "gold", "system"]))
    for row in rows {
      let score = row.score
      lines.append(
        Self.line(
          row.name,
          [score.precision, score.recall, score.f1].map(Self.percent)
            + ["\(score.gold)", "\(score.system)"]))
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ columns: [String]) -> String {
    let cells = columns.map { String(repeating: " ", count: max(0, 11 - $0.count)) + $0 }
    return name + String(repeating: " ", count: max(0, 14 - name.count)) + cells.joined()
  }

  /// A share as a percentage with two decimals, by integer arithmetic so that no locale matters.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// All reports as a JSON array.
  static func json(_ reports: [MetricReport]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(reports.map(Encoded.init))) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private struct Encoded: Encodable {
    struct Row: Encodable {
      let name: String
      let precision, recall, f1: Double
      let gold, system, correct: Int
    }
    let file, engine, input: String
    let scores: [Row]

    init(_ report: MetricReport) {
      file = report.file
      engine = report.engine
      input = report.input
      scores = report.rows.map { name, score in
        Row(
          name: name, precision: score.precision, recall: score.recall, f1: score.f1,
          gold: score.gold, system: score.system, correct: score.correct)
      }
    }
  }
}
