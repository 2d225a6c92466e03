import Foundation

/// A folder of files that the program needs at run time and that is not compiled in.
public enum ResourceFolder: String, Sendable, Hashable, CaseIterable {
  /// The kinds, the knowledge, the lexicons and the patterns.
  case schemas = "Schemas"
  /// The trained models.
  case models = "Models"

  /// Finds the folder.
  ///
  /// Looked for in this order: in the folder that the environment variable `ENTENTE_HOME` names,
  /// in `share/entente` next to the executable's folder, beside the executable, and in the source
  /// checkout that this module was built from. An `ENTENTE_HOME` that holds none of the folders is
  /// a slip: what is read must not come from elsewhere without a word.
  ///
  /// - Returns: The path of the folder.
  /// - Throws: `SchemaError` with the code `missingFolder` and the list of places.
  public func locate() throws(SchemaError) -> String {
    try locate(
      home: ProcessInfo.processInfo.environment["ENTENTE_HOME"], executable: Self.executablePath,
      checkout: Self.checkoutPath)
  }

  /// Finds the folder, given the three places that the search starts from.
  func locate(home: String?, executable: String?, checkout: String) throws(SchemaError) -> String {
    if let home, !home.isEmpty,
      !Self.allCases.contains(where: { Self.isFolder(home + "/" + $0.rawValue) })
    {
      throw SchemaError(
        code: .missingFolder, diagnostics: [SchemaDiagnostics.emptyHome(home, lacks: rawValue)])
    }
    let candidates = candidates(home: home, executable: executable, checkout: checkout)
    for candidate in candidates where Self.isFolder(candidate) {
      return candidate
    }
    throw SchemaError(
      code: .missingFolder,
      diagnostics: [SchemaDiagnostics.missingFolder(rawValue, lookedIn: candidates)])
  }

  private func candidates(home: String?, executable: String?, checkout: String) -> [String] {
    var folders: [String] = []
    if let home, !home.isEmpty { folders.append(home) }
    if let executable {
      let beside = URL(fileURLWithPath: executable).deletingLastPathComponent()
      folders.append(beside.deletingLastPathComponent().path + "/share/entente")
      folders.append(beside.path)
    }
    folders.append(checkout)
    return folders.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + rawValue }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// The checkout: this file lies two folders below its top.
  private static var checkoutPath: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// The running executable with links resolved, so that a link in a `bin` folder still finds it.
  private static var executablePath: String? {
    #if os(Linux)
      // Asking the kernel costs a tenth of what setting up the main bundle does.
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      Bundle.main.executableURL?.resolvingSymlinksInPath().path
    #endif
  }
}
