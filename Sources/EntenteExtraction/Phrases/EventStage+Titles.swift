import EntenteLanguage
import EntenteModel

/// Events that an article's title names: "Attack on the Danish Embassy in Elmar".
///
/// Titles leave out articles and verbs and write words large, so that their trees say little: the
/// words themselves are read, from the noun to both sides.
extension EventStage {
  func readTitle(
    _ contexts: [ClaimContext], in reading: inout Reading, memory: inout EventMemory
  ) {
    for sentence in reading.headlines.sorted() where isTitle(sentence, in: reading) {
      let tree = contexts[sentence].tree
      for token in tree.tokens.indices {
        guard let lemma = titleLemma(token, sentence: sentence, in: reading) else { continue }
        enterTitle(token, lemma: lemma, sentence: sentence, in: &reading, memory: &memory)
      }
    }
  }

  private func isTitle(_ sentence: Int, in reading: Reading) -> Bool {
    !reading.article.title.isEmpty && !reading.furniture.contains(sentence)
      && reading.text.sentences[sentence].span.end
        <= max(reading.article.bodyStart, reading.article.title.unicodeScalars.count + 1)
  }

  /// The noun of an event that a word of a title is, if it is one and stands for nothing yet.
  private func titleLemma(_ token: Int, sentence: Int, in reading: Reading) -> String? {
    let tree = reading.trees[sentence]
    let word = tree.tokens[token]
    guard word.tag == .noun || word.tag == .propn,
      reading.mention(covering: token, in: sentence) == nil,
      reading.links(at: token, in: sentence).isEmpty,
      !lexicon.equipment.contains(word.form), word.fineTag != "VBZ"
    else { return nil }
    let form = word.form.lowercased()
    let lemmas = [word.lowercasedLemma, form, form.hasSuffix("s") ? String(form.dropLast()) : form]
    guard let lemma = lemmas.first(where: lexicon.eventHeads.contains),
      !lexicon.quantities.contains(lemma)
    else { return nil }
    // "Attack Victims", "Peace Talks Process": the noun only says of what sort the next one is.
    if token + 1 < tree.tokens.count, [.noun, .propn].contains(tree.tokens[token + 1].tag),
      !tree.tokens[token + 1].form.hasPrefix("'")
    {
      return nil
    }
    return isNoHappening(lemma, phrase: NounPhrase(of: token, in: tree), in: tree) ? nil : lemma
  }

  private func enterTitle(
    _ token: Int, lemma: String, sentence: Int, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    let tree = reading.trees[sentence]
    let core = titleStart(of: token, in: tree)..<token + 1
    let full = core.lowerBound..<titleEnd(of: token, in: tree)
    var parts = EventParts()
    addTitleParts(full, head: token, to: &parts, sentence: sentence, in: reading)
    let group = lexicon.group(lemma)
    let own = memory.records.filter { $0.group == group && reading.entities[$0.entity].isKept }
    let around = Set(parts.participants + parts.places)
    let known =
      own.first { record in
        !around.isDisjoint(with: record.parts.participants + record.parts.places)
      }
      ?? own.first { record in
        record.parts.places.isEmpty || parts.places.isEmpty
      }
    let name = tree.words(of: full)
    if let known {
      reading.entities[known.entity].addAlias(name)
      reading.stand(for: known.entity, at: full, head: token, sentence: sentence)
      return
    }
    let hasName = core.contains { $0 != token && tree.tokens[$0].tag == .propn }
    guard full.upperBound > token + 1 || hasName,
      !lexicon.weakEventHeads.contains(lemma) || !around.isEmpty
    else { return }
    var draft = EntityDraft(kind: .event, name: name)
    if core.count > 1 { draft.addAlias(tree.words(of: core)) }
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    var record = EventMemory.Record(
      group: group, words: [], name: Self.plainKey(name), parts: parts, sentence: sentence,
      status: .asserted)
    record.lemma = lexicon.violentHeads.contains(lemma) ? lemma : ""
    memory.add(entity, record)
    reading.stand(for: entity, at: full, head: token, sentence: sentence)
    addTitleClaims(of: entity, parts: parts, tokens: full, sentence: sentence, in: &reading)
  }

  private func addTitleClaims(
    of event: Int, parts: EventParts, tokens: Range<Int>, sentence: Int, in reading: inout Reading
  ) {
    func claim(_ source: Int, _ kind: RelationKind, _ target: Int) {
      reading.claims.append(
        RelationDraft(
          source: source, kind: kind, target: target, confidence: Confidence(0.65),
          sentence: sentence, span: reading.span(of: tokens, in: sentence), rule: "events/title"))
    }
    for actor in parts.participants { claim(actor, .participatesIn, event) }
    for place in parts.places { claim(event, .locatedIn, place) }
    for topic in parts.topics { claim(event, .concerns, topic) }
  }

  /// Where the words before a title's noun begin: "Danish Opposition *Attack*".
  private func titleStart(of token: Int, in tree: Tree) -> Int {
    var start = token
    while start > 0 {
      let word = tree.tokens[start - 1]
      let isPart =
        [.noun, .propn, .adj, .num].contains(word.tag)
        || ["'s", "’s", "'", "’", "-", "–"].contains(word.form)
      guard isPart else { break }
      start -= 1
    }
    while start < token, ["'s", "’s", "'", "’", "-", "–"].contains(tree.tokens[start].form) {
      start += 1
    }
    return start
  }

  /// Where the phrases after a title's noun end.
  private func titleEnd(of token: Int, in tree: Tree) -> Int {
    var end = token + 1
    var isInside = false
    scan: while end < tree.tokens.count {
      let word = tree.tokens[end]
      switch word.tag {
      case .adp where Self.titlePrepositions.contains(word.form.lowercased()): isInside = true
      case .noun, .propn, .adj, .num, .det, .pron: if !isInside { break scan }
      case .cconj where isInside: break
      default:
        guard isInside, ["'s", "’s", "-", "–"].contains(word.form) else { break scan }
      }
      end += 1
    }
    while end > token + 1, [.adp, .det, .cconj, .pron].contains(tree.tokens[end - 1].tag) {
      end -= 1
    }
    return end
  }

  private static let titlePrepositions: Set<String> = [
    "of", "on", "in", "at", "with", "between", "to", "by", "against", "near", "from", "over",
    "into", "off", "around", "about", "through",
  ]

  private func addTitleParts(
    _ tokens: Range<Int>, head: Int, to parts: inout EventParts, sentence: Int, in reading: Reading
  ) {
    let tree = reading.trees[sentence]
    let lemma = tree.tokens[head].lowercasedLemma
    var role = "modifier"
    for token in tokens where token != head {
      let word = tree.tokens[token]
      if word.tag == .adp, token > head {
        role = word.form.lowercased()
        continue
      }
      for link in reading.links(at: token, in: sentence) where link.strength > .loose {
        let kind = reading.entities[link.entity].kind
        let isPlace = kind == .place || kind == .country
        if isPlace, EventParts.placePrepositions.contains(role) || role == "near" {
          parts.add(link.entity, to: \.places)
        } else if isPlace, role == "to", EventParts.travels.contains(lemma) {
          parts.add(link.entity, to: \.places)
        } else if kind.isActor, ["with", "between", "by"].contains(role) {
          parts.add(link.entity, to: \.participants)
        } else if kind == .person, role == "of" || role == "modifier" {
          parts.add(link.entity, to: \.participants)
        } else if kind.isActor, link.strength == .direct, role == "modifier", token < head {
          parts.add(link.entity, to: \.participants)
        } else if role == "on" || role == "over" || role == "about", kind != .person {
          parts.add(link.entity, to: \.topics)
        }
      }
    }
  }
}
