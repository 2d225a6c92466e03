import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// People: full names first, then surnames and given names to the nearest that fits.
  func linkPersons(in reading: inout Reading, index: inout EntityIndex) {
    let otherNames = linkOtherNames(in: &reading)
    let persons = reading.mentions.indices.filter {
      reading.mentions[$0].kind == .person && otherNames[$0] == nil
    }
    let full = persons.filter { Self.words(reading.mentions[$0].name).count > 1 }
    for position in full {
      reading.mentions[position].name = Self.inUsualCase(reading.mentions[position].name)
      let name = reading.mentions[position].name
      let words = Self.words(name)
      let key = words.joined(separator: " ")
      let entity =
        index[.person, key] ?? variant(of: words, in: reading)
        ?? addPerson(name, key: key, in: &reading, index: &index)
      index[.person, key] = entity
      link(position, to: entity, in: &reading)
      addHonorific(before: position, to: entity, in: &reading)
      addGeneration(behind: position, to: entity, in: &reading)
      // "AL-HOLM" before "Omar al-Holm": the fuller name is the name.
      if words.count > reading.entities[entity].words.count {
        let short = reading.entities[entity].name
        reading.entities[entity].name = name
        reading.entities[entity].addAlias(short)
      }
    }
    for position in persons where reading.mentions[position].entity == nil {
      reading.mentions[position].name = Self.inUsualCase(reading.mentions[position].name)
      let key = Self.key(reading.mentions[position].name)
      let entity =
        person(short: key, at: position, in: reading)
        ?? index[.person, key]
        ?? addPerson(reading.mentions[position].name, key: key, in: &reading, index: &index)
      link(position, to: entity, in: &reading)
    }
    for (position, first) in otherNames.sorted(by: { $0.key < $1.key }) {
      if let entity = reading.mentions[first].entity { link(position, to: entity, in: &reading) }
    }
    linkLooseSurnames(in: &reading)
    addGenders(in: &reading)
  }

  /// "Lars Vik, also known as Nils": the second name means the first person.
  ///
  /// - Returns: The mention that each such name repeats.
  private func linkOtherNames(in reading: inout Reading) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for position in reading.mentions.indices {
      let mention = reading.mentions[position]
      guard !mention.isKnown, !mention.isInner, mention.tokens.lowerBound > 1 else { continue }
      let tokens = reading.text.sentences[mention.sentence].tokens
      let (last, before) = (
        tokens[mention.tokens.lowerBound - 1].form.lowercased(),
        tokens[mention.tokens.lowerBound - 2].form.lowercased()
      )
      guard
        ["alias", "nicknamed", "aka"].contains(last)
          || last == "as" && ["known", "alias"].contains(before)
          || last == "guerre" && before == "de"
      else { continue }
      let first = reading.mentionIndices(in: mention.sentence).filter {
        reading.mentions[$0].kind == .person && !reading.mentions[$0].isInner
          && reading.mentions[$0].tokens.upperBound < mention.tokens.lowerBound
      }.max { reading.mentions[$0].tokens.lowerBound < reading.mentions[$1].tokens.lowerBound }
      guard let first else { continue }
      reading.mentions[position].kind = .person
      found[position] = first
    }
    return found
  }

  /// "MARLOW" as "Marlow"; initials and short words in capitals stay.
  static func inUsualCase(_ name: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let letters = word.filter(\.isLetter)
      return letters.count > 2 && letters.allSatisfy(\.isUppercase)
        && !generations.contains(letters.lowercased())
        ? String(word).writtenAsName : String(word)
    }.joined(separator: " ")
  }

  /// "Mrs Holm" is a woman, "Lord Holm" a man.
  private func addGenders(in reading: inout Reading) {
    for mention in reading.mentions where mention.kind == .person {
      guard let person = mention.entity, mention.tokens.lowerBound > 0,
        reading.entities[person].gender == .unknown
      else { continue }
      let tokens = reading.text.sentences[mention.sentence].tokens
      let before = tokens[mention.tokens.lowerBound - 1].form.lowercased()
      let first = tokens[mention.tokens.lowerBound].form.lowercased()
      if lists.femaleTitles.contains(before) || lists.femaleTitles.contains(first) {
        reading.entities[person].gender = .female
      } else if lists.maleTitles.contains(before) || lists.maleTitles.contains(first) {
        reading.entities[person].gender = .male
      }
    }
  }

  private func addPerson(
    _ name: String, key: String, in reading: inout Reading, index: inout EntityIndex
  ) -> Int {
    var draft = EntityDraft(kind: .person, name: name)
    if let first = name.split(separator: " ").first.map(String.init) {
      if lists.femaleNames.contains(first), !lists.maleNames.contains(first) {
        draft.gender = .female
      }
      if lists.maleNames.contains(first), !lists.femaleNames.contains(first) {
        draft.gender = .male
      }
    }
    return add(draft, key: key, in: &reading, index: &index)
  }
}
