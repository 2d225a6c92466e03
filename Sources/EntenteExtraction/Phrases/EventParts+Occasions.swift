import EntenteLanguage
import EntenteModel

/// Who is at what happens by the verb around it.
extension EventParts {
  /// "Norway and Denmark are in a row", "In a speech Holm rejected it", "said after talks with
  /// Holm", "seized Elmar in a coup": the verb's subject takes part in what its phrase names.
  mutating func borrowFromOccasion(
    _ frame: PredicateFrame, above current: Int, preposition: String, context: ClaimContext,
    in reading: Reading
  ) {
    let tree = context.tree
    if preposition == "in" && lists.states.contains(frame.lemma)
      || preposition == "at" && frame.lemma == "war"
    {
      // "Norway and Denmark are in a row", "are locked in talks": who is in it takes part.
      if tree.child(of: frame.trigger, by: "cop") != nil {
        addSubjects(of: frame.trigger, context: context, in: reading)
      } else if let verb = tree.head(of: current),
        ["lock", "embroil", "engage", "mire", "entangle", "involve"].contains(
          tree.tokens[verb].lowercasedLemma)
      {
        addSubjects(of: verb, context: context, in: reading)
      }
    }
    if lists.stages.contains(frame.lemma),
      ["at", "during"].contains(preposition)
        || preposition == "in" && lists.spoken.contains(frame.lemma),
      tree.has(current, "obl"), let verb = tree.head(of: current), tree.tokens[verb].tag == .verb,
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb }),
      governor.status != .negated,
      !frame.fillers.contains(where: {
        ["possessor", "of", "between", "by", "with"].contains($0.role.rawValue)
      })
    {
      let active = governor.fillers.filter { $0.role == .subject && tree.has($0.token, "nsubj") }
      for filler in active {
        add(filler.token, role: "subject", of: governor, context: context, in: reading)
      }
      isSpoken = !participants.isEmpty && lists.spoken.contains(frame.lemma)
    }
    if ["after", "following", "before", "ahead"].contains(preposition),
      Self.talks.contains(frame.lemma) || Self.travels.contains(frame.lemma),
      tree.has(frame.trigger, "obl") || current != frame.trigger,
      let verb = tree.head(of: current), tree.tokens[verb].tag == .verb,
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb }),
      lists.speechVerbs.contains(governor.lemma),
      !frame.fillers.contains(where: { ["possessor", "of", "between"].contains($0.role.rawValue) })
    {
      // "said after talks with Holm": who speaks after it was there.
      for filler in governor.fillers where filler.role == .subject {
        add(filler.token, role: "subject", of: governor, context: context, in: reading)
      }
    }
    if ["in", "during", "through"].contains(preposition),
      lists.harms.contains(frame.lemma) || lists.seizures.contains(frame.lemma),
      let verb = tree.head(of: current),
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb }),
      lists.seizing.contains(governor.lemma)
    {
      // "seized Elmar in a coup": who did it took part, and what was seized is where.
      for filler in governor.fillers {
        if filler.role == .subject {
          add(filler.token, role: "subject", of: governor, context: context, in: reading)
        } else if filler.role == .object, places.isEmpty {
          for token in tree.subtree(of: filler.token) where token < frame.trigger {
            for link in reading.links(at: token, in: context.sentence)
            where link.strength == .direct && reading.entities[link.entity].kind == .place {
              add(link.entity, to: \.places)
            }
          }
        }
      }
    }
  }

  private mutating func addSubjects(
    of verb: Int, context: ClaimContext, in reading: Reading
  ) {
    for subject in context.tree.children(of: verb, by: "nsubj", "nsubj:pass") {
      add(context.tree.conjuncts(of: subject), context: context, in: reading)
    }
  }
}
