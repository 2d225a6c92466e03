import EntenteModel
public import Foundation

extension GoldGraph {
  /// Reads a gold file.
  ///
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - file: Its name, for messages.
  /// - Throws: `EvaluationError` with one diagnostic for every problem found.
  public init(json: Data, file: String) throws(EvaluationError) {
    let record: GoldFile
    do {
      record = try JSONDecoder().decode(GoldFile.self, from: json)
    } catch {
      throw EvaluationError(
        code: .malformedGold, diagnostics: [Self.malformed(error, file: file)])
    }
    let problems = record.problems(file: file)
    guard problems.isEmpty else {
      throw EvaluationError(code: .inconsistentGold, diagnostics: problems)
    }
    self.init(
      id: record.id, title: record.title ?? "",
      date: record.date.flatMap { CalendarDate(iso: $0) }, source: record.source ?? "",
      text: record.text,
      entities: record.entities.map {
        GoldEntity(
          key: $0.key, kind: EntityKind($0.kind), name: $0.name, aliases: $0.aliases ?? [])
      },
      relations: record.relations.map {
        GoldRelation(
          source: $0.source, kind: RelationKind($0.kind), target: $0.target,
          status: $0.status.flatMap(RelationStatus.init) ?? .asserted,
          attributedTo: $0.attributedTo, evidence: $0.evidence ?? "")
      })
  }

  private static func malformed(_ error: any Error, file: String) -> Diagnostic {
    var message = "This is not a gold graph."
    if let error = error as? DecodingError {
      switch error {
      case .keyNotFound(let key, let context):
        message = "\(path(context.codingPath)) lacks the field “\(key.stringValue)”."
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        message = "\(path(context.codingPath)) has a value of the wrong type."
      case .dataCorrupted(let context):
        let detail = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey]
        message = "This is not JSON" + ((detail as? String).map { ": \($0)" } ?? ".")
      @unknown default:
        break
      }
    }
    return Diagnostic(
      id: "gold.malformed", location: .init(file: file), message: message,
      remedy: "A gold file holds id, title, date, source, text, entities and relations.")
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.isEmpty
      ? "The file"
      : "“" + keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        + "”"
  }
}

/// The fields of a gold file as JSON has them.
private struct GoldFile: Decodable {
  struct EntityRecord: Decodable {
    let key: String
    let kind: String
    let name: String
    let aliases: [String]?
  }

  struct RelationRecord: Decodable {
    let source: String
    let kind: String
    let target: String
    let status: String?
    let attributedTo: String?
    let evidence: String?
  }

  let id: String
  let title: String?
  let date: String?
  let source: String?
  let text: String
  let entities: [EntityRecord]
  let relations: [RelationRecord]

  /// What the file says that cannot be so.
  func problems(file: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func report(_ id: String, _ message: String, _ remedy: String) {
      problems.append(
        Diagnostic(id: id, location: .init(file: file), message: message, remedy: remedy))
    }
    if let date, !date.isEmpty, CalendarDate(iso: date) == nil {
      report("gold.date", "“\(date)” is no date.", "Write it as YYYY-MM-DD.")
    }
    var keys: Set<String> = []
    for entity in entities where !keys.insert(entity.key).inserted {
      report(
        "gold.repeated-key", "Two entities have the key “\(entity.key)”.",
        "Give each entity a key of its own.")
    }
    for (index, relation) in relations.enumerated() {
      for end in [relation.source, relation.target, relation.attributedTo ?? relation.source]
      where !keys.contains(end) {
        report(
          "gold.unknown-key",
          "Relation \(index) refers to “\(end)”, which no entity has as its key.",
          "Add the entity or mend the key.")
      }
      if let status = relation.status, RelationStatus(rawValue: status) == nil {
        report(
          "gold.status", "Relation \(index) has the status “\(status)”.",
          "The statuses are asserted, planned, possible and negated.")
      }
    }
    return problems
  }
}
