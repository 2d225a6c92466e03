import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "his refusal *to dismiss the minister*": the step that somebody will not take.
  func refusals(in sentence: Int, of reading: Reading) -> [Int: Step] {
    let tree = reading.trees[sentence]
    var found: [Int: Step] = [:]
    for frame in reading.frames[sentence]
    where frame.form == .noun && Self.refusing.contains(frame.lemma) {
      for clause in tree.children(of: frame.trigger, by: "acl", "ccomp", "advcl")
      where clause > frame.trigger && tree.tokens[clause].tag == .verb {
        let owners =
          reading.frames[sentence].first { $0.trigger == clause }?.tokens(in: .subject) ?? []
        let own = frame.tokens(in: .possessor) + frame.tokens(in: .subject)
        let speakers = own.isEmpty ? owners : own
        for verb in tree.conjuncts(of: clause)
        where tree.tokens[verb].tag == .verb && lexicon.step(stepLemma(of: verb, in: tree)) != nil {
          found[verb] = Step(
            governor: frame.trigger, actors: speakers, speakers: speakers, stance: .opposes,
            status: .asserted, isPersonal: true)
        }
      }
    }
    return found
  }

  private static let refusing: Set<String> = ["refusal", "reluctance", "unwillingness"]

  /// "announced that the body *will be dissolved*": the step that somebody declares.
  func declarations(in sentence: Int, of reading: Reading) -> [Int: Step] {
    let tree = reading.trees[sentence]
    var found: [Int: Step] = [:]
    for frame in reading.frames[sentence]
    where frame.form == .verb && frame.status != .negated
      && (Self.declaring.contains(frame.lemma)
        || Self.telling.contains(frame.lemma)
          && frame.tokens(in: .subject).contains {
            isBody($0, sentence: sentence, in: reading)
          })
    {
      for clause in tree.children(of: frame.trigger, by: "ccomp")
      where clause > frame.trigger && tree.tokens[clause].tag == .verb {
        let helpers = tree.children(of: clause, by: "aux").map {
          tree.tokens[$0].form.lowercased()
        }
        guard helpers.contains(where: { ["will", "would", "shall", "'ll", "’ll"].contains($0) }),
          !tree.children(of: clause, by: "advmod").contains(where: {
            ["not", "n't", "n’t"].contains(tree.tokens[$0].form.lowercased())
          }), lexicon.step(stepLemma(of: clause, in: tree)) != nil,
          Self.declaring.contains(frame.lemma)
            || lists.resolute.contains(stepLemma(of: clause, in: tree))
              && isOwnDeed(clause, of: frame, sentence: sentence, in: reading)
        else { continue }
        let isPassive = tree.child(of: clause, by: "nsubj:pass", "aux:pass") != nil
        found[clause] = Step(
          governor: frame.trigger,
          actors: isPassive ? [] : tree.children(of: clause, by: "nsubj"),
          speakers: frame.tokens(in: .subject), stance: .proposes, status: frame.status)
      }
    }
    return found
  }

  /// "Norway said *it* would lift the ban": what speakers say that they themselves will do.
  private func isOwnDeed(
    _ clause: Int, of frame: PredicateFrame, sentence: Int, in reading: Reading
  ) -> Bool {
    let tree = reading.trees[sentence]
    let own = Set(
      frame.tokens(in: .subject).flatMap { reading.links(at: $0, in: sentence) }.map(\.entity))
    return tree.children(of: clause, by: "nsubj").contains { subject in
      tree.tokens[subject].tag == .pron
        || reading.links(at: subject, in: sentence).contains { own.contains($0.entity) }
    }
  }

  private static let declaring: Set<String> = ["announce", "declare", "decree", "vow", "pledge"]

  private static let telling: Set<String> = ["say", "state", "confirm"]

  /// "welcomed the release of Holm": what is greeted has happened, and nobody puts it forward.
  func isGreeted(_ token: Int, lemma: String, in tree: Tree) -> Bool {
    guard lemma == "release" || lemma == "departure" || lemma == "arrival", tree.has(token, "obj"),
      let verb = tree.head(of: token)
    else { return false }
    return ["welcome", "note", "hail", "applaud", "celebrate", "mark"].contains(
      tree.tokens[verb].lowercasedLemma)
      && tree.tokens[verb].fineTag != "VB"
  }
}
