import ArgumentParser
import EntenteModel
import EntenteQuery
import EntenteSchema

/// Which relations a question follows.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Follow only these kinds of relation.", valueName: "kind"))
  var relation: [String] = []

  @Option(
    help: ArgumentHelp(
      "Follow only claims put so: asserted, planned, possible, negated; all but negated unless said.",
      valueName: "status"),
    transform: { text throws(ValidationError) in
      guard let status = RelationStatus(rawValue: text) else {
        throw ValidationError(
          "“\(text)” is no status; they are asserted, planned, possible and negated.")
      }
      return status
    })
  var status: [RelationStatus] = []

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      """
      Leave out what is dated and did not hold on this day, and what only articles of later days \
      tell; undated claims of undated articles stay.
      """, valueName: "date"),
    transform: DayArgument.parse)
  var asOf: CalendarDate?

  @Option(
    name: .customLong("min-confidence"),
    help: "Leave out claims with less confidence, from 0 to 1.",
    transform: ConfidenceArgument.parse)
  var minConfidence: Confidence?

  /// The filter that the options describe.
  ///
  /// - Throws: `CommandFailure` for a kind that the schema does not have.
  func filter(for schema: Schema) throws(CommandFailure) -> RelationFilter {
    for kind in relation where schema.definition(of: RelationKind(kind)) == nil {
      let known = schema.relationKinds.map(\.kind.rawValue).sorted().joined(separator: ", ")
      throw CommandFailure(
        .wrongUse, id: "query.unknown-kind", "There is no kind of relation “\(kind)”.",
        remedy: "The kinds are \(known).")
    }
    var filter = RelationFilter(
      kinds: Set(relation.map { RelationKind($0) }), day: asOf,
      minConfidence: minConfidence ?? Confidence(thousandths: 0))
    if !status.isEmpty { filter.statuses = Set(status) }
    return filter
  }
}
