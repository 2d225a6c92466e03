import EntenteGraph
import EntenteModel
import EntenteSchema

/// Makes a graph of a file: first where its three parts start, then documents, nodes and edges in
/// that order, whatever order the file has them in.
struct GraphDecoder {
  /// How many problems are listed before reading stops.
  static let problemLimit = 20

  var scanner: JSONScanner
  var graph: KnowledgeGraph
  var abstentions: [Abstention.Reason: Int] = [:]
  var problems: [Diagnostic] = []
  /// What the schema's kinds do not allow, each once.
  var refusals: Set<String> = []

  init(schema: Schema, scanner: JSONScanner) {
    graph = KnowledgeGraph(schema: schema)
    self.scanner = scanner
  }

  mutating func decode() throws(Diagnostic) {
    let parts = try topLevel()
    scanner.move(to: parts.graph)
    try header()
    scanner.move(to: parts.nodes)
    try array("nodes") { (decoder) throws(Diagnostic) in try decoder.node() }
    scanner.move(to: parts.edges)
    try array("edges") { (decoder) throws(Diagnostic) in try decoder.edge() }
    insert(at: parts.edges) { (graph) throws(GraphError) in try graph.creditNamesToEvidence() }
  }

  /// Notes where the parts start, and checks the syntax of the whole file on the way.
  private mutating func topLevel() throws(Diagnostic) -> (graph: Int, nodes: Int, edges: Int) {
    guard scanner.next == .object else {
      if scanner.isAtEnd {
        throw ExportDiagnostics.notAGraph("The file is empty", at: location(of: offset))
      }
      guard let kind = scanner.next else { throw scanner.syntaxProblem("an object") }
      throw ExportDiagnostics.notAGraph("Found \(kind.rawValue)", at: location(of: offset))
    }
    let start = offset
    var starts: [String: Int] = [:]
    _ = scanner.take(UInt8(ascii: "{"))
    if !scanner.take(UInt8(ascii: "}")) {
      repeat {
        scanner.skipSpace()
        let place = scanner.position
        let name = try scanner.name()
        if starts.updateValue(scanner.position, forKey: name) != nil {
          report(ExportDiagnostics.duplicateField(name, at: location(of: place)))
        }
        if !["directed", "multigraph", "graph", "nodes", "edges"].contains(name) {
          report(
            ExportDiagnostics.unknownField(name, of: "graph", at: location(of: place)))
        }
        try scanner.skipValue(depth: 1)
      } while scanner.take(UInt8(ascii: ","))
      try scanner.expect(UInt8(ascii: "}"), "“,” or “}”")
    }
    guard scanner.isAtEnd else { throw ExportDiagnostics.trailing(at: location(of: offset)) }
    for name in ["directed", "multigraph"] {
      guard let place = starts[name] else {
        throw ExportDiagnostics.notAGraph("A field “\(name)” is missing", at: location(of: start))
      }
      scanner.move(to: place)
      guard scanner.next == .literal, try scanner.literal() == "true" else {
        throw ExportDiagnostics.notAGraph(
          "“\(name)” is not true", at: location(of: place))
      }
    }
    guard let graph = starts["graph"], let nodes = starts["nodes"], let edges = starts["edges"]
    else {
      throw ExportDiagnostics.notAGraph(
        "One of the fields “graph”, “nodes” and “edges” is missing", at: location(of: start))
    }
    return (graph, nodes, edges)
  }

  /// The place of what comes next, in bytes.
  var offset: Int {
    mutating get {
      scanner.skipSpace()
      return scanner.position
    }
  }

  /// The place of a byte as editors count it: slow, and so left out where no message is listed.
  func location(of offset: Int) -> Diagnostic.Location {
    problems.count > Self.problemLimit
      ? Diagnostic.Location(file: scanner.file) : scanner.location(of: offset)
  }

  /// Adds a problem; those past the limit are only said to exist.
  mutating func report(_ problem: Diagnostic) {
    if problems.count < Self.problemLimit {
      problems.append(problem)
    } else if problems.count == Self.problemLimit {
      problems.append(ExportDiagnostics.tooMany(Self.problemLimit))
    }
  }

  private mutating func header() throws(Diagnostic) {
    guard scanner.next == .object else {
      throw ExportDiagnostics.notAGraph("“graph” is no object", at: location(of: offset))
    }
    let place = offset
    var format: String?
    var version: Int?
    var documents: Int?
    try object("graph header") {
      (decoder, name) throws(Diagnostic) in
      switch name {
      case "format": format = try decoder.text(name)
      case "version": version = try decoder.integer(name)
      case "documents":
        documents = decoder.scanner.position
        try decoder.scanner.skipValue()
      case "engine": _ = try decoder.text(name)
      case "abstentions": try decoder.readAbstentions()
      default: return false
      }
      return true
    }
    guard format == JSONExporter.formatName else {
      throw ExportDiagnostics.notAGraph(
        format.map { "The format is “\($0.prefix(40))”" } ?? "The header names no format",
        at: location(of: place))
    }
    guard let version else {
      throw ExportDiagnostics.missingField("version", of: "graph header", at: location(of: place))
    }
    guard version == JSONExporter.formatVersion else {
      throw ExportDiagnostics.unknownVersion(version, at: location(of: place))
    }
    guard let documents else {
      report(
        ExportDiagnostics.missingField("documents", of: "graph header", at: location(of: place)))
      return
    }
    scanner.move(to: documents)
    try array("documents") { (decoder) throws(Diagnostic) in try decoder.document() }
  }

  private mutating func readAbstentions() throws(Diagnostic) {
    var counts: [Abstention.Reason: Int] = [:]
    try map("abstentions") { (decoder, name) throws(Diagnostic) in
      if let count = try decoder.integer(name) { counts[Abstention.Reason(name)] = count }
    }
    abstentions = counts
  }
}
