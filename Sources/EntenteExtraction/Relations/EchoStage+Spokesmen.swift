import EntenteLanguage
import EntenteModel

/// Those who speak for their own side.
extension EchoStage {
  /// "*Berg said* Norway would stand by the accord": who tells what their own state or body wants
  /// wants it too.
  func speakForOwn(in reading: inout Reading) {
    let leaders = Set(
      reading.claims.lazy.filter { [.leads, .represents].contains($0.kind) }
        .map { [$0.source, $0.target] })
    for claim in reading.claims
    where Self.wants.contains(claim.kind) && claim.status == .asserted {
      guard let speaker = claim.speaker, speaker != claim.source, speaker != claim.target,
        reading.entities[speaker].kind == .person,
        reading.entities[speaker].country == claim.source
          || leaders.contains([speaker, claim.source]),
        reading.entities[speaker].country != claim.target
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: speaker, kind: claim.kind, target: claim.target, status: claim.status,
          time: claim.time, confidence: Confidence(thousandths: 500), sentence: claim.sentence,
          span: claim.span, rule: "echo/own"))
    }
  }

  private static let wants: Set<RelationKind> = [.supports, .demands, .proposes, .requests]
}
