import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Short forms of posts that the text names in full elsewhere.
extension EntityStage {
  /// "Danish Special Envoy Holm" where Holm is the "Danish Special Envoy for Fjordland" elsewhere.
  ///
  /// The same title, the same holder and no other owner make it the same post; without a holder it
  /// has to be definite or to have the owner before it.
  func completedOffice(of phrase: OfficePhrase, in reading: Reading) -> Int? {
    guard phrase.complement == nil, phrase.principal == nil, !phrase.isPlural, !phrase.isCounterpart
    else { return nil }
    let holders = Set(phrase.holders.compactMap { reading.mentions[$0].entity })
    let owners = phrase.owners.compactMap { reading.mentions[$0].entity }
    let title = schema.titles[phrase.title].title
    if holders.isEmpty, !Self.sentPosts.contains(where: { title.contains($0) }),
      !phrase.titleWords.hasSuffix("Secretary") || phrase.titleTokens.count < 2
    {
      return nil
    }
    let fitting = reading.offices.filter { other in
      guard isLonger(other, than: phrase), !other.isFormer,
        let entity = other.entity,
        isOfSameOwner(owners, reading.entities[entity])
      else { return false }
      let theirs = Set(other.holders.compactMap { reading.mentions[$0].entity })
      if !holders.isEmpty { return !holders.isDisjoint(with: theirs) }
      return !owners.isEmpty
        || isAfterArticle(phrase, in: reading) && other.sentence <= phrase.sentence
    }
    let offices = Set(fitting.compactMap(\.entity))
    // Whoever has held several posts of that title is not said to be in one of them.
    return offices.count == 1 ? offices.first : nil
  }

  /// Whether a phrase says more of what may be the same post: "Deputy Secretary of State" for "Deputy
  /// Secretary".
  private func isLonger(_ other: OfficePhrase, than phrase: OfficePhrase) -> Bool {
    if other.title == phrase.title { return other.complement != nil }
    return other.titleWords.lowercased().hasPrefix(phrase.titleWords.lowercased() + " of ")
  }

  /// Whether a post's fuller form stands elsewhere and is not known yet: "the Union's *Representative*"
  /// beside "Representative for Trade".
  func waitsForLonger(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    guard phrase.complement == nil, !phrase.owners.isEmpty,
      Self.sentPosts.contains(where: { schema.titles[phrase.title].title.contains($0) })
    else { return false }
    return reading.offices.contains {
      $0.entity == nil && $0.owners.isEmpty && isLonger($0, than: phrase)
    }
  }

  /// "President Holm met her *British counterpart*": a country without that post has its other head.
  func suitCounterpart(_ position: Int, in reading: inout Reading) {
    guard reading.offices[position].isCounterpart else { return }
    let phrase = reading.offices[position]
    let heads = ["President": "Prime Minister", "Prime Minister": "President"]
    let own = schema.titles[phrase.title].title
    guard let other = heads[own], let lacking = lists.lackingPosts[own],
      let title = schema.titles.firstIndex(where: { $0.title == other })
    else { return }
    let owners = phrase.owners.compactMap { reading.mentions[$0].entity }
    guard !owners.isEmpty, owners.allSatisfy({ lacking.contains(reading.entities[$0].name) }) else {
      return
    }
    reading.offices[position].title = title
    reading.offices[position].titleWords = other
  }

  private func isAfterArticle(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let lower = phrase.tokens.lowerBound
    return lower > 0
      && reading.text.sentences[phrase.sentence].tokens[lower - 1].form.lowercased() == "the"
  }

  private func isOfSameOwner(_ owners: [Int], _ office: EntityDraft) -> Bool {
    owners.allSatisfy { $0 == office.owner || $0 == office.country }
  }

  /// Words of titles whose holders are sent to deal with one thing.
  static let sentPosts = ["Envoy", "Representative", "Coordinator", "Rapporteur"]
}
