import EntenteTestSupport
import Foundation
import Testing

/// The built `entente`, run as its users run it.
struct EntenteProcess {
  /// What a run left behind.
  struct Outcome {
    let code: Int32
    let output: String
    let error: String
    let outputBytes: Data
  }

  /// The program beside the test bundle, or nothing where only the tests were built.
  static let executable: URL? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    #if os(Linux)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
        folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      }
    #endif
    let candidates = [folder] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    return candidates.map { $0.appending(path: "entente") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  static var isBuilt: Bool { executable != nil }

  /// Runs `entente`.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: What it gets on standard input.
  ///   - folder: Where it runs.
  ///   - environment: Variables on top of the test's own.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let program = try #require(executable)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try run(process, input: input)
  }

  /// Runs a line of shell in which `entente` is the built program.
  static func shell(_ line: String, in folder: URL) throws -> Outcome {
    let program = try #require(executable)
    let bin = program.deletingLastPathComponent().path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ProcessInfo.processInfo.environment.merging(["PATH": "\(bin):\(path)"]) {
      $1
    }
    return try run(process, input: Data())
  }

  /// Files take the output, since a full pipe would stop a process that nobody reads.
  private static func run(_ process: Process, input: Data) throws -> Outcome {
    let folder = try TemporaryFolder()
    let inputPath = try folder.write("input", input)
    let outputPath = try folder.write("output", Data())
    let errorPath = try folder.write("error", Data())
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    try process.run()
    process.waitUntilExit()
    let output = try Data(contentsOf: URL(fileURLWithPath: outputPath))
    let error = try Data(contentsOf: URL(fileURLWithPath: errorPath))
    return Outcome(
      code: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: output, as: UTF8.self),
      error: String(decoding: error, as: UTF8.self), outputBytes: output)
  }
}
