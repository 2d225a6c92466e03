import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// Bodies that the schema does not know: long names first, short forms and acronyms to them.
  func linkOrganizations(in reading: inout Reading, index: inout EntityIndex) {
    let open = reading.mentions.indices.filter {
      reading.mentions[$0].kind == .organization && reading.mentions[$0].entity == nil
    }.sorted {
      let (left, right) = (reading.mentions[$0].tokens.count, reading.mentions[$1].tokens.count)
      return left != right ? left > right : $0 < $1
    }
    for position in open {
      let mention = reading.mentions[position]
      let entity =
        organization(for: mention, in: reading, index: index)
        ?? addOrganization(mention, in: &reading, index: &index)
      link(position, to: entity, in: &reading)
    }
    linkAcronyms(in: &reading, index: &index)
    linkBareHeads(in: &reading)
  }

  /// The body that a mention is a short form of.
  private func organization(
    for mention: EntityMention, in reading: Reading, index: EntityIndex
  ) -> Int? {
    let key = Self.key(mention.name)
    if let known = index[.organization, key] { return known }
    if let country = mention.country,
      let delegation = index[.organization, delegationKey(mention, country: country)]
    {
      return delegation
    }
    let words = Self.words(mention.name)
    guard words.count > 1 || lexicon.organizationHeads.contains(words.first ?? "") else {
      return nil
    }
    let head = Self.head(of: words)
    // "Expanded Working Group of …" is the Working Group of that name.
    for count in stride(from: words.count - 1, through: 2, by: -1) {
      let suffix = words.suffix(count).joined(separator: " ")
      if let known = index[.organization, suffix],
        Self.head(of: Array(words.suffix(count))) == head,
        mention.country == nil
      {
        return known
      }
    }
    return reading.entities.indices.first { candidate in
      let entity = reading.entities[candidate]
      guard entity.kind == .organization else { return false }
      let longer = Self.words(entity.name)
      return longer.count > words.count && Self.head(of: longer) == head
        && Set(words).subtracting(["of", "the", "for", "to"]).isSubset(of: longer)
    }
  }

  private func addOrganization(
    _ mention: EntityMention, in reading: inout Reading, index: inout EntityIndex
  ) -> Int {
    var draft = EntityDraft(kind: .organization, name: mention.name)
    if let country = mention.country {
      draft.country = self.country(
        named: schema.countries[country].name, in: &reading, index: &index)
    }
    let entity = add(draft, key: Self.key(mention.name), in: &reading, index: &index)
    if let country = mention.country {
      index[.organization, delegationKey(mention, country: country)] = entity
    }
    return entity
  }

  /// "Danish delegation", "Denmark's delegation" and "Danish team" are one body.
  private func delegationKey(_ mention: EntityMention, country: Int) -> String {
    var head = Self.words(mention.name).last ?? ""
    if head == "team" { head = "delegation" }
    return "of \(country) \(head)"
  }

  /// The word that a body's name is built around: the last before its phrase.
  static func head(of words: [String]) -> String {
    let end = words.firstIndex { ["of", "for", "to", "on", "against"].contains($0) } ?? words.count
    return end > 0 ? words[end - 1] : words[0]
  }

  /// "Northern Fisheries Council (NFC)", and "NFC" alone where the initials fit one body.
  private func linkAcronyms(in reading: inout Reading, index: inout EntityIndex) {
    for sentence in reading.text.sentences.indices {
      let tokens = reading.text.sentences[sentence].tokens
      for token in tokens.indices where Gazetteer.isAcronym(tokens[token].form) {
        let inBrackets =
          token > 1 && token + 1 < tokens.count && ["(", "["].contains(tokens[token - 1].form)
          && [")", "]"].contains(tokens[token + 1].form)
        let covering = reading.mention(covering: token, in: sentence)
        if let covering, reading.mentions[covering].tokens.count > 1 { continue }
        var entity: Int?
        if inBrackets, let before = reading.mention(endingAt: token - 1, in: sentence),
          reading.mentions[before].kind == .organization
        {
          entity = reading.mentions[before].entity
        } else if covering.map({ !reading.mentions[$0].isKnown }) ?? true {
          entity =
            index[.organization, "acronym " + tokens[token].form.lowercased()]
            ?? self.entity(withInitials: tokens[token].form, in: reading)
        }
        guard let entity, reading.entities[entity].kind == .organization else { continue }
        index[.organization, "acronym " + tokens[token].form.lowercased()] = entity
        if let covering, !reading.mentions[covering].isKnown {
          if let old = reading.mentions[covering].entity, old != entity {
            reading.merge(old, into: entity)
          }
          reading.mentions[covering].kind = .organization
          link(covering, to: entity, in: &reading)
        } else if covering == nil {
          reading.mentions.append(
            EntityMention(
              sentence: sentence, tokens: token..<token + 1, head: token, kind: .organization,
              form: .name, name: tokens[token].form, isKnown: false, entity: entity,
              rule: "names/acronym"))
          reading.entities[entity].addAlias(tokens[token].form)
        }
      }
    }
  }

  private func entity(withInitials acronym: String, in reading: Reading) -> Int? {
    guard acronym.count > 2 else { return nil }
    let fitting = reading.entities.indices.filter { candidate in
      let entity = reading.entities[candidate]
      guard entity.kind == .organization, entity.isKept else { return false }
      let initials = entity.name.split { " -".contains($0) }
        .filter { !["of", "the", "and", "for"].contains($0.lowercased()) }
        .compactMap(\.first).map(String.init).joined()
      return initials.uppercased() == acronym
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Nouns that mean too many things to take up a body: "the force", "the state".
  private static let looseHeads: Set<String> = [
    "force", "forces", "state", "staff", "office", "union", "community", "government", "service",
    "services",
    "base", "network", "news", "press", "front", "conference", "guard", "people", "unit", "units",
    "cabinet",
    "exchange", "initiative", "mission", "house", "delegation", "school", "club", "partnership",
  ]

  /// "the regime" without anybody's name.
  private func isBareAdministration(_ token: Int, in tokens: [Token]) -> Bool {
    (lexicon.administrations.contains(tokens[token].form)
      || lexicon.organizationHeads.contains(tokens[token].form)
        && !Self.looseHeads.contains(tokens[token].form))
      && token > 0
      && ["the", "this", "that"].contains(tokens[token - 1].form.lowercased())
  }

  /// "the Council", "Coalition partners": a capitalised head noun means the body built around it.
  private func linkBareHeads(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices {
      let tokens = reading.text.sentences[sentence].tokens
      for token in tokens.indices
      where (tokens[token].isCapitalised || isBareAdministration(token, in: tokens))
        && reading.mention(covering: token, in: sentence) == nil
      {
        let word = tokens[token].form.lowercased()
        guard lexicon.organizationHeads.contains(word) || lexicon.administrations.contains(word)
        else { continue }
        let fitting = reading.entities.indices.filter {
          reading.entities[$0].kind == .organization && reading.entities[$0].isKept
            && Self.head(of: Self.words(reading.entities[$0].name)) == word
        }
        // The nearest one before; else the only one there is.
        let before = fitting.last { candidate in
          reading.mentions.contains {
            $0.entity == candidate && ($0.sentence, $0.head) < (sentence, token)
          }
        }
        guard let entity = before ?? fitting.first else { continue }
        reading.mentions.append(
          EntityMention(
            sentence: sentence, tokens: token..<token + 1, head: token, kind: .organization,
            form: .nominal, name: tokens[token].form, isKnown: false, entity: entity,
            rule: "entities/bare-head"))
        reading.entities[entity].addAlias(tokens[token].form)
      }
    }
  }
}

extension Reading {
  /// Makes everything that means one entity mean another.
  mutating func merge(_ old: Int, into new: Int) {
    guard old != new else { return }
    for index in mentions.indices where mentions[index].entity == old {
      mentions[index].entity = new
    }
    for index in offices.indices where offices[index].entity == old { offices[index].entity = new }
    for index in entities.indices where entities[index].country == old {
      entities[index].country = new
    }
    let (name, aliases) = (entities[old].name, entities[old].aliases)
    for alias in [name] + aliases { entities[new].addAlias(alias) }
    entities[old].isKept = false
  }
}
