import ArgumentParser
import Entente
import EntenteModel
import EntenteSchema

/// How articles are read.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var schema: SchemaOptions

  @Option(
    help: """
      What reads grammar and names: accurate, fast, or auto: accurate below \
      \(EngineKind.bulkSize >> 20) MiB of articles.
      """)
  var engine: EngineChoice = .auto

  /// The reader that the options ask for.
  ///
  /// - Parameter inputs: What is to be read, by whose size the engine is chosen.
  func analyst(for inputs: [String] = []) throws -> Analyst {
    let schema = try schema.load()
    Terminal.report(schema.warnings)
    return try Analyst(schema: schema, engine: engine.kind(for: inputs))
  }
}
