import EntenteLanguage
import EntenteModel

extension TopicStage {
  /// Says whom and what a proposal is about by what it does: "the pact gives *Norway* a say in
  /// *Elmar*", "a deal to reunite *the island*".
  ///
  /// What a plan, a law or a deal does to somebody is its content, whatever the verb; verbs for how
  /// others take it, and for when it comes, are left out.
  func addContent(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for frame in reading.frames[sentence]
    where frame.form == .verb && !receptions.contains(frame.lemma) {
      var subjects = frame.tokens(in: .subject)
      if let noun = noun(before: frame.trigger, in: tree) { subjects = [noun] }
      let proposals = subjects.flatMap { reading.direct(.proposal, at: $0, in: sentence) }.map(
        \.entity)
      guard !proposals.isEmpty else { continue }
      let places =
        frame.tokens(in: .object) + frame.tokens(in: .recipient)
        + Self.roles.flatMap { frame.tokens(in: $0) } + deeds(under: frame.trigger, in: tree)
      addParts(frame, of: proposals, sentence: sentence, in: &reading)
      for proposal in proposals {
        for (place, other) in things(named: places, context: tree, sentence: sentence, in: reading)
        where other != proposal {
          reading.claims.append(
            RelationDraft(
              source: proposal, kind: .concerns, target: other,
              status: frame.status == .negated ? .negated : .asserted,
              confidence: Confidence(0.55), sentence: sentence,
              span: reading.span(
                of: min(frame.trigger, place)..<max(frame.trigger, place) + 1, in: sentence),
              rule: "proposals/content"))
        }
      }
    }
  }

  /// "a resolution that would impose *an embargo*": what a proposal holds is part of it.
  private func addParts(
    _ frame: PredicateFrame, of proposals: [Int], sentence: Int, in reading: inout Reading
  ) {
    guard containing.contains(frame.lemma), frame.status != .negated,
      // "lifting of sanctions": of the step itself nothing is part.
      reading.direct(.proposal, at: frame.trigger, in: sentence).isEmpty
    else { return }
    for object in frame.tokens(in: .object) {
      for part in reading.direct(.proposal, at: object, in: sentence) {
        for whole in proposals where whole != part.entity {
          reading.claims.append(
            RelationDraft(
              source: part.entity, kind: .partOf, target: whole, confidence: Confidence(0.55),
              sentence: sentence,
              span: reading.span(
                of: min(frame.trigger, object)..<max(frame.trigger, object) + 1, in: sentence),
              rule: "proposals/held"))
        }
      }
    }
  }

  /// "would require Norway to ship *ore* to *Elmar*": what is done, and to whom, in an infinitive
  /// below the verb.
  private func deeds(under verb: Int, in tree: Tree) -> [Int] {
    tree.children(of: verb, by: "xcomp").filter { $0 > verb && tree.tokens[$0].tag == .verb }
      .flatMap { tree.conjuncts(of: $0) }
      .flatMap { deed in
        tree.children(of: deed, by: "obj", "obl").filter {
          $0 > deed && (tree.has($0, "obj") || Self.places.contains(tree.preposition(of: $0)))
        }
      }
  }

  private static let places: Set<String> = ["to", "from", "on", "against", "with", "into", "in"]

  /// "a deal *to unite* the island": the noun that an infinitive right behind it says the use of.
  private func noun(before verb: Int, in tree: Tree) -> Int? {
    guard verb > 1, tree.tokens[verb].fineTag == "VB",
      let mark = (max(verb - 2, 1)..<verb).first(where: {
        tree.tokens[$0].form.lowercased() == "to"
      })
    else { return nil }
    if tree.has(verb, "acl"), let noun = tree.head(of: verb), noun < verb { return noun }
    return tree.tokens[mark - 1].tag == .noun ? mark - 1 : nil
  }

  /// The entities that some phrases name, without what only tells more of another thing put forward
  /// or of a happening.
  private func things(
    named places: [Int], context tree: Tree, sentence: Int, in reading: Reading
  ) -> [(place: Int, entity: Int)] {
    var found: [(place: Int, entity: Int)] = []
    for head in places.flatMap({ tree.conjuncts(of: $0) }) {
      var pending = [head]
      var seen: Set<Int> = []
      while let place = pending.popLast() {
        guard seen.insert(place).inserted else { continue }
        let links = reading.links(at: place, in: sentence).filter { $0.strength == .direct }
        for link in links where !found.contains(where: { $0.entity == link.entity }) {
          let kind = reading.entities[link.entity].kind
          // "gives the minister of Norway a say": the country, and the post only by itself.
          guard kind != .office || place == head else { continue }
          // What a resolution asks for is part of it, which is said elsewhere.
          guard kind != .proposal else { continue }
          found.append((place, link.entity))
        }
        let isThing = links.contains {
          [.proposal, .event].contains(reading.entities[$0.entity].kind)
        }
        if isThing { continue }
        pending += tree.children(of: place, by: "nmod", "amod", "compound", "appos", "conj")
          .filter { tree.preposition(of: $0) != "by" }
      }
    }
    return found
  }

  private static let roles: [Role] = [
    "on", "to", "from", "between", "against", "for", "into",
  ]
}
