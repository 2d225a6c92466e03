import EntenteLanguage
import EntenteModel

/// Reads whom the heads of delegations act for: "the Norwegian side was headed by Ida Holm".
struct DelegateStage: Stage {
  let name = "delegates"
  let requires: [Layer] = [.grammar, .entities, .relations]
  let provides: [Layer] = [.relations]

  func run(_ reading: inout Reading) {
    addHeadsOfTeams(in: &reading)
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      for frame in reading.frames[context.sentence]
      where frame.form == .verb && Self.leading.contains(frame.lemma) {
        let leaders = frame.tokens(in: .subject)
        for side in frame.tokens(in: .object)
        where Self.sides.contains(context.tree.tokens[side].lowercasedLemma) {
          for leader in leaders { add(leader, of: side, frame, context, in: &reading) }
        }
      }
    }
  }

  private func add(
    _ leader: Int, of side: Int, _ frame: PredicateFrame, _ context: ClaimContext,
    in reading: inout Reading
  ) {
    let countries = reading.links(at: side, in: context.sentence).filter {
      reading.entities[$0.entity].kind == .country
    }
    guard countries.count == 1, let country = countries.first?.entity else { return }
    for person in reading.links(at: leader, in: context.sentence)
    where person.strength == .direct && reading.entities[person.entity].kind == .person {
      append(
        person.entity, country, frame.status, context.sentence,
        context.span(covering: [leader, frame.trigger, side], in: reading), in: &reading)
    }
  }

  /// Whoever leads a team acts for those whose team it is.
  private func addHeadsOfTeams(in reading: inout Reading) {
    for claim in reading.claims
    where claim.kind == .leads && claim.status != .negated
      && reading.entities[claim.source].kind == .person
      && reading.entities[claim.target].kind == .organization
    {
      let words = reading.entities[claim.target].words
      guard words.contains(where: { Self.sides.contains($0) }) else { continue }
      let sent = reading.claims.first { $0.source == claim.target && $0.kind == .represents }
      guard let owner = sent?.target ?? reading.entities[claim.target].country else { continue }
      append(claim.source, owner, claim.status, claim.sentence, claim.span, in: &reading)
    }
  }

  private func append(
    _ person: Int, _ owner: Int, _ status: RelationStatus, _ sentence: Int, _ span: TextSpan,
    in reading: inout Reading
  ) {
    guard person != owner,
      !reading.claims.contains(where: { $0.source == person && $0.kind == .represents })
    else { return }
    reading.claims.append(
      RelationDraft(
        source: person, kind: .represents, target: owner, status: status,
        confidence: Confidence(0.7), sentence: sentence, span: span, rule: "delegates"))
  }

  private static let leading: Set<String> = ["lead", "head", "chair", "run", "front"]
  private static let sides: Set<String> = ["side", "team", "delegation", "panel", "mission"]
}
