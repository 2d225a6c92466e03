import EntenteModel
import Foundation

/// The files of a schema folder, by what they are read as.
struct SchemaFiles {
  /// The YAML files, sorted.
  let yaml: [String]
  /// The word lists, sorted: paths and the lists' names, such as `given-names/female`.
  let lists: [(file: String, name: String)]

  /// Lists a folder and the folders in it.
  ///
  /// Files that are neither `.yaml` nor word lists under `lexicons` are left alone: JSON Schemas
  /// and the README live in the same folder.
  ///
  /// - Throws: `SchemaError` where the folder is not there or holds no such file: a path with a
  ///   slip in it must not pass for the standard schema.
  init(folder: String) throws(SchemaError) {
    // A link to a folder lists nothing by itself.
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: real, isDirectory: &isDirectory),
      isDirectory.boolValue, let paths = try? FileManager.default.subpathsOfDirectory(atPath: real)
    else {
      throw SchemaError(
        code: .missingFolder, diagnostics: [SchemaDiagnostics.notAFolder(at: .init(file: folder))])
    }
    let top = folder.hasSuffix("/") ? folder : folder + "/"
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    yaml = sorted.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { top + $0 }
    lists = sorted.filter { $0.hasPrefix("lexicons/") && $0.hasSuffix(".txt") }
      .map { (top + $0, String($0.dropFirst("lexicons/".count).dropLast(".txt".count))) }
    guard !yaml.isEmpty || !lists.isEmpty else {
      throw SchemaError(
        code: .missingFolder, diagnostics: [SchemaDiagnostics.emptyFolder(at: .init(file: folder))])
    }
  }
}
