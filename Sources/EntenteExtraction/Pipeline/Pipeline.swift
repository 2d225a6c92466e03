public import EntenteModel
public import EntenteSchema

/// Reads articles: stages in an order that has been checked.
///
/// A pipeline is immutable; any number of threads may read articles with one at once, and the same
/// article gives the same extraction every time.
public struct Pipeline: Sendable {
  /// The stages in order.
  public let stages: [any Stage]
  /// The schema that decides which relations are possible.
  public let schema: Schema
  /// The language engine's name and version.
  public let engine: String

  private let assembler: Assembler

  /// A pipeline of some stages.
  ///
  /// - Parameters:
  ///   - stages: The stages in order.
  ///   - schema: The schema that decides which relations are possible.
  ///   - engine: The language engine's name and version.
  /// - Throws: `ExtractionError` where a stage needs a layer that none before it adds.
  public init(stages: [any Stage], schema: Schema, engine: String) throws(ExtractionError) {
    var known: Set<Layer> = []
    for stage in stages {
      for layer in stage.requires where !known.contains(layer) {
        throw ExtractionError(stage: stage.name, missing: layer)
      }
      known.formUnion(stage.provides)
    }
    self.stages = stages
    self.schema = schema
    self.engine = engine
    assembler = Assembler(schema: schema)
  }

  /// Reads an article.
  ///
  /// - Parameter article: The article.
  /// - Returns: Its entities and relations with evidence, and what was seen and left alone.
  /// - Complexity: Linear in the text for sentences of ordinary length.
  public func read(_ article: Article) -> Extraction {
    extraction(of: reading(of: article))
  }

  /// What a finished reading yields.
  public func extraction(of reading: Reading) -> Extraction {
    assembler.extraction(of: reading, engine: engine)
  }

  /// Reads an article and keeps everything that the stages said on the way.
  public func reading(of article: Article) -> Reading {
    var reading = Reading(article: article)
    for stage in stages { stage.run(&reading) }
    return reading
  }
}
