import Foundation

/// What stands at a path, links followed, and where a write to it ends up.
struct FilePlace {
  /// What can stand at a path.
  enum Kind {
    /// Nothing yet.
    case absent
    /// A file that can be read from start to end.
    case file
    /// A folder.
    case folder
    /// A pipe, a device or a socket: reading it may never end.
    case other
  }

  let path: String

  /// What stands there.
  var kind: Kind {
    guard let mode else { return .absent }
    return switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The permissions of what stands there; nothing where there is nothing.
  var permissions: mode_t? { mode.map { $0 & 0o7777 } }

  /// The path behind all links, also where the last of them leads to nothing yet.
  ///
  /// A file that is renamed into the place of a link would cut the link and leave its target old.
  var destination: String {
    var place = path
    // The kernel follows as many links before it takes them for a ring.
    for _ in 0..<40 {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place) else {
        return place
      }
      let folder = (place as NSString).deletingLastPathComponent
      place = target.hasPrefix("/") ? target : (folder as NSString).appendingPathComponent(target)
    }
    return place
  }

  private var mode: mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }
}
