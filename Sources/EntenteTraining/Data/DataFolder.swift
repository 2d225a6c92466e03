import EntenteLanguage
import EntenteModel
import Foundation

/// The folder with treebanks and name corpora that models are trained from.
struct DataFolder {
  /// The folder's path.
  let path: String

  /// The text of a file, unpacked where only `name.gz` is there.
  ///
  /// - Throws: `Diagnostic` where neither can be read.
  func text(_ name: String) throws -> String {
    let plain = path + "/" + name
    if let data = FileManager.default.contents(atPath: plain) {
      return String(decoding: data, as: UTF8.self)
    }
    guard FileManager.default.fileExists(atPath: plain + ".gz") else {
      throw Diagnostic(
        id: "training.missing-data", location: .init(file: plain),
        message: "The training data is not there, packed or plain.",
        remedy: "Give the folder with --data.")
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", plain + ".gz"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The trees of a CoNLL-U file.
  func treebank(_ name: String) throws -> [TreeSentence] {
    try TreeSentence.sentences(of: ConlluReader(file: name).read(text(name)))
  }
}
