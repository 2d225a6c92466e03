import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteQuery

/// `entente who`: who and what is connected to a name, how, and who says so.
struct WhoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Say who and what is connected to a name, and how.",
    usage: "entente who <name> [options]",
    discussion: """
      A surname, an alias or an id will do; case and accents do not matter. Where a name may mean \
      others too, a line on standard error says who was taken.

      \(AnswerText.confidenceHelp)
      """)

  @Argument(help: "The name.")
  var name: String

  @Option(help: "How many relations to follow.")
  var hops = 1

  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var schema: SchemaOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard (1...20).contains(hops) else {
      throw ValidationError("--hops takes a number from 1 to 20.")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let known = try graph.load(schema: schema.load())
      let filter = try filter.filter(for: known.schema)
      let subject = known[try NamesTaken(in: known).take(name)]
      let answers = try WhoQuery(subject.id.rawValue, hops: hops, filter: filter).ask(known)
      switch output.format {
      case .text: Terminal.write(text(answers, about: subject, in: known))
      case .json: Terminal.write(try JSONAnswer.data(AnswerRecord(subject, answers)))
      }
      if answers.isEmpty {
        Terminal.say("Nothing is connected to \(subject.name) by such relations.")
        throw ExitCode(CommandFailure.Reason.nothingFound.rawValue)
      }
    }
  }

  private func text(
    _ answers: [WhoQuery.Answer], about subject: Entity, in known: KnowledgeGraph
  ) -> String {
    let style = AnswerText(graph: known)
    var lines = ["\(style.bold(subject.name)) \(style.dim("(\(subject.id))"))"]
    for answer in answers {
      if hops > 1 { lines.append(style.dim("\(answer.hops) away: \(answer.name)")) }
      for step in answer.steps { lines += style.lines(of: step, indent: "  ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The answer as JSON has it.
private struct AnswerRecord: Encodable {
  struct Neighbor: Encodable {
    let id: String
    let name: String
    let kind: String
    let hops: Int
    let steps: [StepRecord]
  }

  let id: String
  let name: String
  let kind: String
  let connected: [Neighbor]

  init(_ subject: Entity, _ answers: [WhoQuery.Answer]) {
    id = subject.id.rawValue
    name = subject.name
    kind = subject.kind.rawValue
    connected = answers.map {
      Neighbor(
        id: $0.id.rawValue, name: $0.name, kind: $0.kind.rawValue, hops: $0.hops,
        steps: $0.steps.map(StepRecord.init))
    }
  }
}
