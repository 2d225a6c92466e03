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
    discussion: """
      The ending of the output file says the format: svg, png, pdf, dot with positions, or \
      Graphviz's own json. Drawing happens in a process of its own, which is ended when it takes \
      longer than --deadline.
      """)

  @Option(name: .shortAndLong, help: "The picture to write.")
  var output = "map.svg"

  @Option(help: ArgumentHelp("Draw what is around this name.", valueName: "name"))
  var focus: String?

  @Option(help: "How many relations to follow from the focus.")
  var hops = 2

  @Option(help: ArgumentHelp("Draw only entities of these kinds.", valueName: "kind"))
  var kinds: [String] = []

  @Option(help: "How to lay it out: \(MapEngine.allCases.map(\.rawValue).joined(separator: ", ")).")
  var layout: String?

  @Option(help: "What the map is called.")
  var title: String?

  @Option(help: "How many entities to draw at most.")
  var limit = 250

  @Option(help: "After how many seconds to give up.")
  var deadline = 60

  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var schema: SchemaOptions

  func validate() throws {
    guard (1...20).contains(hops) else {
      throw ValidationError("--hops takes a number from 1 to 20.")
    }
    guard (1...100_000).contains(limit), (1...3600).contains(deadline) else {
      throw ValidationError("--limit takes 1 to 100000, --deadline 1 to 3600.")
    }
    if let layout, MapEngine(rawValue: layout) == nil {
      throw ValidationError(
        "“\(layout)” is no layout; they are "
          + MapEngine.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    guard MapFormat(rawValue: (output as NSString).pathExtension.lowercased()) != nil else {
      throw ValidationError(
        "The output must end in "
          + MapFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") + ".")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let known = try graph.load(schema: schema.load())
      guard let format = MapFormat(rawValue: (output as NSString).pathExtension.lowercased())
      else { return }
      let part = try part(of: known)
      guard part.graph.relationCount > 0 else {
        throw CommandFailure(
          .nothingFound, id: "map.empty", "There is nothing to draw.",
          remedy: "Follow more hops, or leave out fewer relations.")
      }
      let map = RelationshipMap(of: part.graph, options: options(focus: part.focus, of: known))
      for notice in map.notices { Terminal.say(notice) }
      let picture = try map.picture(as: format, by: try renderer())
      try OutputFile(path: output).write(picture)
    }
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
      try NameResolver(known).resolve(name)
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
    let near = known.neighborhood(of: [center], hops: hops, following: isFollowed)
    return (
      known.subgraph(of: Set(near.keys), relations: isFollowed), known.id(of: center)
    )
  }

  private func options(focus: EntityID?, of known: KnowledgeGraph) -> MapOptions {
    var question = ""
    if let focus, let name = known.entity(focus)?.name {
      question = "Within \(hops) \(hops == 1 ? "relation" : "relations") of \(name)"
    }
    let only = known.documents.count == 1 ? known.documents.first?.title : nil
    return MapOptions(
      title: title ?? only ?? "", focus: focus, question: question, date: filter.asOf,
      engine: layout.flatMap(MapEngine.init), entityLimit: limit)
  }
}
