import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteQuery

/// `entente path`: how two names are connected.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Say how two names are connected.",
    discussion: """
      The shortest paths come first; of paths of one length those made of facts before plans, of \
      surer claims, and not through somebody to whom everybody is connected.
      """)

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
    guard (1...20).contains(maxHops) else {
      throw ValidationError("--max-hops takes a number from 1 to 20.")
    }
    guard (1...1000).contains(count) else {
      throw ValidationError("-k takes a number from 1 to 1000.")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let known = try graph.load(schema: schema.load())
      let query = PathQuery(
        from: first, to: second, maxHops: maxHops, count: count, via: via, avoid: avoid,
        filter: try filter.filter(for: known.schema))
      let answers = try query.ask(known)
      switch output.format {
      case .text: Terminal.write(text(answers, in: known))
      case .json:
        Terminal.write(
          try JSONAnswer.data(
            ["paths": answers.map { ["steps": $0.steps.map(StepRecord.init)] }]))
      }
      if answers.isEmpty {
        Terminal.say(
          "There is no path of up to \(maxHops) relations between “\(first)” and “\(second)”.")
        throw ExitCode(CommandFailure.Reason.nothingFound.rawValue)
      }
    }
  }

  private func text(_ answers: [PathQuery.Answer], in known: KnowledgeGraph) -> String {
    let style = AnswerText(graph: known)
    var lines: [String] = []
    for (number, answer) in answers.enumerated() {
      let hops = answer.steps.count
      lines.append(
        style.dim("path \(number + 1), \(hops) \(hops == 1 ? "relation" : "relations")"))
      for step in answer.steps { lines += style.lines(of: step, indent: "  ") }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}
