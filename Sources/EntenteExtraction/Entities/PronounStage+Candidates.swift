import EntenteLanguage
import EntenteModel

extension PronounStage {
  /// What a pronoun may mean beside the entities: a thing that has no name.
  static let thing = -1

  /// How much less an entity weighs whose gender is not known.
  private static let uncertainty = 0.7

  /// A mention in one sentence: what it means and how much it brings that to mind.
  private struct Candidate {
    let entity: Int
    /// Whether only a country stands for its unnamed holder of a post.
    let isHolder: Bool
    var weight: Double
    var position: Int
  }

  /// The entity that a pronoun can mean, by how much the text speaks of each.
  ///
  /// Every mention before it counts, half as much with each sentence back: being named, being no
  /// mere part of a phrase, being a subject or an object, and standing outside the phrases that
  /// lead into a sentence. So the topic of a passage wins over who is named once in passing. What
  /// stands under the same verb is somebody else, unless the pronoun only owns something.
  ///
  /// - Parameters:
  ///   - agreement: The gender that an entity would give the pronoun; nothing where it cannot be
  ///     meant.
  ///   - things: Whether a common noun may be what is meant.
  func best(
    before token: Int, sentence: Int, in reading: Reading, things: Bool = false,
    agreement: (EntityDraft) -> EntityDraft.Gender?
  ) -> Int? {
    let excluded = excludedEntities(for: token, sentence: sentence, in: reading)
    let asksForPerson = agreement(EntityDraft(kind: .person, name: "")) != nil
    // Of no entity yet: which of the two the pronoun asks for.
    let asked = [EntityDraft.Gender.female, .male].filter { gender in
      var draft = EntityDraft(kind: .person, name: "")
      draft.gender = gender
      return agreement(draft) != nil
    }
    let reach = asksForPerson ? 9 : 3
    var weights: [Int: Double] = [:]
    var latest: [Int: (Int, Int)] = [:]
    var share = 1.0
    for back in 0...reach where sentence - back >= 0 {
      // Far away only somebody of that gender is meant, and only where nobody nearer fits.
      if back > 3, weights.keys.contains(where: { $0 != Self.thing }) { break }
      let place = sentence - back
      for item in weightedMentions(
        of: place, before: back == 0 ? token : nil, pronoun: token, in: reading, things: things,
        asksForPerson: asksForPerson, asked: asked)
      where !excluded.contains(item.entity) {
        var factor = share
        if item.isHolder {
          if back > 3 { continue }
          factor *= Self.uncertainty
        } else if item.entity != Self.thing {
          guard let gender = agreement(reading.entities[item.entity]),
            back <= 3 || gender != .unknown
          else { continue }
          if asksForPerson, gender == .unknown { factor *= Self.uncertainty }
        }
        weights[item.entity, default: 0] += item.weight * factor
        if latest[item.entity].map({ $0 < (place, item.position) }) ?? true {
          latest[item.entity] = (place, item.position)
        }
      }
      share /= 2
    }
    return weights.max { left, right in
      let (first, second) = (latest[left.key] ?? (0, 0), latest[right.key] ?? (0, 0))
      return (left.value, first.0, first.1, left.key)
        < (right.value, second.0, second.1, right.key)
    }?.key
  }

  /// The entities that a sentence mentions, each once with its weightiest mention.
  private func weightedMentions(
    of place: Int, before limit: Int?, pronoun: Int, in reading: Reading, things: Bool,
    asksForPerson: Bool, asked: [EntityDraft.Gender]
  ) -> [Candidate] {
    let tree = reading.trees[place]
    let commanding = limit == nil ? [] : subjectsAbove(pronoun, in: tree)
    let meant = limit == nil ? [] : beneficiaries(of: pronoun, in: tree)
    var found: [Candidate] = []
    func add(_ entity: Int, at index: Int, isHolder: Bool = false) {
      var weight = self.weight(of: index, in: tree, pronoun: limit == nil ? nil : pronoun)
      if index > pronoun, limit != nil {
        weight += 130
      } else if limit != nil, tree.has(pronoun, "nmod:poss") {
        weight += 160
        if commanding.contains(index) { weight += 100 }
      } else if commanding.contains(index) {
        weight += 120
      }
      if meant.contains(index) { weight += 300 }
      if let old = found.firstIndex(where: { $0.entity == entity && $0.isHolder == isHolder }) {
        found[old].weight = max(found[old].weight, weight)
        found[old].position = max(found[old].position, index)
      } else {
        found.append(
          Candidate(entity: entity, isHolder: isHolder, weight: weight, position: index))
      }
    }
    let ahead = limit == nil ? nil : subjectAhead(of: pronoun, in: tree)
    for index in 0..<tree.tokens.count where limit.map({ index < $0 }) ?? true || index == ahead {
      let links = reading.links(at: index, in: place).filter { $0.strength == .direct }
      // "We" says who speaks, and nobody calls the speaker "it".
      if !asksForPerson, Self.firstPersons.contains(tree.tokens[index].form.lowercased()) {
        continue
      }
      for link in links { add(link.entity, at: index) }
      // "The Foreign Secretary … He": nobody is named, so the country acts.
      if asksForPerson, tree.has(index, "nsubj"),
        let country = unnamedHolder(at: index, in: place, asked: asked, of: reading)
      {
        add(country, at: index, isHolder: true)
      }
      // "Russia's raid and its attacks": both are Russia's.
      let isJoined =
        limit != nil
        && tree.head(of: pronoun).map { tree.firstConjunct(of: $0) == index } ?? false
      if things, !isJoined, isThing(index, in: tree, of: reading, sentence: place) {
        add(Self.thing, at: index)
      }
    }
    if !asksForPerson {
      // "A spokesman *for the rebels*, Per Holm, said the group had left": his title names a body.
      for mention in reading.mentionIndices(in: place).map({ reading.mentions[$0] })
      where !mention.isInner && mention.form == .name && mention.kind != .person
        && limit.map({ mention.tokens.upperBound <= $0 }) ?? true
      {
        guard let entity = mention.entity, !found.contains(where: { $0.entity == entity }) else {
          continue
        }
        add(entity, at: mention.head)
      }
    }
    return found
  }

  /// "congratulated Holm on *his* election", "punished the firm for *its* part in it", "supports Oslo
  /// in *its* fight": what somebody is thought well or ill of for, or helped with, is their own.
  private func beneficiaries(of token: Int, in tree: Tree) -> Set<Int> {
    guard tree.has(token, "nmod:poss"), let owned = tree.head(of: token),
      let verb = tree.head(of: owned)
    else { return [] }
    let (lemma, preposition) = (tree.tokens[verb].lowercasedLemma, tree.preposition(of: owned))
    guard
      ["on", "for", "of", "over"].contains(preposition) && appraising.contains(lemma)
        || ["in", "with", "on"].contains(preposition) && helping.contains(lemma)
    else { return [] }
    // "backs *Oslo's* government in its fight": with whoever the object stands for.
    return Set(tree.children(of: verb, by: "obj").flatMap { tree.subtree(of: $0) })
      .filter { $0 < token }
  }

  /// Whether a word is a thing of its own that "it" can mean: "the deal", not "the government".
  private func isThing(_ index: Int, in tree: Tree, of reading: Reading, sentence: Int) -> Bool {
    let word = tree.tokens[index]
    guard word.tag == .noun || word.tag == .propn, word.fineTag != "NNS",
      tree.has(index, "nsubj") || tree.has(index, "obj")
    else { return false }
    if let mention = reading.mention(covering: index, in: sentence) {
      return [.place, .event, .proposal].contains(reading.mentions[mention].kind)
    }
    return !bodyNouns.contains(word.lowercasedLemma)
      && !reading.links(at: index, in: sentence).contains { $0.strength > .loose }
  }

  /// The country that an office without a named holder acts for.
  private func unnamedHolder(
    at token: Int, in sentence: Int, asked: [EntityDraft.Gender], of reading: Reading
  ) -> Int? {
    // "The *king* … She": somebody else.
    let title = reading.trees[sentence].tokens[token].lowercasedLemma
    if asked.count == 1,
      genderedTitles.contains(where: { $0.key != asked[0] && $0.value.contains(title) })
    {
      return nil
    }
    let isUnnamed = reading.officesBySentence[sentence].contains {
      reading.offices[$0].titleTokens.contains(token) && !reading.offices[$0].isPlural
        && reading.offices[$0].holders.isEmpty
    }
    guard isUnnamed else { return nil }
    return reading.links(at: token, in: sentence).first {
      $0.strength == .through && reading.entities[$0.entity].kind == .country
    }?.entity
  }
}
