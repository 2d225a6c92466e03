import EntenteLanguage
import EntenteModel

/// Words that may be a name, before it is settled which of overlapping ones counts.
struct NameCandidate: Hashable {
  /// What found the candidate; of candidates of one length the greater counts.
  enum Source: Int, Comparable {
    case engine
    case shape
    case schema

    static func < (left: Source, right: Source) -> Bool { left.rawValue < right.rawValue }
  }

  var tokens: Range<Int>
  var kind: EntityKind
  var name: String
  let source: Source
  /// What the schema knows it as.
  var entry: Gazetteer.Entry?
  /// The country that the words name on the way, as an index of the schema: "*Danish* navy".
  var country: Int?
  let rule: RuleID
}

extension Token {
  /// Whether the word is written like a name: with a capital or a digit first.
  var isCapitalised: Bool {
    form.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }
}
