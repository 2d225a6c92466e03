import EntenteLanguage
import EntenteModel

/// What a speaker thinks of those who do a thing, shown by the words for the deed.
extension JudgementStage {
  /// "Norway has imposed terrible suffering", "their evil and barbaric beliefs": a grave word about
  /// what one other actor does, is or has blames that actor.
  ///
  /// Only where the sentence names nobody else: with two, one of them may be the victim.
  func appraise(_ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    guard let word = tree.tokens.indices.first(where: { isGrave($0, in: tree) }) else { return }
    let speaker = reading.frames[context.sentence].first { tree.governs($0.trigger, word) }?.speaker
    let reported = reading.publisherCountry == nil ? speaker : nil
    let voices = context.voices(of: word, inSentence: reported, in: reading)
    guard !voices.isEmpty else { return }
    let own = Set(voices + reading.authors)
    var places: [Int: [Int]] = [:]
    for token in tree.tokens.indices {
      for link in reading.actors(at: token, in: context.sentence) {
        let country = reading.entities[link.entity].country
        if own.contains(link.entity) || country.map({ own.contains($0) }) == true { continue }
        places[link.entity, default: []].append(token)
      }
    }
    guard places.count == 1, let tokens = places.first?.value,
      let token = tokens.first(where: { isBehind($0, word, in: tree) })
    else { return }
    for voice in voices {
      claim(voice, of: token, false, from: word, context, in: &reading)
    }
  }

  private func isGrave(_ token: Int, in tree: Tree) -> Bool {
    let lemma = tree.tokens[token].lowercasedLemma
    return tree.tokens[token].tag == .adj
      && (lists.blaming.contains(lemma) || lists.grave.contains(lemma))
      || tree.tokens[token].tag == .noun && lists.wrongs.contains(lemma)
  }

  /// Whether a word stands for whoever is behind a thing: it does it, has it, or it is by them.
  private func isBehind(_ token: Int, _ word: Int, in tree: Tree) -> Bool {
    let first = tree.firstConjunct(of: token)
    guard let head = tree.head(of: first) else { return false }
    if tree.has(first, "nsubj") {
      return tree.governs(head, word) && isNear(word, below: head, in: tree)
        && !lists.blameless.contains(tree.tokens[head].lowercasedLemma)
    }
    let isOwner =
      tree.has(first, "nmod:poss") || tree.has(first, "amod") || tree.has(first, "compound")
      || tree.has(first, "nmod") && ["by", "of"].contains(tree.preposition(of: first))
    guard isOwner else { return false }
    let top = tree.firstConjunct(of: word)
    return head == word || tree.head(of: top) == head && tree.has(top, "amod")
  }

  /// Whether only phrases, and no clause and no "against", lie between a verb and a word below it.
  private func isNear(_ word: Int, below head: Int, in tree: Tree) -> Bool {
    var current = word
    for _ in 0..<5 {
      if current == head { return true }
      guard !tree.has(current, "advcl"), !tree.has(current, "acl"), !tree.has(current, "acl:relcl"),
        !tree.has(current, "ccomp"),
        !["against", "despite", "from", "after", "by"].contains(tree.preposition(of: current)),
        let next = tree.head(of: current)
      else { return false }
      current = next
    }
    return false
  }

  /// "our Norwegian partners", "our ally Norway": whoever says so is for them.
  func befriend(_ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    for token in tree.tokens.indices
    where ["partner", "ally", "friend"].contains(tree.tokens[token].lowercasedLemma) {
      guard
        let owner = tree.children(of: token, by: "nmod:poss").first(where: {
          ["our", "my"].contains(tree.tokens[$0].form.lowercased())
        })
      else { continue }
      let speakers = reading.links(at: owner, in: context.sentence).filter {
        reading.entities[$0.entity].kind.isActor
      }
      let named = [token] + tree.children(of: token, by: "amod", "compound", "appos", "flat")
      for place in named {
        for link in reading.links(at: place, in: context.sentence)
        where reading.entities[link.entity].kind == .country {
          for speaker in speakers where speaker.entity != link.entity {
            reading.claims.append(
              RelationDraft(
                source: speaker.entity, kind: .supports, target: link.entity,
                confidence: Confidence(thousandths: 500), sentence: context.sentence,
                span: context.span(covering: [owner, token], in: reading), rule: "friendship"))
          }
        }
      }
    }
  }

  /// "Regrettably, Norway has left", "Norway has failed to comply": the speaker minds.
  func regret(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    guard frame.form == .verb, !frame.tokens(in: .subject).isEmpty,
      !ObligationStage.standsUnderObligation(frame.trigger, in: tree)
    else { return }
    let isMinded = tree.children(of: frame.trigger, by: "advmod").contains {
      lists.rueful.contains(tree.tokens[$0].form.lowercased())
    }
    let below = tree.children(of: frame.trigger, by: "xcomp")
    let hasFailed =
      ["fail", "neglect"].contains(frame.lemma) && !below.isEmpty && frame.status != .possible
      || ["continue", "persist", "keep"].contains(frame.lemma)
        && below.contains { lists.misbehaving.contains(tree.tokens[$0].lowercasedLemma) }
    guard isMinded || hasFailed else { return }
    if hasFailed, frame.speaker != nil, reading.publisherCountry == nil {
      // "Oslo said that Malmo had failed to pay": told of somebody, it is a charge.
      accuse(frame.tokens(in: .subject), of: frame, context, in: &reading)
      return
    }
    for speaker in context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading) {
      for subject in frame.tokens(in: .subject)
      where reading.links(at: subject, in: context.sentence).contains(where: {
        reading.entities[$0.entity].country != speaker
          && [.country, .organization].contains(reading.entities[$0.entity].kind)
      }) {
        claim(speaker, of: subject, false, from: frame.trigger, context, in: &reading)
      }
    }
  }
}
