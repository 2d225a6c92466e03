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

  @Option(
    name: .customLong("min-confidence"),
    help: "Leave out relations with less confidence, from 0 to 1.")
  var minConfidence: Double = 0

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence takes a number from 0 to 1.")
    }
  }

  /// The reader that the options ask for.
  ///
  /// - Parameter inputs: What is to be read, by whose size the engine is chosen.
  func analyst(for inputs: [String] = []) throws -> Analyst {
    let schema = try schema.load()
    Terminal.report(schema.warnings)
    return try Analyst(schema: schema, engine: engine.kind(for: inputs))
  }

  /// The extraction without the relations that are not sure enough.
  func filter(_ extraction: Extraction) -> Extraction {
    var extraction = extraction
    let least = Confidence(minConfidence)
    extraction.relations.removeAll { $0.confidence < least }
    return extraction
  }
}
