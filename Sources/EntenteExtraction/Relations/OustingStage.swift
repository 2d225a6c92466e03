import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reads a call for somebody to go as opposition to them.
///
/// "Called on Holm to resign", "calls for Holm to step down came from two unions", "demanded Holm's
/// resignation": whoever wants somebody out of office is against them, whatever they propose instead.
struct OustingStage: Stage {
  let name = "ousting"
  let requires: [Layer] = [.grammar, .entities]
  let provides: [Layer] = [.relations]

  /// Words that call for somebody to go: "urge", "plea".
  private let calls: Set<String>
  /// What somebody is asked to do: "resign".
  private let leaving: Set<String>
  /// What somebody is removed from.
  private let positions: Set<String>
  /// Nouns for leaving a post or being put out of it.
  private let departures: Set<String>

  init(schema: Schema) {
    let words = schema.classes("ousting-words")
    calls = words["calls"]
    leaving = words["leaves"]
    positions = words["position"]
    departures = Set(schema.lexicon("leaving-nouns"))
  }

  func run(_ reading: inout Reading) {
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      let frames = reading.frames[context.sentence]
      for frame in frames where calls.contains(frame.lemma) && frame.status != .negated {
        let targets = targets(of: frame, frames: frames, in: context.tree)
        guard !targets.isEmpty else { continue }
        add(
          frame, by: callers(of: frame, frames: frames, in: context.tree), to: targets, context,
          in: &reading)
      }
    }
  }

  private func add(
    _ frame: PredicateFrame, by callers: [Int], to targets: [Int], _ context: ClaimContext,
    in reading: inout Reading
  ) {
    func actors(_ token: Int) -> [EntityLink] {
      reading.actors(at: token, in: context.sentence)
    }
    for caller in callers {
      for source in actors(caller) {
        for target in targets {
          for meant in actors(target) where meant.entity != source.entity {
            reading.claims.append(
              RelationDraft(
                source: source.entity, kind: .opposes, target: meant.entity,
                confidence: Confidence(thousandths: 600), sentence: context.sentence,
                span: context.span(covering: [caller, frame.trigger, target], in: reading),
                rule: "ousting"))
          }
        }
      }
    }
  }

  /// Whom a call wants to go.
  private func targets(of frame: PredicateFrame, frames: [PredicateFrame], in tree: Tree) -> [Int] {
    let asked =
      frame.tokens(in: .object) + frame.tokens(in: "on") + frame.tokens(in: "upon")
      + frame.tokens(in: .recipient)
    let clauses =
      tree.children(of: frame.trigger, by: "xcomp", "ccomp", "advcl", "acl")
      + asked.flatMap { tree.children(of: $0, by: "acl") }
    var found: [Int] = []
    for clause in clauses where clause > frame.trigger {
      guard let leaving = frames.first(where: { $0.trigger == clause && $0.form == .verb }),
        self.leaving.contains(leaving.lemma)
      else { continue }
      // "told Oslo that *Holm* must go": whoever the clause names is to go.
      let own = leaving.fillers.filter { $0.role == .subject && !$0.isShared }.map(\.token)
      let addressed = asked.filter { $0 < clause }
      found += own.isEmpty ? (addressed.isEmpty ? leaving.tokens(in: .subject) : addressed) : own
    }
    for token in frame.tokens(in: "for") + frame.tokens(in: .object)
    where departures.contains(tree.tokens[token].lowercasedLemma)
      && !isTakenOff(token, in: tree)
    {
      found += tree.children(of: token, by: "nmod", "nmod:poss").filter {
        tree.has($0, "nmod:poss") || tree.preposition(of: $0) == "of"
      }.flatMap { tree.conjuncts(of: $0) }
    }
    return found
  }

  /// "the removal of Oslo *from the list*": it is no office that they are to lose.
  private func isTakenOff(_ departure: Int, in tree: Tree) -> Bool {
    let owners = tree.children(of: departure, by: "nmod")
    return (owners + owners.flatMap { tree.children(of: $0, by: "nmod") }).contains {
      tree.preposition(of: $0) == "from"
        && !positions.contains(tree.tokens[$0].lowercasedLemma)
    }
  }

  /// Who calls: the subject, the owner, or where the calls come from.
  private func callers(of frame: PredicateFrame, frames: [PredicateFrame], in tree: Tree) -> [Int] {
    var found: [Int] = []
    for role in [Role.subject, .possessor, "by", "from", .modifier] {
      found += frame.tokens(in: role)
    }
    guard frame.form == .noun, tree.has(frame.trigger, "nsubj"),
      let verb = tree.head(of: frame.trigger),
      let source = frames.first(where: { $0.trigger == verb })
    else { return found }
    for token in source.tokens(in: "from") {
      found.append(token)
      let examples = tree.children(of: token, by: "nmod", "obl", "appos").filter {
        ["including", "include", "such-as", ""].contains(tree.preposition(of: $0))
      }
      found += examples.flatMap { [$0] + tree.children(of: $0, by: "appos", "flat") }
        .flatMap { tree.conjuncts(of: $0) }
    }
    return found
  }
}
