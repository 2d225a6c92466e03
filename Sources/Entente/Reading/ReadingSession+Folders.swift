import EntenteModel
import Foundation

/// Folders: which of their files are read, and what is skipped.
extension ReadingSession {
  mutating func readFolder(_ folder: String) {
    guard let all = Self.files(in: folder) else {
      fail(
        .unreadable, folder, isNamed: true, "The folder cannot be read.", "Check its permissions.")
      return
    }
    let paths = all.filter(Self.mayHoldArticles)
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let (articlesBefore, failuresBefore) = (summary.articleCount, summary.failures.count)
    var (skipped, known) = (0, 0)
    for path in paths {
      let whole = folder.hasSuffix("/") ? folder + path : folder + "/" + path
      switch Self.kind(of: whole) {
      case .regular where isNew(whole):
        readFile(
          whole, id: String(path.dropLast(Self.suffix(path).count + 1)), isNamed: false)
      case .regular: known += 1
      case .folder: continue
      case .other: skipped += 1
      }
    }
    if skipped > 0 {
      summary.notices.append(
        Diagnostic(
          id: "article.not-regular", severity: .warning, location: .init(file: folder),
          message: "\(skipped == 1 ? "1 pipe or device was" : "\(skipped) pipes or devices were") "
            + "skipped.",
          remedy: "Name one as an input to have it read."))
    }
    if summary.failures.count > failuresBefore {
      blameInput(for: failuresBefore, articlesBefore: articlesBefore)
    } else if summary.articleCount == articlesBefore, known == 0 {
      fail(
        .noArticles, folder, isNamed: true,
        all.isEmpty ? "The folder is empty." : "The folder has no article in it.",
        "Articles are .txt, .md, .json, .ndjson and .jsonl files.")
    }
  }

  /// What a path of a folder leads to.
  enum FileKind {
    case regular, folder, other
  }

  /// What stands at a path, links followed; what is gone or out of reach counts as regular, so that
  /// reading it says why it cannot be read.
  static func kind(of path: String) -> FileKind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .regular }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The paths below a folder, in no order; nothing where it cannot be read.
  static func files(in folder: String) -> [String]? {
    // A link to a folder lists nothing by itself.
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    return FileManager.default.enumerator(atPath: real)?.compactMap { $0 as? String }
  }

  /// Whether a file of a folder is read: by its ending, and unless it is hidden.
  static func mayHoldArticles(_ path: String) -> Bool {
    let known = textSuffixes.union(markdownSuffixes).union(lineSuffixes).union(["json"])
    return known.contains(suffix(path))
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
