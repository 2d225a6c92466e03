import EntenteModel

extension EntityStage {
  func addMention(of phrase: OfficePhrase, entity: Int, in reading: inout Reading) {
    var mention = EntityMention(
      sentence: phrase.sentence, tokens: phrase.tokens,
      head: reading.trees[phrase.sentence].top(of: phrase.titleTokens), kind: .office,
      form: .nominal,
      name: reading.entities[entity].name, isKnown: true, entity: entity, rule: "offices/phrase")
    mention.isInner = true
    reading.mentions.append(mention)
  }

  static func titleCased(_ words: String) -> String {
    words.split(separator: " ").map { word in
      ["of", "the", "for", "and", "to", "in", "on"].contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// "the United States", "the Fjord Council", "Norway".
  func withArticle(_ entity: EntityDraft) -> String {
    let takesArticle =
      entity.kind == .organization && entity.name.contains(" ")
      || lists.countriesWithArticle.contains(entity.name)
    return takesArticle ? "the " + entity.name : entity.name
  }
}
