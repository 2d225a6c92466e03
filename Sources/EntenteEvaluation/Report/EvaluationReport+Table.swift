import Foundation

extension EvaluationReport {
  /// The report as a table of plain text, one row a line, ending in a line break.
  public var table: String {
    var lines = [
      "                       pooled                                     mean over articles",
      "                       gold  found  match  precis  recall      F1  precis  recall      F1",
    ]
    func add(_ row: ScoreRow, indent: Int) {
      let name = String(repeating: " ", count: indent) + row.name
      let pooled = row.pooled
      lines.append(
        name.padded(to: 21)
          + String(pooled.gold).leftPadded(to: 6) + String(pooled.found).leftPadded(to: 7)
          + String(pooled.matched).leftPadded(to: 7)
          + [pooled.precision, pooled.recall, pooled.f1].map(Self.column).joined()
          + [row.mean.precision, row.mean.recall, row.mean.f1].map(Self.column).joined())
    }
    add(entities, indent: 0)
    entityKinds.forEach { add($0, indent: 2) }
    lines.append("")
    add(relations, indent: 0)
    families.forEach { add($0, indent: 2) }
    add(links, indent: 0)
    let accuracy = Self.figure(statusAccuracy)
    lines.append(
      "status".padded(to: 21)
        + "  \(accuracy) right on \(rightStatus) of \(relations.pooled.matched) matched relations")
    lines.append("")
    lines.append("confidence            found  right  claimed  precis")
    for bin in confidence where bin.found > 0 {
      lines.append(
        "  from \(Self.figure(Double(bin.lower) / 1000))".padded(to: 21)
          + String(bin.found).leftPadded(to: 6) + String(bin.matched).leftPadded(to: 7)
          + Self.figure(bin.confidence).leftPadded(to: 9) + Self.column(bin.precision))
    }
    lines.append("  expected calibration error \(Self.figure(calibrationError))")
    lines.append("")
    lines.append("relations by kind")
    relationKinds.forEach { add($0, indent: 2) }
    lines.append("")
    lines.append("F1 by article        entities  relations  links")
    for article in articles {
      lines.append(
        article.id.padded(to: 21) + Self.figure(article.entities.f1).leftPadded(to: 8)
          + Self.figure(article.relations.f1).leftPadded(to: 11)
          + Self.figure(article.links.f1).leftPadded(to: 7))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func column(_ value: Double) -> String { figure(value).leftPadded(to: 8) }

  private static func figure(_ value: Double) -> String {
    String(format: "%.3f", locale: Locale(identifier: "en_US_POSIX"), value)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }

  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(1, width - count)) + self
  }
}
