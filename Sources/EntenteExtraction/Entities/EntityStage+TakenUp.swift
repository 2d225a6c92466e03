import EntenteLanguage
import EntenteModel

/// Posts whose holders the next sentence names, as the first words of news wires do.
extension EntityStage {
  /// The minister is Ida Holm of "*Norway's justice minister* says … *Ida Holm* told reporters".
  func takeUpNames(in reading: inout Reading) {
    for position in reading.offices.indices {
      let phrase = reading.offices[position]
      guard let office = phrase.entity, phrase.holders.isEmpty, phrase.holderToken == nil,
        phrase.impliedHolder == nil, !phrase.isPlural, !phrase.isLeft, !phrase.isOneOfSeveral,
        !phrase.owners.isEmpty, phrase.principal == nil,
        reading.mainSubject(of: phrase.sentence).map(phrase.titleTokens.contains) ?? false,
        let person = reading.introducedBehind(phrase.sentence),
        !isPlaced(person, in: reading), !isHeld(office, in: reading)
      else { continue }
      reading.offices[position].takenUpHolder = person
    }
  }

  /// Whether the text gives somebody another post, so that the next sentence is about somebody else.
  private func isPlaced(_ person: Int, in reading: Reading) -> Bool {
    reading.offices.contains { phrase in
      !phrase.isFormer && phrase.holders.contains { reading.mentions[$0].entity == person }
    }
  }

  private func isHeld(_ office: Int, in reading: Reading) -> Bool {
    reading.offices.contains { $0.entity == office && !$0.isFormer && !$0.holders.isEmpty }
  }
}
