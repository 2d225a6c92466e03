import EntenteModel

extension ErrorReport {
  /// The word list `rule-precision` of a schema: how often each rule was right.
  ///
  /// A line holds a rule, how many relations it made, how many were right, and its mean confidence
  /// in thousandths; `all` stands for every rule together.
  public var precisionList: String {
    var lines = [
      "# How often each rule was right on development articles: made, right, mean confidence in",
      "# thousandths. Written by “entente evaluate --calibrate”; confidences are drawn from it.",
    ]
    func add(_ name: String, _ rules: [RuleScore]) {
      let found = rules.map(\.found).reduce(0, +)
      guard found > 0 else { return }
      let claimed = rules.map(\.claimed).reduce(0, +) / found
      lines.append("\(name) \(found) \(rules.map(\.matched).reduce(0, +)) \(claimed)")
    }
    add("all", rules)
    for rule in rules.sorted(by: { $0.rule < $1.rule }) { add(rule.rule.rawValue, [rule]) }
    return lines.joined(separator: "\n") + "\n"
  }
}
