import ArgumentParser
import EntenteSchema

/// Which kinds and knowledge a command works with.
struct SchemaOptions: ParsableArguments {
  @Option(help: "A folder of kinds, knowledge and patterns laid over the standard one.")
  var schema: String?

  /// The schema that the options ask for.
  func load() throws -> Schema {
    try schema.map { try Schema.standard(extendedBy: $0) } ?? Schema.standard()
  }
}
