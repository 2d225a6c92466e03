import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// What the phrase names on the way: "limits on *Norway*'s fleet".
  func addConcerns(
    of entity: Int, phrase: NounPhrase, upTo end: Int, sentence: Int, in reading: inout Reading
  ) {
    let tree = reading.trees[sentence]
    addWhole(of: entity, phrase: phrase, sentence: sentence, in: &reading)
    let isAuthored = lists.authored.contains(tree.tokens[phrase.head].lowercasedLemma)
    let besides = phrase.complements.filter {
      isBeside($0, of: phrase, sentence: sentence, in: reading)
    }
    var found: [Int] = []
    for token in phrase.full where token != phrase.head && token < end {
      for link in reading.links(at: token, in: sentence)
      where link.strength == .direct && link.entity != entity && !found.contains(link.entity) {
        let kind = reading.entities[link.entity].kind
        if phrase.core.contains(token),
          kind == .organization && !isPaired(token, in: tree) || isAuthored && kind == .country
        {
          continue
        }
        if tree.governs(phrase.possessor ?? -1, token)
          && !isBorne(tree.tokens[phrase.head].lowercasedLemma)
          || besides.contains(where: { tree.governs($0, token) })
        {
          continue
        }
        if kind == .country, saysWhose(token, upTo: phrase.full.upperBound, sentence, in: reading) {
          continue
        }
        found.append(link.entity)
      }
    }
    for other in described(by: phrase, sentence: sentence, in: reading)
    where other != entity && !found.contains(other) {
      found.append(other)
    }
    for other in found {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: other, confidence: Confidence(0.7),
          sentence: sentence,
          span: reading.span(of: phrase.full, in: sentence), rule: "proposals/phrase"))
    }
  }

  /// "*NATO*-EU cooperation": one of a pair between whom it is.
  private func isPaired(_ token: Int, in tree: Tree) -> Bool {
    [token - 1, token + 1].contains { place in
      tree.tokens.indices.contains(place) && ["-", "–"].contains(tree.tokens[place].form)
    }
  }

  /// "*Norway*'s membership", "*their* release": what befalls or belongs to whose it is, and is not
  /// put forward by them.
  private func isBorne(_ lemma: String) -> Bool {
    lexicon.isStepNoun(lemma) && !lists.authored.contains(lemma) || lists.borne.contains(lemma)
  }

  /// Whether a phrase says by whom a thing was made or where it was signed, and not what it is
  /// about: "a resolution *by the council*", "the protocols *at Elmar*", "a list *of their own*".
  private func isBeside(
    _ complement: Int, of phrase: NounPhrase, sentence: Int, in reading: Reading
  ) -> Bool {
    let tree = reading.trees[sentence]
    if tree.tokens[complement].lowercasedLemma == "own" { return true }
    switch tree.preposition(of: complement) {
    case "by": return true
    case "in", "at":
      return lists.signed.contains(tree.tokens[phrase.head].lowercasedLemma)
        && reading.links(at: complement, in: sentence).contains {
          reading.entities[$0.entity].kind == .place
        }
    default: return false
    }
  }

  /// "the budget's levy": what belongs to a proposal is part of it.
  private func addWhole(
    of entity: Int, phrase: NounPhrase, sentence: Int, in reading: inout Reading
  ) {
    guard let possessor = phrase.possessor else { return }
    for link in reading.direct(.proposal, at: possessor, in: sentence)
    where link.entity != entity {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .partOf, target: link.entity, confidence: Confidence(0.65),
          sentence: sentence,
          span: reading.span(
            of: min(possessor, phrase.core.lowerBound)..<phrase.core.upperBound, in: sentence),
          rule: "proposals/part"))
    }
  }

  /// "the *Danish* oil company Elmar": the company is meant, and only said to be Danish.
  private func saysWhose(
    _ token: Int, upTo end: Int, _ sentence: Int, in reading: Reading
  ) -> Bool {
    let tree = reading.trees[sentence]
    guard tree.has(token, "amod") || tree.has(token, "compound") else { return false }
    // The noun it qualifies, or the name right after that, is the company.
    guard let noun = tree.head(of: token), noun > token else { return false }
    return (noun...noun + 1).contains { next in
      next < end
        && reading.links(at: next, in: sentence).contains {
          $0.strength == .direct
            && [.organization, .person].contains(reading.entities[$0.entity].kind)
        }
    }
  }

  /// Whom the clause behind the noun binds: "the truce that *Norway and Denmark* agreed", "a
  /// government including *them*".
  private func described(by phrase: NounPhrase, sentence: Int, in reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    var tokens: [Int] = []
    for clause in tree.children(of: phrase.head, by: "acl") where clause > phrase.head {
      guard lists.binding.contains(stepLemma(of: clause, in: tree)) else { continue }
      tokens += tree.children(of: clause, by: "nsubj", "obl:agent", "obj")
      let isFounding = lists.founding.contains(stepLemma(of: clause, in: tree))
      tokens += tree.children(of: clause, by: "obl").filter {
        let preposition = tree.preposition(of: $0)
        return Self.bindingPrepositions.contains(preposition)
          || isFounding && ["in", "at"].contains(preposition)
      }
      if isFounding {
        tokens += tree.children(of: clause, by: "obl").flatMap { tree.children(of: $0, by: "nmod") }
          .filter { ["in", "at"].contains(tree.preposition(of: $0)) }
      }
    }
    tokens += tree.children(of: phrase.head, by: "nmod", "obl").filter {
      ["including", "include", "involving", "involve"].contains(tree.preposition(of: $0))
    }
    return tokens.flatMap { tree.conjuncts(of: $0) }
      .flatMap { reading.links(at: $0, in: sentence) }
      .filter { $0.strength > .loose && reading.entities[$0.entity].kind != .person }
      .map(\.entity)
  }

  private static let bindingPrepositions: Set<String> = [
    "between", "with", "by", "on", "against", "for",
  ]
}
