import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose bare titles are by what stands beside them or by who publishes the text.
extension EntityStage {
  /// "President Vik, Prime Minister Holm and Foreign Minister Dahl": one country's all.
  ///
  /// Only from titles that are bare themselves; what names its country says nothing of the next.
  func listedOwner(of phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard schema.titles[phrase.title].scope == .national, phrase.owners.isEmpty,
      let before = reading.offices.last(where: { other in
        guard other.sentence == phrase.sentence, other.owners.isEmpty, other.possessor == nil,
          schema.titles[other.title].scope == .national, other.title != phrase.title,
          schema.titles[other.title].country.isEmpty,
          let holder = other.holders.last
        else { return false }
        let end = reading.mentions[holder].tokens.upperBound
        return end < phrase.tokens.lowerBound
          && (end..<phrase.tokens.lowerBound).allSatisfy {
            [",", "and", "his", "her"].contains(tokens[$0].form)
          }
      }), let office = before.entity, let country = reading.entities[office].country,
      country != reading.publisherCountry
    else { return nil }
    return country
  }

  /// "Special Representative Holm" in a statement to the Security Council is the United Nations'.
  func unitedNations(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    guard phrase.complement == nil,
      ["special representative", "special coordinator", "executive director"].contains(
        phrase.titleWords.lowercased())
        || ["Special Envoy", "Special Coordinator"].contains(title.title),
      reading.mentions.contains(where: {
        $0.sentence < 3 && $0.entity != nil && $0.name == "United Nations Security Council"
      })
    else { return nil }
    return body(named: "United Nations", in: &reading, index: &index)
  }

  /// "Spokesperson Holm" in a department's own statement speaks for the department.
  func publishersBody(
    of title: OfficeTitleDefinition, in reading: inout Reading, index: inout EntityIndex
  ) -> Int? {
    guard title.title == "Spokesperson", reading.publisherCountry != nil,
      let publisher = reading.article.publisher,
      let body = schema.organizations.first(where: { body in
        body.category == "ministry"
          && ([body.name] + body.aliases).contains {
            $0.contains(" ") && publisher.contains($0)
          }
      })
    else { return nil }
    return self.body(named: body.name, in: &reading, index: &index)
  }
}
