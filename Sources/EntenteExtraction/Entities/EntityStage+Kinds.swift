import EntenteLanguage
import EntenteModel
import EntenteSchema

/// What kind of thing a name means, by its other mentions.
extension EntityStage {
  /// A surname that the engine took for a place or a body in passing is the person's.
  func settleKinds(in reading: inout Reading) {
    var surnames: Set<String> = []
    // Where each person with a last name is first named in full.
    var fullNames: [String: Int] = [:]
    for mention in reading.mentions where mention.kind == .person {
      let words = Self.words(mention.name)
      if words.count > 1, let last = words.last {
        surnames.insert(last)
        fullNames[last] = min(fullNames[last] ?? .max, mention.sentence)
      }
      // Where people go by their given names, the first word alone is the person too.
      if words.count > 1, words[0].count > 3 { surnames.insert(words[0]) }
    }
    for position in reading.mentions.indices
    where !reading.mentions[position].isKnown && reading.mentions[position].tokens.count == 1
      && [.place, .organization].contains(reading.mentions[position].kind)
      && surnames.contains(Self.key(reading.mentions[position].name))
    {
      reading.mentions[position].kind = .person
    }
    for position in reading.mentions.indices {
      let mention = reading.mentions[position]
      guard mention.isKnown, mention.kind == .place, mention.tokens.count == 1,
        let last = fullNames[Self.key(mention.name)], last < mention.sentence,
        isActing(mention, in: reading)
      else { continue }
      reading.mentions[position].kind = .person
      reading.mentions[position].isKnown = false
    }
    settleRepeatedNames(in: &reading)
    settleBodySeats(in: &reading)
  }

  /// "Brussels offered talks" in news of the European Union speaks of it and not of Belgium.
  private func settleBodySeats(in reading: inout Reading) {
    for (seat, name) in lists.bodySeats {
      guard let index = schema.organizationPosition(named: name) else { continue }
      let body = schema.organizations[index].name
      let isNamed = reading.mentions.contains {
        guard $0.kind == .organization, case .organization(let known) = $0.entry else {
          return false
        }
        return known == index || schema.organizations[known].partOf == body
      }
      guard isNamed else { continue }
      for position in reading.mentions.indices
      where reading.mentions[position].rule == "names/capital" {
        let mention = reading.mentions[position]
        guard reading.words(of: mention.tokens, in: mention.sentence) == seat,
          !reading.mentions.contains(where: {
            $0.kind == .country && $0.country == mention.country && $0.rule != "names/capital"
          })
        else { continue }
        reading.mentions[position].kind = .organization
        reading.mentions[position].name = body
        reading.mentions[position].entry = .organization(index)
        reading.mentions[position].country = nil
      }
    }
  }

  /// Whether a name is the subject of a verb or owns something, as people do.
  private func isActing(_ mention: EntityMention, in reading: Reading) -> Bool {
    let tree = reading.trees[mention.sentence]
    let top = tree.top(of: mention.tokens)
    let governor = tree.head(of: top).map { tree.tokens[$0].tag == .verb } ?? false
    return tree.has(top, "nsubj") && governor || tree.has(top, "nmod:poss")
  }

  /// One name of the article names one thing: where the engine saw several kinds, the usual one.
  private func settleRepeatedNames(in reading: inout Reading) {
    var counts: [String: [EntityKind: Int]] = [:]
    let kinds: [EntityKind] = [.person, .organization, .place]
    func isOpen(_ mention: EntityMention) -> Bool {
      !mention.isKnown && !mention.isInner && mention.form == .name && kinds.contains(mention.kind)
        && mention.country == nil
    }
    for mention in reading.mentions where isOpen(mention) {
      counts[Self.key(mention.name), default: [:]][mention.kind, default: 0] += 1
    }
    for position in reading.mentions.indices where isOpen(reading.mentions[position]) {
      guard let seen = counts[Self.key(reading.mentions[position].name)], seen.count > 1 else {
        continue
      }
      let most = seen.values.max() ?? 0
      let usual = kinds.filter { seen[$0] == most }
      // A person is taken for a body in passing more often than a body for a person.
      guard usual.count == 1,
        reading.mentions[position].kind != .person || most > 2 && seen[.person] == 1
      else { continue }
      reading.mentions[position].kind = usual[0]
    }
  }
}
