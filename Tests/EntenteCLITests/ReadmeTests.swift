import EntenteTestSupport
import Foundation
import Testing

/// Every command that the README shows is run as it stands there.
@Suite(.enabled(if: EntenteProcess.isBuilt, "the program entente is not built"))
struct ReadmeTests {
  private static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of the README's shell fences that call `entente`, in order.
  private static func commands() throws -> [String] {
    let text = try String(contentsOf: checkout.appending(path: "README.md"), encoding: .utf8)
    var commands: [String] = []
    var isInFence = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInFence = line == "```sh"
      } else if isInFence, line.hasPrefix("entente ") {
        commands.append(String(line))
      }
    }
    return commands
  }

  @Test func `every command in the README does what it says`() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 5)
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Self.checkout.appending(path: "Examples"), to: folder.url.appending(path: "Examples"))
    for command in commands {
      let outcome = try EntenteProcess.shell(command, in: folder.url)
      #expect(outcome.code == 0, "\(command)\n\(outcome.error)")
    }
  }

  @Test func `every script and folder that the README names is there`() throws {
    let text = try String(
      contentsOf: Self.checkout.appending(path: "README.md"), encoding: .utf8)
    let paths = text.matches(of: /`((?:Scripts|Examples|Output|Schemas|Sources|Models)\/[^`\s]*)`/)
      .map { String($0.output.1) }
    for path in paths {
      let url = Self.checkout.appending(path: path)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path)")
    }
  }
}
