import EntenteLanguage
import EntenteModel

/// Brings the labels of the corpora and the kinds of the engines onto common ground.
///
/// The corpora do not tell a state from a river: geo-political names and places are one kind,
/// `location`. Kinds that an engine is not asked for (parties count as organizations) are left out.
enum NameLabels {
  private static let common: [String: String] = [
    "PER": "person", "person": "person", "politician": "person", "per": "person",
    "ORG": "organization", "organisation": "organization", "organization": "organization",
    "politicalparty": "organization", "org": "organization",
    "LOC": "location", "location": "location", "country": "location", "geo": "location",
    "geopolitical": "location", "place": "location", "GPE": "location",
    "event": "event", "election": "event", "eve": "event",
  ]

  /// The common label of a corpus's label; `O` for a kind that is not scored.
  static func merged(_ label: String) -> String {
    guard let kind = common[String(label.dropFirst(2))] else { return "O" }
    return label.prefix(2) + kind
  }

  /// What an engine finds in a sentence given as tokens.
  static func names(in forms: [String], by engine: any LanguageEngine) -> [NameMetrics.Name] {
    let rows = forms.enumerated().map { ConlluRow(position: .word($0 + 1), form: $1) }
    var text = AnnotatedText([ConlluSentence(rows: rows)]).withoutAnnotation
    engine.annotate(&text)
    return (text.sentences.first?.names ?? []).compactMap { name in
      common[name.kind.rawValue].map { NameMetrics.Name(tokens: name.tokens, kind: $0) }
    }
  }
}
