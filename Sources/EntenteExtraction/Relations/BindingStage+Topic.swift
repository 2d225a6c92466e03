import EntenteLanguage
import EntenteModel

/// What is put forward without a word on whom it is about.
extension BindingStage {
  /// "the need for an immediate ceasefire", after five sentences on Norway: a thing that somebody
  /// takes a stance to concerns the country that the article is about.
  ///
  /// It reads what all others found: what is known to concern somebody else is left alone.
  func bindTopic(in reading: inout Reading) {
    guard let topic = topicCountry(of: reading) else { return }
    let settled = Set(reading.claims.lazy.filter { $0.kind == .concerns }.map(\.source))
    let held = Set(
      reading.claims.lazy.filter { Self.stances.contains($0.kind) }.map(\.target))
    let makers = Set(
      reading.claims.lazy.filter { Self.stances.contains($0.kind) && $0.source == topic }
        .map(\.target))
    var done: Set<Int> = []
    for mention in reading.mentions where mention.kind == .proposal {
      guard let proposal = mention.entity, !settled.contains(proposal),
        done.insert(proposal).inserted, reading.entities[proposal].isKept,
        !Self.hasOwnName(reading.entities[proposal].name)
          || reading.entities[proposal].isCalled(pacts),
        let place = nearest(topic, to: mention.sentence, in: reading)
      else { continue }
      let isNamed = Self.hasOwnName(reading.entities[proposal].name)
      let isNear = place.sentence == mention.sentence
      let rule: RuleID =
        isNamed
        ? "binding/topic-pact"
        : held.contains(proposal)
          ? makers.contains(proposal)
            ? "binding/topic-maker" : isNear ? "binding/topic" : "binding/topic-beside"
          : "proposals/passage"
      reading.claims.append(
        RelationDraft(
          source: proposal, kind: .concerns, target: topic, confidence: Confidence(0.5),
          sentence: place.sentence, span: reading.span(of: place.tokens, in: place.sentence),
          rule: rule))
    }
  }

  private static let stances: Set<RelationKind> = [
    .proposes, .demands, .signs, .supports, .opposes, .discusses,
  ]

  /// Whether a name is written large throughout.
  ///
  /// A treaty is cited wherever it is of use, and a charter binds all states; a numbered resolution
  /// is about what the article is about.
  private static func hasOwnName(_ name: String) -> Bool {
    !ProposalStage.isNumberedResolution(name)
      && name.split(separator: " ").allSatisfy { word in
        word.first?.isUppercase == true || word.first?.isNumber == true || joints.contains(word)
      }
  }

  private static let joints: Set<Substring> = ["of", "on", "the", "and", "for", "to", "in", "–"]

  /// The country named most, at least three times and more often than any other, whose own
  /// government does not publish the article.
  private func topicCountry(of reading: Reading) -> Int? {
    reading.leadingCountry(besides: Set(reading.authors), namedAtLeast: 3) {
      !reading.furniture.contains($0.sentence)
    }
  }

  /// Where a country is named in a sentence or in one beside it.
  private func nearest(
    _ country: Int, to sentence: Int, in reading: Reading
  ) -> (sentence: Int, tokens: Range<Int>)? {
    for distance in 0...1 {
      for place in [sentence - distance, sentence + distance]
      where reading.trees.indices.contains(place) {
        let found = reading.mentionIndices(in: place).first {
          reading.mentions[$0].entity == country && reading.mentions[$0].kind == .country
        }
        if let found { return (place, reading.mentions[found].tokens) }
      }
    }
    return nil
  }
}
