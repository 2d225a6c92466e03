import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// Adds the measure that the headline of a release makes known: "Terrorist Designation of Elmar".
  ///
  /// Other headlines only repeat what the text says in full.
  func addHeadlined(in sentence: Int, of reading: inout Reading, memory: inout PhraseMemory) {
    let tree = reading.trees[sentence]
    guard
      let head = tree.tokens.indices.first(where: {
        Self.measures.contains(tree.tokens[$0].form.lowercased())
      }), head + 2 < tree.tokens.count, tree.tokens[head + 1].form.lowercased() == "of"
    else { return }
    var lower = head
    while lower > 0, [.adj, .noun, .propn].contains(tree.tokens[lower - 1].tag),
      reading.mention(covering: lower - 1, in: sentence) == nil
    {
      lower -= 1
    }
    var upper = head + 2
    while upper < tree.tokens.count,
      tree.tokens[upper].tag != .punct
        || tree.tokens[upper].form == "-" && !tree.tokens[upper].isFollowedBySpace
    {
      upper += 1
    }
    let noun = tree.tokens[head].form.lowercased()
    let lemma = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    var targets: [Int] = []
    for token in head + 2..<upper {
      for link in reading.links(at: token, in: sentence)
      where link.strength > .loose && !targets.contains(link.entity) {
        targets.append(link.entity)
      }
    }
    let name = tree.words(of: lower..<upper)
    var draft = EntityDraft(kind: .proposal, name: name)
    draft.addAlias(tree.words(of: head..<upper))
    for target in targets.prefix(2) {
      draft.addAlias(lemma + " of " + reading.entities[target].name)
    }
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    reading.stand(for: entity, at: lower..<upper, head: head, sentence: sentence)
    memory.add(
      entity, group: lexicon.group(lemma), words: [lemma], name: EntityStage.key(name),
      sentence: sentence)
    for target in targets where target != entity {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: target, confidence: Confidence(0.7),
          sentence: sentence, span: reading.span(of: lower..<upper, in: sentence),
          rule: "proposals/headline"))
    }
    addMakers(of: entity, concerning: targets, in: &reading)
  }

  /// "The ministry is designating Elmar": whoever takes the measure against one whom it concerns
  /// puts it forward.
  private func addMakers(of entity: Int, concerning targets: [Int], in reading: inout Reading) {
    for sentence in reading.trees.indices where !reading.furniture.contains(sentence) {
      for frame in reading.frames[sentence]
      where frame.form == .verb && lists.taking.contains(frame.lemma) {
        let objects = frame.tokens(in: .object)
          .flatMap { reading.links(at: $0, in: sentence) }.map(\.entity)
        guard objects.contains(where: targets.contains) else { continue }
        if let object = frame.tokens(in: .object).first, frame.lemma.hasSuffix("designate") {
          let tree = reading.trees[sentence]
          reading.entities[entity].addAlias(
            "designation of " + tree.words(of: NounPhrase(of: object, in: tree).full))
        }
        for link in frame.tokens(in: .subject).flatMap({ reading.actors(at: $0, in: sentence) }) {
          reading.claims.append(
            RelationDraft(
              source: link.entity, kind: .proposes, target: entity, confidence: Confidence(0.65),
              sentence: sentence, span: reading.text.sentences[sentence].span,
              rule: "proposals/headline"))
        }
      }
    }
  }

  /// "The ministry today designated Elmar": a measure that the first sentences make known.
  func addDesignated(in reading: inout Reading, memory: inout PhraseMemory) {
    let opening = reading.trees.indices.filter {
      !reading.furniture.contains($0) && !reading.headlines.contains($0)
    }.prefix(3)
    for sentence in opening {
      let tree = reading.trees[sentence]
      for frame in reading.frames[sentence]
      where frame.form == .verb && frame.status == .asserted && !tree.has(frame.trigger, "acl") {
        guard let measure = Self.announced[frame.lemma] else { continue }
        let makers = frame.tokens(in: .subject).flatMap { reading.actors(at: $0, in: sentence) }
          .map(\.entity)
        guard let object = frame.tokens(in: .object).first, !makers.isEmpty else { continue }
        let targets = tree.conjuncts(of: object)
          .flatMap { reading.links(at: $0, in: sentence) }.filter { $0.strength > .loose }
          .map(\.entity)
        guard !targets.isEmpty else { continue }
        let phrase = NounPhrase(of: object, in: tree)
        let name = measure.name + " " + tree.words(of: phrase.full)
        var draft = EntityDraft(kind: .proposal, name: name)
        for target in targets.prefix(2) {
          draft.addAlias(measure.name + " " + reading.entities[target].name)
        }
        reading.entities.append(draft)
        let entity = reading.entities.count - 1
        memory.add(
          entity, group: lexicon.group(measure.noun), words: [measure.noun],
          name: EntityStage.key(name), sentence: sentence)
        let span = reading.span(
          of: min(
            frame.trigger, phrase.full.lowerBound)..<max(
              frame.trigger + 1, phrase.full.upperBound), in: sentence)
        for maker in makers {
          reading.claims.append(
            RelationDraft(
              source: maker, kind: .proposes, target: entity, confidence: Confidence(0.6),
              sentence: sentence, span: span, rule: "proposals/designated"))
        }
        for target in targets {
          reading.claims.append(
            RelationDraft(
              source: entity, kind: .concerns, target: target, confidence: Confidence(0.6),
              sentence: sentence, span: span, rule: "proposals/designated"))
        }
        return
      }
    }
  }

  /// What a government does to those whom it lists, and what the measure is called.
  private static let announced: [String: (name: String, noun: String)] = [
    "designate": ("designation of", "designation"),
    "redesignate": ("designation of", "designation"),
    "sanction": ("sanctions on", "sanction"),
    "blacklist": ("blacklisting of", "blacklisting"),
  ]

  private static let measures: Set<String> = [
    "designation", "designations", "redesignation", "rescission", "revocation", "delisting",
    "listing",
  ]
}
