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

  @Option(help: "Instructions of the accurate engine: best, portable, avx2, avx512 or neon.")
  var instructions = "best"

  /// Loads the engine.
  func load() throws -> any LanguageEngine {
    switch engine {
    case "fast": return try FastEngine(folder: models, schema: Schema.standard())
    case "accurate":
      let engine = try AccurateEngine(folder: models, schema: Schema.standard())
      guard instructions != "best" else { return engine }
      guard let set = InstructionSet.named.first(where: { $0.name == instructions })?.set,
        InstructionSet.available.contains(set)
      else { throw ValidationError("This processor has no instructions '\(instructions)'.") }
      return engine.using(set)
    case "none": return UnannotatedEngine()
    default:
      throw ValidationError("There is no engine '\(engine)'. Try fast, accurate or none.")
    }
  }
}
