/// The labels by which a name finder marks words: outside, or a part of a name of some kind.
///
/// The BILOU scheme (Ratinov and Roth 2009, <https://aclanthology.org/W09-1119/>): a name of one
/// word is a unit; a longer one has a beginning, insides and a last word. Label 0 is outside;
/// others are 1 + 4 × kind + part.
package enum NameMarks {
  /// The kinds that are learnt, in the order of their numbers.
  package static let kinds: [NameSpan.Kind] = [
    .person, .organization, .geopolitical, .place, .event, .nationality,
  ]

  /// A word's part in a name.
  package enum Part: Int, Sendable {
    /// The first word of several.
    case beginning
    /// Neither the first nor the last.
    case inside
    /// The last word of several.
    case last
    /// The only word.
    case unit
  }

  /// The number of labels.
  package static let count = 1 + 4 * kinds.count

  /// The label of a part of a name.
  package static func label(_ part: Part, kind: Int) -> Int { 1 + 4 * kind + part.rawValue }

  /// The part and the kind's number of a label, nil for outside.
  package static func parts(of label: Int) -> (part: Part, kind: Int)? {
    guard label > 0, let part = Part(rawValue: (label - 1) % 4) else { return nil }
    return (part, (label - 1) / 4)
  }

  /// Whether a word labelled `next` may follow one labelled `label`; nil stands for a boundary.
  package static func allows(_ label: Int?, then next: Int?) -> Bool {
    let before = label.flatMap(parts(of:))
    let after = next.flatMap(parts(of:))
    let isOpen = before.map { $0.part == .beginning || $0.part == .inside } ?? false
    let continues = after.map { $0.part == .inside || $0.part == .last } ?? false
    return isOpen == continues && (!isOpen || before?.kind == after?.kind)
  }

  /// The labels of a sentence of `count` words with these names.
  package static func labels(of names: [NameSpan], count: Int) -> [Int] {
    var labels = [Int](repeating: 0, count: count)
    for name in names {
      guard let kind = kinds.firstIndex(of: name.kind), !name.tokens.isEmpty else { continue }
      let last = name.tokens.upperBound - 1
      for index in name.tokens {
        let part: Part =
          name.tokens.count == 1
          ? .unit
          : index == name.tokens.lowerBound ? .beginning : index == last ? .last : .inside
        labels[index] = label(part, kind: kind)
      }
    }
    return labels
  }

  /// The names that well-formed labels mark.
  package static func names(of labels: [Int]) -> [NameSpan] {
    var names: [NameSpan] = []
    var start = 0
    for (index, label) in labels.enumerated() {
      guard let (part, kind) = parts(of: label) else { continue }
      if part == .beginning || part == .unit { start = index }
      if part == .last || part == .unit {
        names.append(NameSpan(tokens: start..<index + 1, kind: kinds[kind]))
      }
    }
    return names
  }
}
