import Entente

/// Builds a made-up graph and asks it questions.
@main
struct GraphBenchmark {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let entityCount = numbers.first ?? 100_000
    let relationCount = numbers.dropFirst().first ?? 600_000
    var world = MadeUpWorld(seed: 7, entityCount: entityCount)

    let before = Memory.resident()
    let building = Stopwatch()
    let graph = try world.graph(schema: try Schema.standard(), relationCount: relationCount)
    let bytes = Memory.resident() - before
    print(
      "built \(graph.entityCount) entities, \(graph.relationCount) relations",
      "in \(building.milliseconds / 1000) s")
    print(
      "memory \(bytes >> 20) MiB, \(bytes / max(1, graph.relationCount)) bytes a relation",
      "(entities, names and quotes included)")

    let pairs = world.pairs(200)
    measure("shortest path", pairs) { graph.bestPath(from: $0, to: $1).map { [$0] } ?? [] }
    measure("all shortest paths, up to 100", Array(pairs.prefix(40))) {
      graph.shortestPaths(from: $0, to: $1, limit: 100).paths
    }
    measure("5 best paths", Array(pairs.prefix(40))) {
      graph.bestPaths(from: $0, to: $1, count: 5)
    }
    var reached = 0
    let near = Stopwatch()
    for (start, _) in pairs { reached += graph.neighborhood(of: [start], hops: 2).count }
    print("two hops around: \(near.microseconds / pairs.count) µs, \(reached) reached")
    let whole = Stopwatch()
    let components = graph.connectedComponents()
    print("components: \(whole.milliseconds) ms, \(components.count) found")
    print("peak \(Memory.peak() >> 20) MiB")
  }

  static func measure(
    _ name: String, _ pairs: [(EntityIndex, EntityIndex)],
    _ ask: (EntityIndex, EntityIndex) -> [EntityPath]
  ) {
    var hops = 0
    var paths = 0
    let watch = Stopwatch()
    for (start, goal) in pairs {
      let found = ask(start, goal)
      paths += found.count
      hops += found.reduce(0) { $0 + $1.cost.hops }
    }
    print("\(name): \(watch.microseconds / pairs.count) µs, \(paths) paths of \(hops) hops")
  }
}
