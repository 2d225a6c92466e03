import EntenteTestSupport
import Foundation
import Synchronization
import Testing

@testable import EntenteCLI  // the lock is no command

struct GraphLockTests {
  private let folder: TemporaryFolder
  private var graph: String { folder.path + "/graph.json" }

  init() throws { folder = try TemporaryFolder() }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `the second waits until the first is done, and leaves nothing`() async throws {
    let first = try #require(try GraphLock.take(for: graph))
    #expect(try files() == [".graph.json.lock"])
    let isTaken = Mutex(false)
    let path = graph
    async let second: Void = {
      let lock = try GraphLock.take(for: path)
      isTaken.withLock { $0 = true }
      lock?.release()
    }()
    try await Task.sleep(for: .milliseconds(300))
    #expect(isTaken.withLock { !$0 })
    first.release()
    try await second
    #expect(isTaken.withLock { $0 })
    #expect(try files().isEmpty)
  }

  @Test func `a lock file that was left behind stops nobody`() throws {
    try folder.write(".graph.json.lock", "")
    let lock = try #require(try GraphLock.take(for: graph))
    lock.release()
    #expect(try files().isEmpty)
  }

  @Test func `a link and its file have one lock`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.json", withDestinationPath: "graph.json")
    let lock = try #require(try GraphLock.take(for: folder.path + "/link.json"))
    #expect(try files() == [".graph.json.lock", "link.json"])
    lock.release()
  }
}
