public import EntenteExtraction
public import EntenteGraph
public import EntenteLanguage
public import EntenteModel
public import EntenteSchema

/// Reads articles into typed graphs: the short way in.
///
/// ```swift
/// let graph = try Analyst().graph(of: ["Examples/Articles"])
/// let answers = try PathQuery(from: "Calloway", to: "Velizade").ask(graph)
/// ```
public struct Analyst: Sendable {
  /// The kinds and the knowledge it reads with.
  public let schema: Schema
  private let pipeline: Pipeline

  /// An analyst with the standard schema and the models that come with the package.
  ///
  /// - Parameter engine: What reads grammar and names.
  /// - Throws: `SchemaError` or `LanguageError` where `Schemas` or `Models` is missing or damaged.
  public init(engine: EngineKind = .standard) throws {
    try self.init(schema: Schema.standard(), engine: engine)
  }

  /// An analyst with a schema of one's own and the models that come with the package.
  ///
  /// - Parameters:
  ///   - schema: The kinds and the knowledge to read with.
  ///   - engine: What reads grammar and names.
  /// - Throws: `SchemaError` or `LanguageError` where `Models` is missing or damaged.
  public init(schema: Schema, engine: EngineKind = .standard) throws {
    let folder = try ResourceFolder.models.locate()
    try self.init(schema: schema, engine: engine.load(folder: folder, schema: schema))
  }

  /// An analyst with an engine of one's own.
  ///
  /// - Parameters:
  ///   - schema: The kinds and the knowledge to read with.
  ///   - engine: What reads grammar and names.
  /// - Throws: `ExtractionError` where the stages of reading do not fit together.
  public init(schema: Schema, engine: any LanguageEngine) throws(ExtractionError) {
    self.schema = schema
    pipeline = try Pipeline.standard(schema: schema, engine: engine)
  }

  /// What one article yields.
  public func read(_ article: Article) -> Extraction { pipeline.read(article) }

  /// What one article yields, with everything that the stages said on the way.
  public func reading(of article: Article) -> Reading { pipeline.reading(of: article) }

  /// What a reading yields, once all stages have run.
  public func extraction(of reading: Reading) -> Extraction { pipeline.extraction(of: reading) }

  /// The graph of all articles in some files and folders.
  ///
  /// - Parameter inputs: Paths of files and folders; `-` is standard input.
  /// - Returns: The graph.
  /// - Throws: `ReadingError` for the first input that cannot be used, `GraphError` for a reading
  ///   that does not fit the schema.
  public func graph(of inputs: [String]) throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(schema: schema)
    var refusal: (any Error)?
    let summary = ArticleReader().read(inputs) { article in
      guard refusal == nil else { return }
      do {
        try graph.merge(read(article))
      } catch {
        refusal = error
      }
    }
    if let refusal { throw refusal }
    if let failure = summary.failures.first { throw failure.error }
    return graph
  }
}
