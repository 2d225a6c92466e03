import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Other names of posts that deal with something.
extension EntityStage {
  /// "Danish Ambassador to Peru" is the "Ambassador of Denmark to Peru" and "Ambassador to Peru".
  func addComplementNames(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, owner: EntityDraft, to entity: Int,
    in reading: inout Reading
  ) {
    guard let complement = phrase.complement, phrase.principal == nil, owner.kind == .country
    else { return }
    let words = reading.words(of: complement, in: phrase.sentence)
    let post = Self.titleCased(phrase.titleWords)
    var forms = [words]
    if let target = phrase.complementMention.flatMap({ reading.mentions[$0].entity }),
      reading.entities[target].kind == .country,
      let preposition = words.split(separator: " ").first
    {
      forms.append("\(preposition) \(Self.withArticle(reading.entities[target]))")
    }
    for form in forms {
      reading.entities[entity].addAlias("\(post) of \(Self.withArticle(owner)) \(form)")
      reading.entities[entity].addAlias("\(post) \(form) of \(Self.withArticle(owner))")
    }
  }
}
