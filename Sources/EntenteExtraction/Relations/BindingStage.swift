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
  /// What is done with a thing by whoever offers it to somebody.
  private let offering: Set<String>
  /// What a measure against people and bodies is called.
  let measures: Set<String>
  /// Words that open a list of those whom it hits, and those of whom such a list tells.
  let listing: Set<String>
  let unnamed: Set<String>
  /// What conflicts and the ways out of them are called.
  let conflicts: Set<String>
  let waysOut: Set<String>
  /// What agreements are called that have a name of their own.
  let pacts: Set<String>

  init(schema: Schema) {
    agreements = Set(schema.lexicon("binding-papers"))
    let words = schema.classes("binding-words")
    offering = words["offers"]
    measures = words["measure"]
    listing = words["lists"]
    unnamed = words["unnamed"]
    pacts = words["pact"]
    (conflicts, waysOut) = (words["conflict"], words["way-out"])
  }

  func run(_ reading: inout Reading) {
    let claims = reading.claims
    var known = KnownConcerns()
    var demands: [Int: [RelationDraft]] = [:]
    for claim in claims
    where claim.kind == .demands || claim.kind == .supports && claim.rule == "proposals/kept" {
      demands[claim.sentence, default: []].append(claim)
    }
    let measures = Measures(of: reading, where: isMeasure)
    for claim in claims where claim.status != .negated {
      switch claim.kind {
      case .signs: bindSignatory(claim, known: &known, in: &reading)
      case .requests:
        bindAsked(claim, among: demands[claim.sentence] ?? [], known: &known, in: &reading)
      case .sanctions: hit(claim.target, by: claim, measures, known: &known, in: &reading)
      default: continue
      }
    }
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      bindRecipients(context, in: &reading)
      bindUnder(context, known: &known, in: &reading)
      hitListed(context, measures, in: &reading)
    }
    bindInner(in: &reading)
    bindWaysOut(in: &reading)
    bindTopic(in: &reading)
  }

  /// "Norway signed the accord": a party to a paper is bound by it.
  private func bindSignatory(
    _ claim: RelationDraft, known: inout KnownConcerns, in reading: inout Reading
  ) {
    guard isAgreement(claim.target, in: reading) else { return }
    let party: Int?
    switch reading.entities[claim.source].kind {
    case .country, .organization: party = claim.source
    case .person: party = reading.entities[claim.source].country
    default: party = nil
    }
    guard let party else { return }
    add(
      claim.target, concerns: party, like: claim, rule: "binding/signatory", known: &known,
      in: &reading)
  }

  /// "called on Denmark for a truce": what is asked of somebody concerns them.
  private func bindAsked(
    _ claim: RelationDraft, among demands: [RelationDraft], known: inout KnownConcerns,
    in reading: inout Reading
  ) {
    guard [.country, .organization].contains(reading.entities[claim.target].kind) else { return }
    for other in demands
    where other.source == claim.source && other.target != claim.target
      && reading.entities[other.target].kind == .proposal
      // "asked the union for sanctions": whoever is to impose them is not hit by them.
      && !isMeasure(reading.entities[other.target])
    {
      add(
        other.target, concerns: claim.target, like: other, rule: "binding/asked", known: &known,
        in: &reading)
    }
  }

  /// "offered Denmark a loan": what is offered to somebody concerns them.
  private func bindRecipients(_ context: ClaimContext, in reading: inout Reading) {
    for frame in reading.frames[context.sentence]
    where frame.form == .verb && offering.contains(frame.lemma) {
      let things = frame.tokens(in: .object)
        .flatMap { reading.direct(.proposal, at: $0, in: context.sentence) }
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
    known: inout KnownConcerns, in reading: inout Reading
  ) {
    add(
      proposal, concerns: party, sentence: claim.sentence, span: claim.span, rule: rule,
      known: &known, in: &reading)
  }

  func add(
    _ proposal: Int, concerns party: Int, sentence: Int, span: TextSpan, rule: RuleID,
    known: inout KnownConcerns, in reading: inout Reading
  ) {
    known.read(reading.claims)
    guard !known.contains(proposal, party), proposal != party else { return }
    reading.claims.append(
      RelationDraft(
        source: proposal, kind: .concerns, target: party,
        confidence: Confidence(thousandths: 550), sentence: sentence, span: span, rule: rule))
  }

  /// Who is known to be concerned by what, from the claims read so far.
  struct KnownConcerns {
    private var known: Set<[Int]> = []
    private var count = 0

    /// Reads the claims that are new: this stage only ever adds to them.
    mutating func read(_ claims: [RelationDraft]) {
      for claim in claims[count...] where claim.kind == .concerns {
        known.insert([claim.source, claim.target])
      }
      count = claims.count
    }

    func contains(_ proposal: Int, _ party: Int) -> Bool { known.contains([proposal, party]) }
  }
}
