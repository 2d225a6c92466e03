import EntenteLanguage
import EntenteModel

/// Phrases that say together what none of their words says: "took aim at", "is under attack".
///
/// The schema's patterns list them as triggers of several words. A verb with its object ("take
/// aim") or with a prepositional phrase ("put on trial") counts as a verb, a noun with its
/// preposition ("under attack") or with what says its sort ("travel ban", "exchange of fire") as a
/// noun.
extension FrameFinder {
  /// Adds to each frame the phrases that its word makes with others.
  func addSetPhrases(
    to frames: inout [PredicateFrame], _ indexOfTrigger: [Int], in tree: Tree
  ) {
    for position in frames.indices {
      let frame = frames[position]
      switch frame.form {
      case .verb:
        frames[position].phrases = verbPhrases(of: frame, frames, indexOfTrigger, in: tree)
      case .noun:
        frames[position].phrases =
          statePhrases(of: frame, frames, indexOfTrigger, in: tree) + sorts(of: frame, in: tree)
      case .adjective: break
      }
    }
  }

  private func verbPhrases(
    of frame: PredicateFrame, _ frames: [PredicateFrame], _ indexOfTrigger: [Int], in tree: Tree
  ) -> [PredicateFrame] {
    var found: [PredicateFrame] = []
    for filler in frame.fillers {
      let noun = filler.token
      guard !filler.isShared || filler.role == .object && tree.head(of: frame.trigger) == noun
      else { continue }
      guard
        tree.tokens[noun].tag == .noun || tree.tokens[noun].tag == .propn
          || tree.tokens[noun].tag == .adj
      else { continue }
      let isObject = filler.role == .object || filler.role == .attribute
      let lemma = tree.tokens[noun].lowercasedLemma
      let phrase = frame.lemma + (isObject ? " " : " \(filler.role.rawValue) ") + lemma
      guard lists.setPhrases.contains(phrase) else { continue }
      let below = indexOfTrigger[noun] >= 0 ? frames[indexOfTrigger[noun]].fillers : []
      let lent = below.filter { lentRoles($0.role) && !isObjectRole($0.role) }.map {
        Filler(role: $0.role, token: $0.token, isShared: false)
      }
      found.append(
        PredicateFrame(
          trigger: frame.trigger, lemma: phrase, form: .verb,
          fillers: Self.ordered(
            frame.fillers.filter { $0.token != noun || $0.role != filler.role } + lent),
          status: frame.status, speaker: frame.speaker))
    }
    return found
  }

  /// "a *travel ban* on Holm", "an *exchange of fire* with Oslo": a noun with the word for its sort.
  private func sorts(of frame: PredicateFrame, in tree: Tree) -> [PredicateFrame] {
    let before = tree.children(of: frame.trigger, by: "compound", "amod")
      .filter { $0 < frame.trigger }
    let behind = tree.children(of: frame.trigger, by: "nmod")
      .filter { $0 > frame.trigger && tree.preposition(of: $0) == "of" }
    var found: [PredicateFrame] = []
    for word in before + behind {
      let token = tree.tokens[word]
      for name in [token.lowercasedLemma, token.form.lowercased()] {
        let phrase = word < frame.trigger ? name + " " + frame.lemma : frame.lemma + " of " + name
        guard lists.setPhrases.contains(phrase), !found.contains(where: { $0.lemma == phrase })
        else {
          continue
        }
        found.append(
          PredicateFrame(
            trigger: frame.trigger, lemma: phrase, form: .noun,
            fillers: frame.fillers.filter { $0.token != word }, status: frame.status,
            speaker: frame.speaker))
      }
    }
    return found
  }

  private func isObjectRole(_ role: Role) -> Bool {
    role == .subject || role == .object || role == .recipient
  }

  /// What a noun lends to the phrase that it makes with a verb: its prepositional phrases, its
  /// owner, what stands before it, and its infinitive.
  private func lentRoles(_ role: Role) -> Bool { role != .attribute && role != .itself }

  /// "Oslo *is under* Russian *attack*", "*came under attack*", "was placed *under arrest*": whoever
  /// is in that state is its subject.
  private func statePhrases(
    of frame: PredicateFrame, _ frames: [PredicateFrame], _ indexOfTrigger: [Int], in tree: Tree
  ) -> [PredicateFrame] {
    let preposition = tree.preposition(of: frame.trigger)
    guard !preposition.isEmpty else { return [] }
    // "sided with Oslo *in its dispute* with Malmo": the dispute is Oslo's.
    let isOwned = frame.tokens(in: .possessor).contains { tree.tokens[$0].fineTag == "PRP$" }
    if preposition == "in", isOwned { return [] }
    if tree.child(of: frame.trigger, by: "cop") != nil,
      lists.setPhrases.contains("be " + preposition)
    {
      // "Oslo is against the plan": the noun under the preposition is what it is said of.
      let objects = tree.conjuncts(of: frame.trigger).map {
        Filler(role: Role(preposition), token: $0, isShared: false)
      }
      let being = PredicateFrame(
        trigger: frame.trigger, lemma: "be " + preposition, form: .verb,
        fillers: Self.ordered(frame.fillers.filter { $0.role == .subject } + objects),
        status: frame.status, speaker: frame.speaker)
      guard lists.setPhrases.contains(preposition + " " + frame.lemma) else { return [being] }
      // "has been in touch with Oslo"
      let state = PredicateFrame(
        trigger: frame.trigger, lemma: preposition + " " + frame.lemma, form: .noun,
        fillers: frame.fillers, status: frame.status, speaker: frame.speaker)
      return [being, state]
    }
    let phrase = preposition + " " + frame.lemma
    guard lists.setPhrases.contains(phrase) else { return [] }
    var fillers = frame.fillers
    if tree.child(of: frame.trigger, by: "cop") == nil {
      fillers.removeAll { $0.role == .subject }
      guard let head = tree.head(of: tree.firstConjunct(of: frame.trigger)) else { return [] }
      if indexOfTrigger[head] >= 0, frames[indexOfTrigger[head]].form != .noun {
        let governor = frames[indexOfTrigger[head]]
        // "said, in breach of the rules": whoever only says so is in no such state.
        guard !lists.reporting.contains(governor.lemma) else { return [] }
        let objects = governor.tokens(in: .object)
        // "Oslo, *under pressure* from Malmo, raised taxes": before the verb it tells of the subject.
        let holder: Role =
          !objects.isEmpty && frame.trigger > governor.trigger
            && !Self.bargains.contains(frame.lemma)
            && (Self.imposed.contains(preposition) || Self.custodies.contains(frame.lemma))
          ? .object : Self.grammaticalSubject(of: governor, in: tree)
        fillers += governor.shared(holder, as: .subject)
        if holder == .object, !isPassive(governor.trigger, in: tree) {
          fillers += governor.shared(.subject, as: "by")
        }
      } else if Self.isNominal(head, in: tree), head < frame.trigger {
        fillers += tree.conjuncts(of: head).map {
          Filler(role: .subject, token: $0, isShared: true)
        }
      }
    }
    return [
      PredicateFrame(
        trigger: frame.trigger, lemma: phrase, form: .noun, fillers: Self.ordered(fillers),
        status: frame.status, speaker: frame.speaker)
    ]
  }

  /// Prepositions of a state into which somebody else puts the object.
  private static let imposed: Set<String> = ["under", "behind", "into", "on"]

  /// What two sides have, and nobody puts another into: "under a deal with Oslo, Malmo opened it".
  private static let bargains: Set<String> = [
    "agreement", "deal", "accord", "treaty", "pact", "memorandum", "arrangement", "contract",
  ]

  private static let custodies: Set<String> = [
    "custody", "prison", "jail", "detention", "captivity", "confinement", "exile", "check",
  ]
}
