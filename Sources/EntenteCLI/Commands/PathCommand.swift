import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteQuery

/// `entente path`: how two names are connected.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Say how two names are connected.",
    usage: "entente path <first> <second> [options]",
    discussion: """
      The shortest paths come first; of paths of one length those made of facts before plans, of \
      surer claims, and not through somebody to whom everybody is connected.

      \(AnswerText.confidenceHelp)
      """)

  /// The longest path that can be asked for.
  private static let hopLimit = 20

  @Argument(help: "The first name.")
  var first: String

  @Argument(help: "The second name.")
  var second: String

  @Option(name: .customLong("max-hops"), help: "How many relations a path may have.")
  var maxHops = 6

  @Option(name: .customShort("k"), help: "How many paths to give.")
  var count = 3

  @Option(help: ArgumentHelp("Lead through this name.", valueName: "name"))
  var via: [String] = []

  @Option(help: ArgumentHelp("Do not lead through this name.", valueName: "name"))
  var avoid: [String] = []

  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var schema: SchemaOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard (1...Self.hopLimit).contains(maxHops) else {
      throw ValidationError("--max-hops takes a number from 1 to \(Self.hopLimit).")
    }
    guard (1...1000).contains(count) else {
      throw ValidationError("-k takes a number from 1 to 1000.")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let known = try graph.load(schema: schema.load())
      let filter = try filter.filter(for: known.schema)
      let taken = NamesTaken(in: known)
      func id(_ name: String) throws -> String { known.id(of: try taken.take(name)).rawValue }
      let query = PathQuery(
        from: try id(first), to: try id(second), maxHops: maxHops, count: count,
        via: try via.map(id), avoid: try avoid.map(id), filter: filter)
      let answers = try query.ask(known)
      switch output.format {
      case .text: Terminal.write(text(answers, in: known))
      case .json:
        Terminal.write(
          try JSONAnswer.data(
            ["paths": answers.map { ["steps": $0.steps.map(StepRecord.init)] }]))
      }
      if answers.isEmpty {
        Terminal.say(try absence(of: query, in: known))
        throw ExitCode(CommandFailure.Reason.nothingFound.rawValue)
      }
    }
  }

  /// Says that there is no path, and whether looking further would help.
  private func absence(of query: PathQuery, in known: KnowledgeGraph) throws -> String {
    func name(_ id: String) -> String { known.entity(EntityID(id))?.name ?? id }
    let ends = "\(name(query.from)) and \(name(query.to))"
    guard let length = try query.shortestLength(in: known) else {
      return "Nothing connects \(ends) by such relations, however long the path."
    }
    let found = "There is no path of up to \(Counted.text(maxHops, "relation")) between \(ends)"
    guard length > maxHops else { return found + " that leads as --via says." }
    return found + "; the shortest has \(length)"
      + (length <= Self.hopLimit ? " (--max-hops \(length))." : ".")
  }

  private func text(_ answers: [PathQuery.Answer], in known: KnowledgeGraph) -> String {
    let style = AnswerText(graph: known)
    var lines: [String] = []
    for (number, answer) in answers.enumerated() {
      let hops = Counted.text(answer.steps.count, "relation")
      lines.append(style.dim("path \(number + 1), \(hops)"))
      for step in answer.steps { lines += style.lines(of: step, indent: "  ") }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}
