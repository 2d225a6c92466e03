import EntenteGraph
import EntenteModel
import EntenteQuery

/// A step of an answer as JSON has it.
struct StepRecord: Encodable {
  struct EvidenceRecord: Encodable {
    let document: String
    let sentence: Int
    let start: Int
    let end: Int
    let quote: String
    let rule: String

    init(_ evidence: Evidence) {
      document = evidence.document.rawValue
      sentence = evidence.sentence
      start = evidence.span.start
      end = evidence.span.end
      quote = evidence.quote
      rule = evidence.rule.rawValue
    }
  }

  let from: String
  let fromName: String
  let to: String
  let toName: String
  let relation: String
  let kind: String
  let reads: String
  let status: String
  let attributedTo: String?
  let start: String?
  let end: String?
  let confidence: Double
  let alternatives: Int
  let evidence: [EvidenceRecord]

  init(_ step: Step) {
    from = step.from.rawValue
    fromName = step.fromName
    to = step.to.rawValue
    toName = step.toName
    relation = step.relation.id.rawValue
    kind = step.relation.kind.rawValue
    reads = step.verb
    status = step.relation.status.rawValue
    attributedTo = step.relation.attributedTo?.rawValue
    start = step.relation.time?.start?.description
    end = step.relation.time?.end?.description
    confidence = step.relation.confidence.value
    alternatives = step.alternatives
    evidence = step.relation.evidence.map(EvidenceRecord.init)
  }
}
