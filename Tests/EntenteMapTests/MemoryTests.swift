import EntenteExport
import EntenteMap
import Foundation
import Testing

@Suite(.serialized)
struct MemoryTests {
  /// The resident memory of this process in KiB, where the system says it.
  private static var residentMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }

  /// 2,000 drawings with `ENTENTE_SLOW=1`, 30 without.
  ///
  /// Drawn by `neato`, and by `dot`, of which version 2.42 keeps some 16 KiB of every drawing with
  /// clusters (fixed in 5.0.1): a host that draws by the thousand gives the renderer a worker.
  @Test(
    .enabled(if: residentMemory != nil, "the system does not say how much memory is taken"),
    arguments: [(MapEngine.neato, 2), (.dot, 24)])
  func `drawing again and again takes no more memory`(engine: MapEngine, kept: Int) throws {
    let isSlow = ProcessInfo.processInfo.environment["ENTENTE_SLOW"] != nil
    let count = isSlow ? 2000 : 30
    let graph = try SampleGraph.make(entities: 12)
    let map = RelationshipMap(of: graph, options: MapOptions(engine: engine))
    for _ in 0..<20 { _ = try map.picture(as: .svg) }
    let before = try #require(Self.residentMemory)
    for number in 1...count {
      _ = try map.picture(as: .svg)
      if isSlow, number % 200 == 0 {
        print("\(engine), \(number) drawings: \(Self.residentMemory ?? 0) KiB")
      }
    }
    let after = try #require(Self.residentMemory)
    // Other tests of this process run at the same time and take memory too.
    let allowance = isSlow ? 2_000 : 60_000
    #expect(after - before < count * kept + allowance, "\(before) KiB before, \(after) KiB after")
  }
}
