import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds the names in every sentence: those that the schema knows, those that the engine found, and
/// those that have the shape of a body's or a place's name.
struct NameStage: Stage {
  let name = "names"
  let requires: [Layer] = [.tokens, .grammar, .names, .furniture]
  let provides: [Layer] = [.mentions]

  let schema: Schema
  let gazetteer: Gazetteer
  let lexicon: NameLexicon
  /// Words that before a title make it another one: "Deputy Assistant".
  let titleRanks: Set<String>
  /// The surnames of heads of state and government, by which governments are named.
  let leaderSurnames: Set<String>
  /// Known bodies by all their names.
  let knownBodies: [String: Int]
  /// Known bodies by their names of several words.
  let bodies: [String: Int]
  /// The names of continents.
  let continents: Set<String>
  /// The names of capitals that are one word.
  let capitals: Set<String>

  init(schema: Schema, lexicon: NameLexicon) {
    self.schema = schema
    gazetteer = Gazetteer(schema: schema)
    self.lexicon = lexicon
    var bodies: [String: Int] = [:]
    for (index, body) in schema.organizations.enumerated() {
      for name in [body.name] + body.aliases where bodies[name] == nil { bodies[name] = index }
    }
    knownBodies = bodies
    self.bodies = bodies.filter { $0.key.contains(" ") }
    continents = Set(schema.places.filter { $0.category == "continent" }.map(\.name))
    capitals = Set(schema.countries.map(\.capital).filter { !$0.contains(" ") })
    let ranks = schema.classes("title-ranks")
    titleRanks = ranks["below"].union(ranks["beside"])
    leaderSurnames = Set(
      schema.leaders.filter { ["President", "Prime Minister", "Chancellor"].contains($0.title) }
        .flatMap { leader -> [String] in [leader.name] + leader.aliases }
        .compactMap { $0.split(separator: " ").last.map(String.init) })
  }

  func run(_ reading: inout Reading) {
    let bodyWords = lowercaseAwareWords(of: reading)
    let abbreviations = commonAbbreviations(in: reading)
    for index in reading.text.sentences.indices {
      guard !reading.furniture.contains(index) else {
        reading.titleMatches.append([])
        continue
      }
      let sentence = reading.text.sentences[index]
      let tree = reading.trees[index]
      let known = gazetteer.matches(in: sentence.tokens)
      let titles = known.filter {
        $0.isTitle && !isGivenName($0.tokens, in: sentence.tokens, known: known)
      }
      var candidates = candidates(in: sentence, tree: tree, titles: titles, known: known)
      candidates.removeAll { abbreviations.contains($0.name) && $0.source == .engine }
      let bodies = pluralBodies(in: tree)
      candidates.removeAll { whole in bodies.contains { $0.tokens.overlaps(whole.tokens) } }
      candidates += bodies
      candidates.removeAll {
        isAdministration($0, in: tree) || isLeadersGovernment($0, titles: titles, in: tree)
      }
      noteTitle(index, of: &reading)
      if isHeadline(sentence) {
        reading.headlines.insert(index)
        candidates.removeAll {
          isOnlyOfHeadline($0, in: sentence, bodyWords: bodyWords, titles: titles)
            || isMeetingOfHolders($0, titles: titles, in: tree)
        }
      }
      candidates += titles.map { match in
        NameCandidate(
          tokens: match.tokens, kind: .office, name: "", source: .schema,
          entry: match.entries.first, rule: "names/title")
      }
      let credit = Self.credit(in: tree.tokens)
      candidates.removeAll {
        isDoubted($0, sentence: index, in: reading)
          || $0.kind == .organization && $0.tokens.overlaps(credit)
          || isPlatform($0, in: tree.tokens)
      }
      let chosen = choose(candidates, in: sentence)
      reading.titleMatches.append(
        titles.filter { match in
          chosen.contains { $0.kind == .office && $0.tokens == match.tokens }
        })
      for candidate in chosen where candidate.kind != .office {
        reading.mentions.append(
          nationalized(
            gathered(mention(for: candidate, sentence: index, tree: tree), in: tree),
            chosen: chosen, in: tree))
        addInnerNames(of: candidate, in: index, known: known, of: &reading)
      }
      addAdministrations(in: index, of: &reading)
      addBareBodies(in: index, of: &reading)
    }
    keepGatherings(in: &reading)
  }

  /// All that may be a name in a sentence, cut to what belongs to it.
  private func candidates(
    in sentence: Sentence, tree: Tree, titles: [Gazetteer.Match], known: [Gazetteer.Match]
  ) -> [NameCandidate] {
    var candidates = known.compactMap { candidate(for: $0, in: tree) }
    candidates += engineCandidates(in: sentence, titles: titles, known: known)
    candidates += shapeCandidates(in: tree, candidates: candidates)
    candidates += directionCandidates(in: tree, candidates: candidates)
    candidates += ledBodies(in: tree, candidates: candidates)
    candidates += rebelCandidates(in: tree, candidates: candidates)
    candidates += shipCandidates(in: tree)
    candidates += peerCandidates(in: tree)
    let parties = partyCandidates(in: tree)
    candidates.removeAll { whole in
      parties.contains {
        $0.tokens.lowerBound == whole.tokens.lowerBound && whole.tokens.count < 3
      }
    }
    candidates += parties
    candidates = candidates.map {
      withoutMatter(
        withoutCount(withoutLooseEnd($0, in: tree), in: tree), candidates: candidates, in: tree)
    }
    candidates = candidates.flatMap { parted($0, in: tree) }
    candidates = candidates.flatMap { parted($0, from: candidates, in: tree) }
    candidates = candidates.flatMap { withHolder($0, titles: titles, in: tree) }
    return candidates.map {
      withoutPerson(
        withoutTitle($0, titles: titles, candidates: candidates, in: tree),
        candidates: candidates, in: tree)
    }
  }

  /// "Coalition to Counter *ISIL*": the known names inside a longer one.
  private func addInnerNames(
    of candidate: NameCandidate, in sentence: Int, known: [Gazetteer.Match],
    of reading: inout Reading
  ) {
    guard candidate.tokens.count > 1, [.organization, .event].contains(candidate.kind) else {
      return
    }
    let tree = reading.trees[sentence]
    for match in known
    where candidate.tokens != match.tokens && !isPartyTail(match.tokens, of: candidate, in: tree)
      && candidate.tokens.contains(match.tokens.lowerBound)
      && match.tokens.upperBound <= candidate.tokens.upperBound
    {
      guard let inner = self.candidate(for: match, in: tree), !isForeign(inner, inside: candidate),
        inner.kind == .organization
          || inner.kind == .country
            && (candidate.kind == .event || candidate.rule == Self.ledBodyRule)
      else { continue }
      reading.mentions.append(mention(for: inner, sentence: sentence, tree: tree).asInner)
    }
  }

  private func mention(
    for candidate: NameCandidate, sentence: Int, tree: Tree
  ) -> EntityMention {
    var mention = EntityMention(
      sentence: sentence, tokens: candidate.tokens, head: tree.top(of: candidate.tokens),
      kind: candidate.kind, form: .name, name: candidate.name,
      isKnown: candidate.source == .schema, rule: candidate.rule)
    mention.entry = candidate.entry
    mention.country = candidate.country
    return mention
  }
}

extension Tree {
  /// The word of a range whose head lies outside it; the last of several.
  func top(of range: Range<Int>) -> Int {
    range.last { index in head(of: index).map { !range.contains($0) } ?? true }
      ?? range.upperBound - 1
  }
}

extension String {
  /// A word in capitals as it is written elsewhere: "MARLOW-HOLM" as "Marlow-Holm".
  var writtenAsName: String {
    var isStart = true
    return String(
      map { letter -> Character in
        defer { isStart = !letter.isLetter }
        return isStart ? letter : Character(letter.lowercased())
      })
  }
}
