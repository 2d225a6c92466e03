import EntenteModel
import Foundation

/// The names of the articles of one run: each is given once.
struct ArticleNames {
  /// The input that each name was given to.
  private var owners: [DocumentID: String] = [:]
  /// The last number that was tried behind a name, for articles of the input that has it.
  private var ownAttempts: [DocumentID: Int] = [:]
  /// The same for articles of other inputs.
  private var otherAttempts: [DocumentID: Int] = [:]

  /// The checksums of the documents that a graph has already.
  private let checksums: [DocumentID: String]
  /// The document of the graph that has a text; of several the first.
  private let idsByChecksum: [String: DocumentID]

  /// Names of a run, where a graph has documents already.
  init(known: [Document]) {
    checksums = Dictionary(
      known.map { ($0.id, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    idsByChecksum = Dictionary(
      known.map { ($0.sha256, $0.id) }, uniquingKeysWith: { min($0, $1) })
  }

  /// Gives an article of an input the name that it wants, or a free one like it.
  ///
  /// An article that a graph has under another name, since files of one name were read together
  /// then, takes that name again: reading one of the files alone must not replace the other.
  ///
  /// - Complexity: O(1) on average, however many articles want the same name.
  mutating func take(
    _ wanted: DocumentID, path: String, checksum: () -> String
  ) -> DocumentID {
    var id = wanted
    if let known = checksums[wanted], owners[wanted] == nil {
      let own = checksum()
      if own != known, let earlier = idsByChecksum[own], owners[earlier] == nil { id = earlier }
    }
    if let owner = owners[id] { id = freeName(like: wanted, path: path, isOwn: owner == path) }
    owners[id] = path
    return id
  }

  /// A free name like one that is taken: the folder before it, else a number behind it.
  private mutating func freeName(
    like wanted: DocumentID, path: String, isOwn: Bool
  ) -> DocumentID {
    if !isOwn {
      let id = DocumentID(Self.nameWithFolder(path))
      if owners[id] == nil { return id }
    }
    // A name that was given stays so: trying goes on where it ended last.
    var attempt = (isOwn ? ownAttempts[wanted] : otherAttempts[wanted]) ?? (isOwn ? 1 : 2)
    var id: DocumentID
    repeat {
      attempt += 1
      id = DocumentID("\(wanted)-\(attempt)")
    } while owners[id] != nil
    if isOwn { ownAttempts[wanted] = attempt } else { otherAttempts[wanted] = attempt }
    return id
  }

  private static func nameWithFolder(_ path: String) -> String {
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let folder = ((path as NSString).deletingLastPathComponent as NSString).lastPathComponent
    return folder.isEmpty ? name : folder + "/" + name
  }
}
