extension ErrorReport {
  /// The report as plain text: a summary, the rules, then every error under its cause.
  public var text: String {
    var lines: [String] = []
    for isRelation in [false, true] {
      for isMissed in [true, false] {
        let part = items.filter { $0.isRelation == isRelation && $0.isMissed == isMissed }
        lines.append(
          "## \(isMissed ? "missed" : "spurious") \(isRelation ? "relations" : "entities"):"
            + " \(part.count)")
        lines += groups(of: part)
        lines.append("")
      }
    }
    lines.append("## rules, those with most errors first")
    for rule in rules {
      let wrong = rule.found - rule.matched
      lines.append("  \(wrong) wrong of \(rule.found)  \(rule.rule)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func groups(of items: [Item]) -> [String] {
    var lines: [String] = []
    for cause in Cause.allCases {
      let group = items.filter { $0.cause == cause }
      guard !group.isEmpty else { continue }
      lines.append("### \(cause.rawValue): \(group.count)")
      let kinds = Dictionary(grouping: group, by: \.kind).sorted {
        $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
      }
      for (kind, members) in kinds {
        lines.append("  \(kind): \(members.count)")
        lines += members.map { "    \($0.article): \($0.text)" }
      }
    }
    return lines
  }
}
