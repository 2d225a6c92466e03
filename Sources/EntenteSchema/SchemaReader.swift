import EntenteModel
import Foundation
import Yams

/// Reads schema folders, later ones over earlier ones, and collects every problem on the way.
///
/// Files are parsed first and understood section by section after that, so that an entry may name
/// one that stands in a file that sorts later.
struct SchemaReader {
  var entityKinds = DefinitionTable<EntityKindDefinition>()
  var relationKinds = DefinitionTable<RelationKindDefinition>()
  var countries = DefinitionTable<CountryDefinition>()
  var organizations = DefinitionTable<OrganizationDefinition>()
  var places = DefinitionTable<PlaceDefinition>()
  var titles = DefinitionTable<OfficeTitleDefinition>()
  var leaders = DefinitionTable<LeaderDefinition>()
  var patterns = DefinitionTable<RelationPatternDefinition>()
  var lexicons: [String: [String]] = [:]
  var diagnostics: [Diagnostic] = []
  var warnings: [Diagnostic] = []
  /// The kinds of relation of earlier folders, dropped ones too: reading may find them by itself.
  var earlierRelations: Set<String> = []

  private var documents: [SchemaDocument] = []
  private(set) var folderCount = 0

  /// The number of the folder that may not name anything unknown: the last.
  var lastFolder: Int { folderCount - 1 }

  /// Reads folders in order and gives the schema they make.
  ///
  /// - Throws: `SchemaError` with every problem of every file.
  static func schema(from folders: [String]) throws(SchemaError) -> Schema {
    var reader = SchemaReader()
    for folder in folders { try reader.parse(folder: folder) }
    reader.understand()
    guard reader.diagnostics.isEmpty else {
      throw SchemaError(code: .brokenFiles, diagnostics: reader.diagnostics.sorted(by: isEarlier))
    }
    return Schema(
      entityKinds: reader.entityKinds.definitions, relationKinds: reader.relationKinds.definitions,
      countries: reader.countries.definitions, organizations: reader.organizations.definitions,
      places: reader.places.definitions, titles: reader.titles.definitions,
      leaders: reader.leaders.definitions, patterns: reader.patterns.definitions,
      lexicons: reader.lexicons, warnings: reader.warnings.sorted(by: isEarlier))
  }

  private static func isEarlier(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String) {
      let location = diagnostic.location
      return (location?.file ?? "", location?.line ?? 0, location?.column ?? 0, diagnostic.message)
    }
    return key(left) < key(right)
  }

  // MARK: Parsing

  private mutating func parse(folder: String) throws(SchemaError) {
    let files = try SchemaFiles(folder: folder)
    for file in files.yaml {
      guard let text = text(of: file) else { continue }
      if let document = document(text, file: file) { documents.append(document) }
    }
    readLexicons(files)
    folderCount += 1
  }

  /// The text of a file, or nothing and a diagnostic.
  mutating func text(of file: String) -> String? {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      diagnostics.append(
        SchemaDiagnostics.unreadable(
          (error as NSError).localizedDescription, at: .init(file: file)))
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      diagnostics.append(SchemaDiagnostics.notUTF8(at: .init(file: file)))
      return nil
    }
    return text
  }

  private mutating func document(_ text: String, file: String) -> SchemaDocument? {
    let root: Node?
    do {
      // The basic resolver leaves scalars as text: Norway's code stays 'NO' and nothing is matched
      // against regular expressions.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      diagnostics.append(Self.diagnostic(for: error, file: file))
      return nil
    }
    let start = Diagnostic.Location(file: file, line: 1, column: 1)
    guard let root, !isEmpty(root) else {
      diagnostics.append(SchemaDiagnostics.emptyEntry("a file", at: start))
      return nil
    }
    guard case .mapping(let mapping) = root else {
      diagnostics.append(
        SchemaDiagnostics.wrongType(
          "file", found: Self.describe(root), expected: "sections with a name each", at: start))
      return nil
    }
    return document(mapping, file: file)
  }

  private mutating func document(_ mapping: Node.Mapping, file: String) -> SchemaDocument {
    var parts: [SchemaDocument.Part] = []
    var replaces = false
    for (key, node) in mapping {
      let location = location(of: key, in: file)
      let name = key.scalar?.string ?? ""
      if name == "replace" {
        replaces = flag(node, field: name, at: self.location(of: node, in: file))
      } else if let section = SchemaSection(rawValue: name) {
        parts.append(SchemaDocument.Part(section: section, location: location, node: node))
      } else {
        diagnostics.append(
          SchemaDiagnostics.unknownSection(name, known: SchemaSection.topLevelKeys, at: location))
      }
    }
    return SchemaDocument(file: file, folder: folderCount, replaces: replaces, parts: parts)
  }

  private static func diagnostic(for error: any Error, file: String) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      SchemaDiagnostics.syntax(
        problem, at: .init(file: file, line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let names, let context):
      SchemaDiagnostics.duplicateEntry(
        names.first ?? "", first: .init(file: file, line: context.mark.line),
        at: .init(file: file, line: context.mark.line, column: context.mark.column))
    case .reader(let problem, let offset, _, let yaml):
      SchemaDiagnostics.syntax(problem, at: location(of: offset ?? 0, in: yaml, file: file))
    default:
      SchemaDiagnostics.syntax("\(error)", at: .init(file: file))
    }
  }

  /// The line and the column of a character, which is all that the parser says of a bad one.
  private static func location(
    of offset: Int, in yaml: String, file: String
  ) -> Diagnostic.Location {
    let before = yaml.prefix(offset)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return .init(
      file: file, line: line.count, column: (line.last?.unicodeScalars.count ?? 0) + 1)
  }

  // MARK: Understanding

  private mutating func understand() {
    for section in SchemaSection.allCases {
      for document in documents {
        for part in document.parts where part.section == section {
          if document.replaces { drop(section, before: document.folder) }
          let entries = entries(of: part, in: document)
          switch section {
          case .entities: entries.forEach { readEntityKind($0) }
          case .relations: entries.forEach { readRelationKind($0) }
          case .countries: entries.forEach { readCountry($0) }
          case .organizations: entries.forEach { readOrganization($0) }
          case .places: entries.forEach { readPlace($0) }
          case .titles: entries.forEach { readTitle($0) }
          case .leaders: entries.forEach { readLeader($0) }
          case .patterns: entries.forEach { readPattern($0) }
          }
        }
      }
    }
    checkNames()
    checkEffects()
    givePrecedence()
  }

  private mutating func drop(_ section: SchemaSection, before folder: Int) {
    switch section {
    case .entities: entityKinds.keep { $0.folder >= folder }
    case .relations: relationKinds.keep { $0.folder >= folder }
    case .countries: countries.keep { $0.folder >= folder }
    case .organizations: organizations.keep { $0.folder >= folder }
    case .places: places.keep { $0.folder >= folder }
    case .titles: titles.keep { $0.folder >= folder }
    case .leaders: leaders.keep { $0.folder >= folder }
    case .patterns: patterns.keep { $0.folder >= folder }
    }
  }
}
