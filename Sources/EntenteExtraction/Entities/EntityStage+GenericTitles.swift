import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Titles that say too little to be a post of their own: "the Minister".
extension EntityStage {
  /// "the Minister": a title that says too little to be a post of its own.
  func isGeneric(_ phrase: OfficePhrase, title: OfficeTitleDefinition) -> Bool {
    phrase.complement == nil && !phrase.isPlural && !phrase.isExtended
      && (title.title == "Minister" || phrase.owners.isEmpty)
      && (["Minister", "Secretary", "Representative", "Envoy", "Head"].contains(title.title)
        || title.title.hasSuffix(" Minister")
          && Gazetteer.isAcronym(title.title.split(separator: " ").first.map(String.init) ?? ""))
  }

  /// The post that the holder of a generic title, or the last holder of one like it, has elsewhere.
  func fullerOffice(of phrase: OfficePhrase, in reading: Reading) -> Int? {
    let holders = Set(phrase.holders.compactMap { reading.mentions[$0].entity })
    let word = phrase.titleWords.split(separator: " ").last.map { $0.lowercased() } ?? ""
    let others = reading.offices.filter { other in
      guard other.entity != nil, other.titleWords.lowercased().contains(word) else {
        return false
      }
      let theirs = other.holders.compactMap { reading.mentions[$0].entity }
      // Whom "the Minister" meets is another one.
      return holders.isEmpty
        ? (other.sentence, other.tokens.lowerBound) < (phrase.sentence, phrase.tokens.lowerBound)
        : !holders.isDisjoint(with: theirs)
    }
    // In a government's statement "the Minister" is its own.
    let own = others.filter { other in
      holders.isEmpty && reading.publisherCountry != nil
        && other.entity.map { reading.entities[$0].owner == reading.publisherCountry } ?? false
    }
    let preferred = own.isEmpty ? others : own
    return preferred.last { $0.complement != nil }?.entity
      ?? (own.isEmpty ? others.last : own.first)?.entity
  }

  /// "the Secretary" in a statement of the State Department is the Secretary of State.
  func ministersTitle(
    for title: OfficeTitleDefinition, in reading: Reading
  ) -> OfficeTitleDefinition? {
    guard title.title == "Secretary", let publisher = reading.article.publisher else { return nil }
    guard let post = lists.publisherPosts.first(where: { publisher.contains($0.key) }) else {
      return nil
    }
    return schema.titles.first { $0.title == post.value }
  }
}
