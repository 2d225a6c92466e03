import EntenteLanguage
import EntenteModel

/// Those who speak for their own side.
extension EchoStage {
  /// "*Berg said* Norway would stand by the accord": who tells what their own state or body wants
  /// wants it too.
  func speakForOwn(in reading: inout Reading) {
    for claim in reading.claims
    where Self.wants.contains(claim.kind) && claim.status == .asserted {
      guard let speaker = claim.speaker, speaker != claim.source, speaker != claim.target,
        reading.entities[speaker].kind == .person,
        reading.entities[speaker].country == claim.source
          || leads(speaker, claim.source, in: reading),
        reading.entities[speaker].country != claim.target
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: speaker, kind: claim.kind, target: claim.target, status: claim.status,
          time: claim.time, confidence: Confidence(thousandths: 500), sentence: claim.sentence,
          span: claim.span, rule: "echo/own"))
    }
  }

  private func leads(_ person: Int, _ body: Int, in reading: Reading) -> Bool {
    reading.claims.contains {
      $0.source == person && $0.target == body && [.leads, .represents].contains($0.kind)
    }
  }

  private static let wants: Set<RelationKind> = [.supports, .demands, .proposes, .requests]
}
