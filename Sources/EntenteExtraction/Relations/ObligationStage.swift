import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reads what a speaker says that others must do as a request to them.
///
/// "Serbia must withdraw", said by a minister, asks Serbia for something; "it is essential that
/// Serbia withdraw" does too. Such sentences are the backbone of government statements. Only words
/// with a known speaker count, or those of a government's own release: a reporter's "must" is
/// comment. What the others must keep to or work for, the speaker backs: "must comply with the
/// resolution" supports the resolution.
struct ObligationStage: Stage {
  let name = "obligations"
  let requires: [Layer] = [.grammar, .entities]
  let provides: [Layer] = [.relations]

  /// The rule that evidence cites.
  private static let rule: RuleID = "obligation"

  /// Verbs that say nothing without what they are for: "must work *to keep the truce*".
  private let striving: Set<String>
  /// Verbs that say what a thing has in it.
  private let holding: Set<String>
  /// Verbs that say what somebody must bring about for others.
  private let granting: Set<String>
  /// Verbs by which the speaker wants something to end.
  private let endings: Set<String>

  init(schema: Schema) {
    let verbs = schema.classes("obligation-verbs")
    striving = verbs["strives"]
    holding = verbs["holds"]
    granting = verbs["grants"]
    endings = verbs["ends"]
  }

  /// Adds a request for every obligation that a speaker lays on somebody else.
  func run(_ reading: inout Reading) {
    for context in ClaimContext.all(in: reading) {
      let sentence = context.sentence
      guard !reading.furniture.contains(sentence) else { continue }
      let tree = context.tree
      for frame in reading.frames[sentence]
      where frame.form == .verb && Self.obliges(frame.trigger, in: tree)
        && !Self.isRemark(frame, in: tree)
      {
        for speaker in context.voices(
          of: frame.trigger, inSentence: frame.speaker, in: reading)
        {
          support(of: speaker, for: frame, context: context, in: &reading)
          oblige(frame, by: speaker, context: context, in: &reading)
        }
      }
    }
  }

  /// Adds what the speaker asks of those who have to do it, or holds against those to whom it must
  /// be done: "must be held to account".
  private func oblige(
    _ frame: PredicateFrame, by speaker: Int, context: ClaimContext, in reading: inout Reading
  ) {
    let blamed = Self.isReckoning(frame, in: context.tree) ? frame.tokens(in: .object) : []
    // "he must keep it": of a single person out of sight the speaker only thinks.
    let asked = frame.tokens(in: .subject).filter {
      Self.isPaying(frame) || !["he", "she"].contains(context.tree.tokens[$0].form.lowercased())
    }
    for token in asked + blamed {
      for link in reading.actors(at: token, in: context.sentence)
      where link.entity != speaker && reading.entities[speaker].country != link.entity {
        reading.claims.append(
          RelationDraft(
            source: speaker,
            kind: Self.isPaying(frame)
              ? .accuses : blamed.contains(token) ? .criticizes : .requests,
            target: link.entity, confidence: Confidence(thousandths: 650),
            sentence: context.sentence,
            span: context.span(covering: [token, frame.trigger], in: reading), rule: Self.rule))
      }
    }
  }

  /// Whether a predicate says what its subject has to do, and is no mere remark.
  static func isDemanding(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    obliges(frame.trigger, in: tree) && !isRemark(frame, in: tree) && frame.status != .negated
  }

  /// "must pay for their crimes": whoever must has done something.
  private static func isPaying(_ frame: PredicateFrame) -> Bool {
    ["pay", "answer", "atone", "account"].contains(frame.lemma)
      && !frame.tokens(in: "for").isEmpty && frame.tokens(in: .object).isEmpty
  }

  /// "be held to account", "be held responsible".
  private static func isReckoning(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    if ["punish", "sanction", "condemn"].contains(frame.lemma) { return true }
    guard frame.lemma.hasPrefix("hold") || frame.lemma == "bring" else { return false }
    return tree.subtree(of: frame.trigger).contains {
      $0 > frame.trigger && $0 < frame.trigger + 4
        && ["account", "accountable", "responsible", "justice"].contains(
          tree.tokens[$0].lowercasedLemma)
    }
  }

  /// Adds the speaker's support for the proposals that the obligation is about.
  private func support(
    of speaker: Int, for frame: PredicateFrame, context: ClaimContext, in reading: inout Reading
  ) {
    guard !endings.contains(frame.lemma), frame.status != .negated else { return }
    // "an inquiry must begin", "the truce must be kept"
    let subjects = frame.tokens(in: .subject) + frame.tokens(in: .object)
    // "the accord must include a truce": the truce is a condition.
    let isCondition = holding.contains(frame.lemma)
    // "they must guarantee access", "we need to see a truce": it is asked for.
    let given = granting.contains(frame.lemma) ? frame.tokens(in: .object) : []
    for token in context.tree.subtree(of: frame.trigger)
    where token > frame.trigger || subjects.contains(token) {
      guard context.tree.tokens[token].tag == .noun || context.tree.tokens[token].tag == .propn,
        striving.contains(frame.lemma)
          || !Self.isAside(token, from: frame.trigger, in: context.tree)
      else { continue }
      if isCondition, frame.tokens(in: .subject).contains(token) { continue }
      for link in reading.links(at: token, in: context.sentence)
      where link.strength == .direct && reading.entities[link.entity].kind == .proposal {
        reading.claims.append(
          RelationDraft(
            source: speaker,
            kind: isCondition || given.contains(token) ? .demands : .supports,
            target: link.entity,
            confidence: Confidence(thousandths: 600), sentence: context.sentence,
            span: context.span(covering: [frame.trigger, token], in: reading), rule: Self.rule))
      }
    }
  }

  /// "it should be said", "should have gone", "has had to close": asks nobody for anything.
  private static func isRemark(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    if ["say", "note", "add", "admit", "confess", "stress", "remember", "recall", "mention"]
      .contains(frame.lemma)
    {
      return true
    }
    let isPerfect = tree.children(of: frame.trigger, by: "aux").contains {
      ["have", "had"].contains(tree.tokens[$0].form.lowercased())
    }
    guard !isPerfect else { return true }
    guard tree.has(frame.trigger, "xcomp"), let head = tree.head(of: frame.trigger) else {
      return false
    }
    return ["VBN", "VBD"].contains(tree.tokens[head].fineTag)
      && tree.tokens[head].lowercasedLemma == "have"
  }

  /// Whether a word stands in a clause that only tells why or when: "must act *to end the war*".
  private static func isAside(_ token: Int, from verb: Int, in tree: Tree) -> Bool {
    var current = token
    for _ in tree.tokens where current != verb {
      if current != token,
        tree.has(current, "advcl") || tree.has(current, "acl") || tree.has(current, "acl:relcl")
      {
        return true
      }
      guard let head = tree.head(of: current) else { return false }
      current = head
    }
    return false
  }
}
