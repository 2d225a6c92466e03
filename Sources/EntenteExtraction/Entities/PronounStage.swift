import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Gives pronouns and "both sides" the people, countries and bodies that they mean.
///
/// Rules over the parse in the spirit of Lappin and Leass, "An Algorithm for Pronominal Anaphora
/// Resolution", 1994: candidates that agree in kind, number and gender, the recent ones first, and
/// among those of a sentence subjects before others.
struct PronounStage: Stage {
  let name = "pronouns"
  let requires: [Layer] = [.links, .entities, .claims]
  let provides: [Layer] = [.coreference]

  func run(_ reading: inout Reading) {
    for sentence in reading.text.sentences.indices {
      let tree = reading.trees[sentence]
      for token in tree.tokens.indices where reading.links[sentence][token].isEmpty {
        let word = tree.tokens[token].form.lowercased()
        let meant: [Int]
        switch word {
        case "he", "him", "his", "himself":
          meant = person(.male, before: token, sentence: sentence, in: &reading).map { [$0] } ?? []
        case "she", "her", "hers", "herself":
          meant =
            person(.female, before: token, sentence: sentence, in: &reading).map { [$0] } ?? []
        case "i", "me", "my", "we", "us", "our", "ours":
          meant = speaker(at: token, sentence: sentence, in: reading).map { [$0] } ?? []
        case "it", "its", "itself":
          meant = body(before: token, sentence: sentence, in: reading).map { [$0] } ?? []
        case "they", "them", "their", "theirs":
          meant = group(before: token, sentence: sentence, in: reading)
        case "sides", "countries", "nations", "leaders", "parties", "ministers", "presidents",
          "governments":
          meant = pair(at: token, sentence: sentence, in: reading)
        default: continue
        }
        reading.links[sentence][token] = meant.map { EntityLink(entity: $0, strength: .direct) }
        if word.count < 8 || !meant.isEmpty, let only = meant.first, meant.count == 1,
          reading.trees[sentence].tokens[token].tag == .pron
        {
          var mention = EntityMention(
            sentence: sentence, tokens: token..<token + 1, head: token,
            kind: reading.entities[only].kind, form: .pronoun, name: "", isKnown: false,
            entity: only,
            rule: "entities/pronoun")
          mention.isInner = true
          reading.mentions.append(mention)
        }
      }
    }
  }

  /// Actor mentions before a place, nearest sentence first and within one subjects first.
  private func candidates(
    before token: Int, sentence: Int, in reading: Reading, accepts: (EntityDraft) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    for back in 0...3 where sentence - back >= 0 {
      let place = sentence - back
      let tree = reading.trees[place]
      let limit = back == 0 ? token : tree.tokens.count
      var ranked: [(rank: Int, position: Int, entity: Int)] = []
      for index in 0..<limit {
        for link in reading.links(at: index, in: place)
        where link.strength == .direct && accepts(reading.entities[link.entity]) {
          let isSubject = tree.has(index, "nsubj")
          let isModifier =
            tree.has(index, "amod") || tree.has(index, "nmod:poss") || tree.has(index, "compound")
          ranked.append(
            (isSubject ? 0 : isModifier ? 2 : 1, back == 0 ? -index : index, link.entity))
        }
      }
      ranked.sort { ($0.rank, $0.position) < ($1.rank, $1.position) }
      for item in ranked where !found.contains(item.entity) { found.append(item.entity) }
      if !found.isEmpty { return found }
    }
    return found
  }

  private func person(
    _ gender: EntityDraft.Gender, before token: Int, sentence: Int, in reading: inout Reading
  ) -> Int? {
    let fitting = candidates(before: token, sentence: sentence, in: reading) {
      $0.kind == .person && ($0.gender == gender || $0.gender == .unknown)
    }
    guard let best = fitting.first else {
      let word = reading.trees[sentence].tokens[token]
      reading.abstentions.append(
        Abstention(
          reason: .unresolvedPronoun, document: reading.article.id, span: word.span,
          text: word.form,
          detail: "No person named before it fits."))
      return nil
    }
    reading.entities[best].gender = gender
    return best
  }

  /// Who says "we": the speaker of the quotation, or the government whose statement it is.
  private func speaker(at token: Int, sentence: Int, in reading: Reading) -> Int? {
    for quotation in reading.quotations
    where quotation.sentence == sentence && quotation.tokens.contains(token) {
      guard let place = quotation.speaker else { return nil }
      return reading.links(at: place.token, in: place.sentence).first {
        reading.entities[$0.entity].kind.isActor
      }?.entity
    }
    return reading.publisherCountry
  }

  private func body(before token: Int, sentence: Int, in reading: Reading) -> Int? {
    candidates(before: token, sentence: sentence, in: reading) {
      $0.kind == .country || $0.kind == .organization
    }.first
  }

  /// "they": the conjoined subject before, else a body.
  private func group(before token: Int, sentence: Int, in reading: Reading) -> [Int] {
    for back in 0...1 where sentence - back >= 0 {
      let tree = reading.trees[sentence - back]
      let limit = back == 0 ? token : tree.tokens.count
      for index in (0..<limit).reversed() where tree.has(index, "nsubj") && !tree.has(index, "conj")
      {
        let members = tree.conjuncts(of: index).flatMap {
          reading.links(at: $0, in: sentence - back)
        }
        .filter { $0.strength > .loose && reading.entities[$0.entity].kind.isActor }.map(\.entity)
        let distinct = members.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        if distinct.count > 1 { return distinct }
        if distinct.count == 1,
          reading.entities[distinct[0]].kind == .organization || tree.tokens[index].fineTag == "NNS"
        {
          return distinct
        }
      }
    }
    return []
  }

  /// "both sides", "the two countries": the two countries last named together.
  private func pair(at token: Int, sentence: Int, in reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    let isPair = tree.children(of: token).contains {
      let word = tree.tokens[$0].form.lowercased()
      return word == "both" || word == "two" || word == "2"
    }
    guard isPair else { return [] }
    for back in 0...4 where sentence - back >= 0 {
      var countries: [Int] = []
      let limit = back == 0 ? token : reading.trees[sentence - back].tokens.count
      for index in 0..<limit {
        for link in reading.links(at: index, in: sentence - back)
        where link.strength > .loose {
          var entity = link.entity
          if reading.entities[entity].kind == .person,
            let country = reading.entities[entity].country
          {
            entity = country
          }
          if reading.entities[entity].kind == .country, !countries.contains(entity) {
            countries.append(entity)
          }
        }
      }
      if countries.count >= 2 { return Array(countries.prefix(2)) }
    }
    return []
  }
}
