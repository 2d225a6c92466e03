import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Posts whose holders the next sentence names, as the first words of news wires do.
extension EntityStage {
  /// The minister is Ida Holm of "*Norway's justice minister* says … *Ida Holm* told reporters".
  func takeUpNames(in reading: inout Reading) {
    for position in reading.offices.indices {
      let phrase = reading.offices[position]
      guard let office = phrase.entity, phrase.holders.isEmpty, phrase.holderToken == nil,
        phrase.impliedHolder == nil, !phrase.isPlural, !phrase.isLeft, !phrase.isOneOfSeveral,
        namesOwner(phrase), phrase.principal == nil,
        reading.mainSubject(of: phrase.sentence).map(phrase.titleTokens.contains) ?? false,
        let person = reading.introducedBehind(phrase.sentence),
        !isPlaced(person, in: reading), !isHeld(office, in: reading)
      else { continue }
      reading.offices[position].takenUpHolder = person
    }
    takeUpRanks(in: &reading)
  }

  /// "Norway's ambassador to Peru … *Ambassador Ida Holm* said": the rank with a name tells who holds
  /// the one post of that title that nobody else is said to hold.
  private func takeUpRanks(in reading: inout Reading) {
    for phrase in reading.offices
    where phrase.entity == nil && phrase.holders.count == 1 && phrase.owners.isEmpty
      && !phrase.isFormer && !phrase.isPlural
      && lists.rankTitles.contains(schema.titles[phrase.title].title)
      && !lists.seatTitles.contains(schema.titles[phrase.title].title)
    {
      let open = reading.offices.indices.filter { index in
        let other = reading.offices[index]
        return other.title == phrase.title && other.holders.isEmpty && !other.isPlural
          && other.holderToken == nil && other.impliedHolder == nil && !other.owners.isEmpty
          && other.entity.map { !isHeld($0, in: reading) } ?? false
      }
      let posts = Set(open.compactMap { reading.offices[$0].entity })
      guard posts.count == 1, let position = open.first,
        reading.offices[position].takenUpHolder == nil,
        let person = phrase.holders.first.flatMap({ reading.mentions[$0].entity }),
        !isPlaced(person, in: reading)
      else { continue }
      reading.offices[position].takenUpHolder = person
    }
  }

  /// Whether the words say whose post it is, by a name or by the title itself.
  private func namesOwner(_ phrase: OfficePhrase) -> Bool {
    let title = schema.titles[phrase.title]
    return !phrase.owners.isEmpty || !title.organization.isEmpty || !title.country.isEmpty
  }

  /// Whether the text gives somebody another post, so that the next sentence is about somebody else.
  private func isPlaced(_ person: Int, in reading: Reading) -> Bool {
    reading.offices.contains { phrase in
      !phrase.isFormer && phrase.entity != nil
        && phrase.holders.contains { reading.mentions[$0].entity == person }
    }
  }

  private func isHeld(_ office: Int, in reading: Reading) -> Bool {
    reading.offices.contains { $0.entity == office && !$0.isFormer && !$0.holders.isEmpty }
  }
}
