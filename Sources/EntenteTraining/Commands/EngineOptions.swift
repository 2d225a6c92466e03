import ArgumentParser
import EntenteLanguage
import EntenteModel

/// Which engine reads.
struct EngineOptions: ParsableArguments {
  @Option(help: "The engine that reads: none.")
  var engine = "none"

  @Option(help: "The folder with the model files.")
  var models = "Models"

  /// Loads the engine.
  func load() throws -> any LanguageEngine {
    switch engine {
    case "none": return UnannotatedEngine()
    default:
      throw ValidationError("There is no engine '\(engine)'. Try none.")
    }
  }
}
