import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Says whom a proposal binds or hits, from what the article says of it elsewhere.
///
/// "Norway and Denmark signed the accord" binds both, though no phrase of the accord names them; who
/// is asked for a ceasefire is concerned by it, and so is everybody on the list of those sanctioned.
/// It reads the claims of the stages before it.
struct BindingStage: Stage {
  let name = "binding"
  let requires: [Layer] = [.grammar, .entities]
  let provides: [Layer] = [.relations]

  /// Heads of papers that bind whoever signs them; a law binds others.
  private let agreements: Set<String>

  init(schema: Schema) {
    agreements = Set(schema.lexicon("binding-papers"))
  }

  func run(_ reading: inout Reading) {
    let claims = reading.claims
    for claim in claims where claim.status != .negated {
      switch claim.kind {
      case .signs: bindSignatory(claim, in: &reading)
      case .requests: bindAsked(claim, among: claims, in: &reading)
      case .sanctions: hit([claim.target], by: claim, in: &reading)
      default: continue
      }
    }
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      bindRecipients(context, in: &reading)
      hitListed(context, in: &reading)
    }
    bindInner(in: &reading)
    bindTopic(in: &reading)
  }

  /// "Norway signed the accord": a party to a paper is bound by it.
  private func bindSignatory(_ claim: RelationDraft, in reading: inout Reading) {
    guard isAgreement(claim.target, in: reading) else { return }
    let party: Int?
    switch reading.entities[claim.source].kind {
    case .country, .organization: party = claim.source
    case .person: party = reading.entities[claim.source].country
    default: party = nil
    }
    guard let party else { return }
    add(claim.target, concerns: party, like: claim, rule: "binding/signatory", in: &reading)
  }

  /// "called on Denmark for a truce": what is asked of somebody concerns them.
  private func bindAsked(
    _ claim: RelationDraft, among claims: [RelationDraft], in reading: inout Reading
  ) {
    guard [.country, .organization].contains(reading.entities[claim.target].kind) else { return }
    for other in claims
    where other.kind == .demands && other.sentence == claim.sentence
      && other.source == claim.source && other.target != claim.target
      && reading.entities[other.target].kind == .proposal
    {
      add(other.target, concerns: claim.target, like: other, rule: "binding/asked", in: &reading)
    }
  }

  /// "offered Denmark a loan": what is offered to somebody concerns them.
  private func bindRecipients(_ context: ClaimContext, in reading: inout Reading) {
    for frame in reading.frames[context.sentence]
    where frame.form == .verb && Self.offering.contains(frame.lemma) {
      let things = frame.tokens(in: .object)
        .flatMap { reading.links(at: $0, in: context.sentence) }
        .filter { $0.strength == .direct && reading.entities[$0.entity].kind == .proposal }
      for token in frame.tokens(in: .recipient) + frame.tokens(in: "to") {
        for link in reading.links(at: token, in: context.sentence)
        where link.strength > .loose
          && [.country, .organization].contains(reading.entities[link.entity].kind)
        {
          for thing in things {
            reading.claims.append(
              RelationDraft(
                source: thing.entity, kind: .concerns, target: link.entity,
                confidence: Confidence(thousandths: 550), sentence: context.sentence,
                span: context.span(covering: [frame.trigger, token], in: reading),
                rule: "binding/recipient"))
          }
        }
      }
    }
  }

  private static let offering: Set<String> = [
    "offer", "propose", "present", "submit", "promise", "pledge", "grant", "give", "send", "extend",
    "provide", "guarantee", "serve", "hand",
  ]

  /// Papers that those who sign them have agreed with each other.
  private func isAgreement(_ entity: Int, in reading: Reading) -> Bool {
    let draft = reading.entities[entity]
    guard draft.kind == .proposal else { return false }
    return ([draft.name] + draft.aliases).contains { name in
      name.lowercased().split { !$0.isLetter && $0 != "-" }.contains {
        agreements.contains(String($0))
      }
    }
  }

  func add(
    _ proposal: Int, concerns party: Int, like claim: RelationDraft, rule: RuleID,
    in reading: inout Reading
  ) {
    let isKnown = reading.claims.contains {
      $0.source == proposal && $0.kind == .concerns && $0.target == party
    }
    guard !isKnown, proposal != party else { return }
    reading.claims.append(
      RelationDraft(
        source: proposal, kind: .concerns, target: party,
        confidence: Confidence(thousandths: 550), sentence: claim.sentence, span: claim.span,
        rule: rule))
  }
}
