import ArgumentParser
import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Which engine reads.
struct EngineOptions: ParsableArguments {
  @Option(help: "The engine that reads: fast, accurate, or none.")
  var engine = "fast"

  @Option(help: "The folder with the model files.")
  var models = "Models"

  /// Loads the engine.
  func load() throws -> any LanguageEngine {
    switch engine {
    case "fast": return try FastEngine(folder: models, schema: Schema.standard())
    case "accurate": return try AccurateEngine(folder: models, schema: Schema.standard())
    case "none": return UnannotatedEngine()
    default:
      throw ValidationError("There is no engine '\(engine)'. Try fast, accurate or none.")
    }
  }
}
