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

  /// Gives an article of an input the name that it wants, or a free one like it.
  ///
  /// - Complexity: O(1) on average, however many articles want the same name.
  mutating func take(_ wanted: DocumentID, path: String) -> DocumentID {
    var id = wanted
    if let owner = owners[wanted] { id = freeName(like: wanted, path: path, isOwn: owner == path) }
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
