import EntenteLanguage
import EntenteModel

extension PatternStage {
  /// "Holm was arrested in Elmar": where nobody is named, the state did it whose police it is.
  func arrests(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    if frame.form == .noun {
      return captivity(frame, in: reading, context: context)
        + imprisonment(frame, in: reading, context: context)
    }
    let isState = isState(frame, in: context.tree)
    guard frame.form == .verb, frame.status == .asserted || isState,
      ([frame.lemma] + frame.phrases.map(\.lemma)).contains(where: lists.jailing.contains)
        || lists.holding.contains(frame.lemma)
          && place(around: frame, in: reading, context: context) != nil,
      isState || frame.tokens(in: .subject).allSatisfy({ isCourt($0, reading, context) }),
      frame.tokens(in: "by").allSatisfy({ isCourt($0, reading, context) }),
      let state = state(around: frame, in: reading, context: context)
    else { return [] }
    // "two nationals, Vidal and Holm, are held in Elmar"
    let captives = (frame.tokens(in: .object) + (isState ? frame.tokens(in: .subject) : []))
      .flatMap { token in
        [token]
          + context.tree.children(of: token, by: "appos").flatMap { context.tree.conjuncts(of: $0) }
      }
    return coercions(
      of: captives, by: state, in: frame, confidence: 500, of: reading,
      context: context)
  }

  /// "a court in Elmar": an arm of the state without a name.
  private func isCourt(_ token: Int, _ reading: Reading, _ context: ClaimContext) -> Bool {
    lists.courts.contains(context.tree.tokens[token].lowercasedLemma)
      && reading.links(at: token, in: context.sentence).allSatisfy {
        // "a court in Elmar" may stand for the place.
        reading.entities[$0.entity].kind == .place
      }
  }

  /// "has been *under house arrest* in Elmar": it is the state that keeps them there.
  private func captivity(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    guard frame.status == .asserted,
      let held = frame.phrases.first(where: { lists.custodies.contains($0.lemma) }),
      (["of", "by", .possessor, .modifier] as [Role]).allSatisfy({ role in
        held.tokens(in: role).allSatisfy {
          reading.links(at: $0, in: context.sentence).isEmpty
        }
      }),
      let state = state(around: held, in: reading, context: context)
    else { return [] }
    return coercions(
      of: held.tokens(in: .subject), by: state, in: frame, confidence: 450, of: reading,
      context: context)
  }

  /// "the imprisonment *of Holm*": where nobody is said to have done it, the state has.
  private func imprisonment(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    guard frame.status == .asserted, lists.sentences.contains(frame.lemma),
      ([.subject, "by", .modifier] as [Role]).allSatisfy({ role in
        frame.tokens(in: role).allSatisfy { token in
          reading.links(at: token, in: context.sentence).allSatisfy {
            reading.entities[$0.entity].kind == .person
          }
        }
      }),
      let state = state(around: frame, in: reading, context: context)
    else { return [] }
    return coercions(
      of: frame.tokens(in: "of") + frame.tokens(in: .possessor), by: state, in: frame,
      confidence: 450, of: reading,
      context: context)
  }

  /// What a state does to the people that some words name.
  private func coercions(
    of tokens: [Int], by state: Int, in frame: PredicateFrame, confidence: Int,
    of reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    tokens.flatMap { token in
      (reading.direct(.person, at: token, in: context.sentence)
        // "two members of the Front"
        + reading.links(at: token, in: context.sentence).filter {
          $0.strength == .through && reading.entities[$0.entity].kind == .organization
        }).map { person in
          RelationDraft(
            source: state, kind: .coerces, target: person.entity,
            time: context.time(of: frame.trigger), confidence: Confidence(thousandths: confidence),
            sentence: context.sentence,
            span: context.span(covering: [token, frame.trigger], in: reading),
            rule: "pattern/arrested")
        }
    }
  }

  /// "remains detained in Elmar": the participle tells of whom it is said, and not of a doer.
  private func isState(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    guard tree.has(frame.trigger, "xcomp"), tree.tokens[frame.trigger].fineTag == "VBN",
      tree.child(of: frame.trigger, by: "obj") == nil, let head = tree.head(of: frame.trigger)
    else { return false }
    return ["remain", "stay", "be", "sit", "languish"].contains(tree.tokens[head].lowercasedLemma)
  }

  /// The country of the place where it was done, or the one that the article is about.
  private func state(
    around frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> Int? {
    guard let place = place(around: frame, in: reading, context: context) else {
      return reading.policingCountry
    }
    if reading.entities[place].kind == .country { return place }
    // "in Elmar, Norway" says whose the town is.
    return reading.entities[place].country
      ?? reading.claims.first {
        $0.kind == .partOf && $0.source == place && reading.entities[$0.target].kind == .country
      }?.target
  }

  /// The place or country in which something was done.
  private func place(
    around frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> Int? {
    let courts = (frame.tokens(in: "by") + frame.tokens(in: .subject)).filter {
      lists.courts.contains(context.tree.tokens[$0].lowercasedLemma)
    }
    // "by a court *in Elmar*"
    var tokens =
      frame.tokens(in: "in") + frame.tokens(in: "at")
      + courts.flatMap { context.tree.children(of: $0, by: "nmod") }.filter {
        ["in", "of"].contains(context.tree.preposition(of: $0))
      }
    let first = context.tree.firstConjunct(of: frame.trigger)
    if tokens.isEmpty, first != frame.trigger {
      // "was convicted *in Oslo* and sentenced"
      tokens = context.tree.children(of: first, by: "obl").filter {
        ["in", "at"].contains(context.tree.preposition(of: $0))
      }
    }
    return tokens.flatMap {
      reading.links(at: $0, in: context.sentence).map(\.entity)
    }.first { [.country, .place].contains(reading.entities[$0].kind) }
  }
}
