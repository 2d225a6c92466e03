import EntenteExtraction
import EntenteLanguage
import EntenteSchema

/// The standard pipeline with the fast engine, loaded once for all tests.
enum StandardPipeline {
  static let fast: Result<Pipeline, any Error> = Result {
    let schema = try Schema.standard()
    let engine = try FastEngine(folder: ResourceFolder.models.locate(), schema: schema)
    return try Pipeline.standard(schema: schema, engine: engine)
  }
}
