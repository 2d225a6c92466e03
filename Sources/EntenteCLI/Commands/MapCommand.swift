import ArgumentParser
import EntenteExport
import EntenteGraph
import EntenteMap
import EntenteModel
import EntenteQuery
import EntenteSchema
import Foundation

/// `entente map`: the graph, or what is around a name, as a picture.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draw the graph, or what is around a name.",
    usage: """
      entente map [-o <file>] [--focus <name> [--hops <n>]] [--kinds <kind> ...] \
      [--relation <kind> ...] [--status <status> ...] [<options>]
      """,
    discussion: """
      The ending of the output file says the format: svg, png, pdf, dot with positions, or \
      Graphviz's own json. Drawing happens in a process of its own, which is ended when it takes \
      longer than --deadline. For several kinds of relation or several statuses, repeat the option.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The picture to write, or - for standard output.", valueName: "file"))
  var output = "map.svg"

  @Option(
    help: """
      The format: \(MapFormat.allCases.map(\.rawValue).joined(separator: ", ")); where left out, \
      the ending of the file says it.
      """)
  var format: String?

  @Option(help: ArgumentHelp("Draw what is around this name.", valueName: "name"))
  var focus: String?

  // Unconditional, so that a negative number is answered as one.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many relations to follow from the focus; \(Self.usualHops) where left out.",
      valueName: "n"))
  var hops: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Draw only entities of these kinds; several may follow.", valueName: "kind"))
  var kinds: [String] = []

  @Option(help: "How to lay it out: \(MapEngine.allCases.map(\.rawValue).joined(separator: ", ")).")
  var layout: String?

  @Option(help: "What the map is called.")
  var title: String?

  @Option(
    parsing: .unconditional,
    help: "How many entities to draw at most: those with most relations that hang together.")
  var limit = 250

  @Option(parsing: .unconditional, help: "After how many seconds to give up.")
  var deadline = 60

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var schema: SchemaOptions

  func validate() throws {
    guard (1...20).contains(hops ?? Self.usualHops) else {
      throw ValidationError("--hops takes a number from 1 to 20.")
    }
    guard hops == nil || focus != nil else {
      throw ValidationError("--hops counts from a name; say from which one with --focus.")
    }
    guard (1...100_000).contains(limit), (1...3600).contains(deadline) else {
      throw ValidationError("--limit takes 1 to 100000, --deadline 1 to 3600.")
    }
    if let layout, MapEngine(rawValue: layout) == nil {
      throw ValidationError(
        "“\(layout)” is no layout; they are "
          + MapEngine.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    guard pictureFormat != nil else {
      let known = MapFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        format.map { "“\($0)” is no format of pictures; they are \(known)." }
          ?? "The ending of “\(output)” says no format; use one of \(known), or --format.")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let known = try graph.load(schema: schema.load())
      guard let format = pictureFormat else { return }
      let part = try part(of: known)
      guard part.graph.relationCount > 0 else { throw emptiness(around: part.focus, of: known) }
      let map = RelationshipMap(of: part.graph, options: options(focus: part.focus, of: known))
      for notice in map.notices { Terminal.say(notice) }
      let picture = try map.picture(as: format, by: try renderer())
      if output == "-" {
        Terminal.write(picture)
      } else {
        try OutputFile(path: output).write(picture)
      }
      if !quiet { Terminal.say(report(on: map.model)) }
    }
  }

  private static let usualHops = 2

  /// The format that was asked for; a picture on standard output is an SVG unless said.
  private var pictureFormat: MapFormat? {
    let ending = output == "-" ? "svg" : (output as NSString).pathExtension
    return MapFormat(rawValue: (format ?? ending).lowercased())
  }

  /// What was drawn, as `entente build` says what it wrote.
  private func report(on map: MapModel) -> String {
    let relations = map.edges.reduce(0) { $0 + $1.relations.count }
    let file = output == "-" ? "standard output" : output
    return "\(file): \(map.nodes.count) \(map.nodes.count == 1 ? "entity" : "entities") and "
      + "\(relations) \(relations == 1 ? "relation" : "relations"), laid out by "
      + map.layout.engine.rawValue
  }

  /// Why there is nothing to draw.
  private func emptiness(around focus: EntityID?, of known: KnowledgeGraph) -> CommandFailure {
    let center = focus.flatMap { known.index(of: $0) }
    let name = center.map { DrawableText(known.name(of: $0), limit: 80).text }
    if known.relationCount == 0 || center.map({ known.degree(of: $0) == 0 }) == true {
      return CommandFailure(
        .nothingFound, id: "map.empty",
        name.map { "Nothing in the graph is connected to “\($0)”." }
          ?? "The graph has no relations to draw.",
        remedy: name == nil
          ? "Build it from more articles." : "Draw another name, or build from more articles.")
    }
    return CommandFailure(
      .nothingFound, id: "map.empty",
      "The options leave no relation to draw" + (name.map { " around “\($0)”." } ?? "."),
      remedy: "Leave out fewer: --relation, --status, --kinds, --as-of and --min-confidence do.")
  }

  private func renderer() throws(CommandFailure) -> MapRenderer {
    guard let executable = MapWorker.thisExecutable else { return MapRenderer() }
    return MapRenderer(
      worker: MapWorker(executable: executable, deadline: .seconds(deadline)))
  }

  /// What of the graph is drawn.
  private func part(of known: KnowledgeGraph) throws -> (graph: KnowledgeGraph, focus: EntityID?) {
    let filter = try filter.filter(for: known.schema)
    for kind in kinds where known.schema.definition(of: EntityKind(kind)) == nil {
      let all = known.schema.entityKinds.map(\.kind.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .wrongUse, id: "query.unknown-kind", "There is no kind of entity “\(kind)”.",
        remedy: "The kinds are \(all).")
    }
    let wanted = Set(kinds.map { EntityKind($0) })
    let center = try focus.map { name throws(QueryError) in
      try NamesTaken(in: known).take(name)
    }
    func isDrawn(_ entity: EntityIndex) -> Bool {
      wanted.isEmpty || entity == center || wanted.contains(known.kind(of: entity))
    }
    func isFollowed(_ relation: RelationIndex) -> Bool {
      filter.includes(relation, of: known) && isDrawn(known.source(of: relation))
        && isDrawn(known.target(of: relation))
    }
    guard let center else {
      return (known.subgraph(of: Set(known.entityIndices), relations: isFollowed), nil)
    }
    let near = known.neighborhood(of: [center], hops: hops ?? Self.usualHops, following: isFollowed)
    return (
      known.subgraph(of: Set(near.keys), relations: isFollowed), known.id(of: center)
    )
  }

  private func options(focus: EntityID?, of known: KnowledgeGraph) -> MapOptions {
    var question = ""
    if let focus, let name = known.entity(focus)?.name {
      let hops = hops ?? Self.usualHops
      question = "Within \(hops) \(hops == 1 ? "relation" : "relations") of \(name)"
    }
    let only = known.documents.count == 1 ? known.documents.first?.title : nil
    return MapOptions(
      title: title ?? only ?? "", focus: focus, question: question, date: filter.asOf,
      engine: layout.flatMap(MapEngine.init), entityLimit: limit)
  }
}
