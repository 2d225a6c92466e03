import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// "Northern Fisheries Council (NFC)", and "NFC" alone where the initials fit one body.
  func linkAcronyms(in reading: inout Reading, index: inout EntityIndex) {
    linkBracketedNames(in: &reading)
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
          if let covering { takeShortName(covering, for: entity, in: &reading) }
        } else if let covering, let named = self.entity(namedInFullBy: covering, in: reading) {
          // "Harbour Safety Forces … the HSF": the text's own body comes before the schema's.
          entity = named
          takeShortName(covering, for: named, in: &reading)
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

  /// The body of the text whose initials a known short name has, where what the schema knows by it is
  /// never named in full.
  private func entity(namedInFullBy covering: Int, in reading: Reading) -> Int? {
    let mention = reading.mentions[covering]
    guard mention.isKnown, mention.kind == .organization, let known = mention.entity else {
      return nil
    }
    let form = reading.words(of: mention.tokens, in: mention.sentence)
    guard let named = entity(withInitials: form, leavingOut: known, in: reading),
      !reading.mentions.contains(where: {
        $0.entity == known && reading.words(of: $0.tokens, in: $0.sentence) != form
      })
    else { return nil }
    return named
  }

  /// "Pomona Peoples Party (PPP)": the text's own short form, though the schema knows another body
  /// by it.
  private func takeShortName(_ covering: Int, for entity: Int?, in reading: inout Reading) {
    guard let entity, let other = reading.mentions[covering].entity, other != entity,
      reading.mentions[covering].isKnown
    else { return }
    let form = reading.words(
      of: reading.mentions[covering].tokens, in: reading.mentions[covering].sentence)
    let initials = reading.entities[entity].name.split(separator: " ").compactMap(\.first)
      .filter(\.isUppercase)
    guard form == String(initials) else { return }
    for position in reading.mentions.indices
    where reading.mentions[position].entity == other
      && reading.words(
        of: reading.mentions[position].tokens, in: reading.mentions[position].sentence) == form
    {
      link(position, to: entity, in: &reading)
    }
    if !reading.mentions.contains(where: { $0.entity == other }) {
      reading.entities[other].isKept = false
    }
  }

  /// "Northern Guard Trade Office (NG-TO)": short forms of several letters with hyphens.
  private func linkBracketedNames(in reading: inout Reading) {
    for position in reading.mentions.indices {
      let mention = reading.mentions[position]
      let tokens = reading.text.sentences[mention.sentence].tokens
      guard mention.kind == .organization, !mention.isKnown, !mention.isInner,
        mention.tokens.count > 1, mention.tokens.lowerBound > 1,
        mention.tokens.upperBound < tokens.count,
        tokens[mention.tokens.lowerBound - 1].form == "(",
        tokens[mention.tokens.upperBound].form == ")",
        mention.tokens.allSatisfy({
          tokens[$0].form == "-" || Gazetteer.isAcronym(tokens[$0].form)
        }),
        let full = reading.mention(
          endingAt: mention.tokens.lowerBound - 1, in: mention.sentence, kind: .organization),
        let entity = reading.mentions[full].entity, let short = mention.entity
      else { continue }
      reading.merge(short, into: entity)
    }
  }

  private func entity(
    withInitials acronym: String, leavingOut other: Int? = nil, in reading: Reading
  ) -> Int? {
    guard acronym.count > 2 else { return nil }
    let fitting = reading.entities.indices.filter { candidate in
      let entity = reading.entities[candidate]
      guard entity.kind == .organization, entity.isKept, candidate != other else { return false }
      let initials = entity.name.split { " -".contains($0) }
        .filter { !["of", "the", "and", "for"].contains($0.lowercased()) }
        .compactMap(\.first).map(String.init).joined()
      return initials.uppercased() == acronym
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// "the regime" without anybody's name.
  private func isBareAdministration(_ token: Int, in tokens: [Token]) -> Bool {
    (lexicon.administrations.contains(tokens[token].form)
      || lexicon.organizationHeads.contains(tokens[token].form)
        && !lists.looseHeads.contains(tokens[token].form))
      && token > 0
      && ["the", "this", "that"].contains(tokens[token - 1].form.lowercased())
  }

  /// "the Council", "Coalition partners": a capitalised head noun means the body built around it.
  func linkBareHeads(in reading: inout Reading) {
    var sorts: [String: [Int]] = [:]
    var places: [Int: [(Int, Int)]] = [:]
    for mention in reading.mentions {
      guard let entity = mention.entity else { continue }
      places[entity, default: []].append((mention.sentence, mention.head))
    }
    for sentence in reading.text.sentences.indices {
      let tokens = reading.text.sentences[sentence].tokens
      for token in tokens.indices
      where (tokens[token].isCapitalised || isBareAdministration(token, in: tokens))
        && reading.mention(covering: token, in: sentence) == nil
      {
        let word = tokens[token].form.lowercased()
        guard lexicon.organizationHeads.contains(word) || lexicon.administrations.contains(word)
        else { continue }
        let fitting =
          sorts[word] ?? reading.entities.indices.filter { isSort(word, reading.entities[$0]) }
        sorts[word] = fitting
        // The nearest one before; else the only one there is.
        let before = fitting.compactMap { candidate -> (place: (Int, Int), candidate: Int)? in
          (places[candidate] ?? []).filter { $0 < (sentence, token) }.max { $0 < $1 }
            .map { ($0, candidate) }
        }.max { $0.place < $1.place }?.candidate
        guard let entity = before ?? fitting.first else { continue }
        places[entity, default: []].append((sentence, token))
        reading.mentions.append(
          EntityMention(
            sentence: sentence, tokens: token..<token + 1, head: token, kind: .organization,
            form: .nominal, name: tokens[token].form, isKnown: false, entity: entity,
            rule: "entities/bare-head"))
        reading.entities[entity].addAlias(tokens[token].form)
      }
    }
  }

  /// Whether a common noun can mean a body: "the court", "the party" for a movement.
  private func isSort(_ word: String, _ entity: EntityDraft) -> Bool {
    guard entity.kind == .organization, entity.isKept else { return false }
    let head = Self.head(of: entity.words)
    return head == word || word == "party" && isParty(entity)
  }

  /// Whether a body is a party, by what is known of it or by its name.
  func isParty(_ entity: EntityDraft) -> Bool {
    guard entity.kind == .organization else { return false }
    if let known = schema.organization(named: entity.name) { return known.category == "party" }
    return lexicon.partyHeads.contains(Self.head(of: entity.words))
  }
}
