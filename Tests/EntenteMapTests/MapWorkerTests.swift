import EntenteExport
import EntenteGraph
import EntenteModel
import Foundation
import Testing

@testable import EntenteMap  // The deadline is measured without the writing of the text.

struct MapWorkerTests {
  /// The built `entente` beside the tests, where it is there and draws.
  static let program: String? = {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let places = [folder, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    return places.map { $0.appending(path: "entente").path(percentEncoded: false) }
      .first { FileManager.default.isExecutableFile(atPath: $0) && draws($0) }
  }()

  /// Whether a program knows the hidden command: it refuses an empty request with 65.
  private static func draws(_ path: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = [MapWorker.command]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 65
  }

  @Test(.enabled(if: program != nil, "the program entente is not built beside the tests"))
  func `a worker draws the same picture as this process`() throws {
    let map = RelationshipMap(of: try SampleGraph.make(entities: 20))
    let worker = MapWorker(executable: try #require(Self.program))
    for format in MapFormat.allCases where format != .pdf {
      let drawn = try map.picture(as: format, by: MapRenderer(worker: worker))
      #expect(try drawn == map.picture(as: format), "\(format)")
    }
  }

  @Test(.enabled(if: program != nil, "the program entente is not built beside the tests"))
  func `a layout that takes a minute is ended at its deadline, and the process is well`() throws {
    let options = MapOptions(engine: .dot, entityLimit: 3000)
    let dot = RelationshipMap(of: try Self.tangled(), options: options).dot
    let program = try #require(Self.program)
    let worker = MapWorker(executable: program, deadline: .seconds(2))
    let clock = ContinuousClock()
    var error: MapError?
    let time = clock.measure {
      error = #expect(throws: MapError.self) {
        try MapRenderer(worker: worker).render(dot, engine: .dot, format: .svg)
      }
    }
    #expect(error?.code == .timedOut)
    #expect(time < .seconds(2.5), "\(time)")
    print("a deadline of 2 s was kept in \(time)")
    let small = RelationshipMap(of: try SampleGraph.make(entities: 15))
    #expect(try !small.picture(as: .svg).isEmpty)
    #expect(try !small.picture(as: .svg, by: MapRenderer(worker: worker)).isEmpty)
  }

  /// Plans that are parts of plans of plans, so deep that no engine of ranks orders them in a
  /// minute: `dot` on its own was still at it after 72 s of processor time.
  static func tangled() throws -> KnowledgeGraph {
    var builder = try SampleGraph.Builder(seed: 7)
    let plans = try (0..<2500).map { try builder.entity(.proposal, "plan \($0)") }
    for number in 1..<plans.count {
      for step in 1...5 {
        let whole = (number * 31 + step * step * 177) % number
        try builder.claim(plans[number], .partOf, plans[whole])
      }
    }
    return builder.graph
  }

  @Test func `a worker that is not there is said to be missing`() throws {
    let map = RelationshipMap(of: try SampleGraph.make(entities: 15))
    let worker = MapWorker(executable: "/nowhere/entente")
    let error = try #require(throws: MapError.self) {
      try map.picture(as: .svg, by: MapRenderer(worker: worker))
    }
    #expect(error.code == .workerFailed)
    #expect(error.message.contains("could not be run"))
  }

  @Test(arguments: ["/bin/false", "/bin/cat", "/bin/echo", "/bin/sh"])
  func `a program that is no worker is found out`(program: String) throws {
    let map = RelationshipMap(of: try SampleGraph.make(entities: 120))
    let worker = MapWorker(executable: program, deadline: .seconds(20))
    let error = try #require(throws: MapError.self) {
      try map.picture(as: .svg, by: MapRenderer(worker: worker))
    }
    #expect(error.code == .workerFailed)
  }

  @Test(.enabled(if: program != nil, "the program entente is not built beside the tests"))
  func `a worker without memory fails without harm`() throws {
    let map = RelationshipMap(of: try SampleGraph.make(entities: 120))
    let worker = MapWorker(executable: try #require(Self.program), memoryLimit: 32 << 20)
    let error = try #require(throws: MapError.self) {
      try map.picture(as: .svg, by: MapRenderer(worker: worker))
    }
    #expect(error.code == .workerFailed || error.code == .failed, "\(error)")
  }

  @Test(.enabled(if: program != nil, "the program entente is not built beside the tests"))
  func `workers may run side by side`() async throws {
    let map = RelationshipMap(of: try SampleGraph.make(entities: 15))
    let renderer = MapRenderer(worker: MapWorker(executable: try #require(Self.program)))
    let expected = try map.picture(as: .svg)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try map.picture(as: .svg, by: renderer) } }
      for try await picture in group { #expect(picture == expected) }
    }
  }
}
