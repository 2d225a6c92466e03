import EntenteExtraction
import EntenteLanguage
import EntenteSchema
import Testing

/// The order of stages is checked before anything is read.
struct PipelineTests {
  private struct Needy: Stage {
    let name = "needy"
    let requires: [Layer] = [.relations]
    let provides: [Layer] = []
    func run(_ reading: inout Reading) {}
  }

  @Test func `a stage that needs a layer nobody adds is refused by name`() throws {
    let schema = try Schema.standard()
    let error = #expect(throws: ExtractionError.self) {
      _ = try Pipeline(stages: [Needy()], schema: schema, engine: "none")
    }
    #expect(error?.stage == "needy")
    #expect(error?.missing == .relations)
    #expect(error?.description.contains("needy") == true)
  }
}
