import EntenteLanguage
import EntenteModel
import Foundation

/// The files that the commands of `entente-train` read.
enum TrainingFile {
  /// The text of a file, or of standard input for `-`.
  static func text(_ path: String) throws -> String {
    let data: Data
    if path == "-" {
      data = FileHandle.standardInput.readDataToEndOfFile()
    } else {
      do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
        throw Diagnostic(
          id: "file.unreadable", location: .init(file: path),
          message: "The file cannot be read.", remedy: "Check its name and its permissions.")
      }
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The sentences of a treebank file, those of the documents whose id contains `part` alone.
  static func treebank(_ path: String, documents part: String?) throws -> [ConlluSentence] {
    let sentences = try ConlluReader(file: path).read(text(path))
    guard let part else { return sentences }
    var isWanted = false
    return sentences.filter { sentence in
      if let document = sentence.comment("newdoc id") { isWanted = document.contains(part) }
      return isWanted
    }
  }

  /// Whether a text is CoNLL-U: its first line that is no comment has ten columns.
  static func isTreebank(_ text: String) -> Bool {
    for line in text.utf8.split(separator: 0x0A, maxSplits: 200) where line.first != 0x23 {
      return line.count { $0 == 0x09 } == 9
    }
    return false
  }
}
