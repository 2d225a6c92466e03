import EntenteExtraction
import EntenteLanguage
import EntenteSchema

/// The standard pipelines, loaded once for all tests: every rule counts, however often it was wrong on
/// development articles, so that cases test what rules do.
enum StandardPipeline {
  /// With the engine that reads unless another is asked for.
  static let accurate = pipeline { folder, schema in
    try AccurateEngine(folder: folder, schema: schema)
  }
  /// With the engine for large amounts of text.
  static let fast = pipeline { folder, schema in try FastEngine(folder: folder, schema: schema) }

  private static func pipeline(
    _ engine: (String, Schema) throws -> any LanguageEngine
  ) -> Result<Pipeline, any Error> {
    Result {
      let schema = try Schema.standard().without(lexicon: "rule-precision")
      return try Pipeline.standard(
        schema: schema, engine: engine(ResourceFolder.models.locate(), schema))
    }
  }
}
