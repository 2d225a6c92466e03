import EntenteModel
import Testing

// Testable, since the places that the search starts from cannot be set from outside.
@testable import EntenteSchema

struct ResourceFolderTests {
  @Test func `the home folder goes before the others`() throws {
    let home = try TemporaryFolder(["Schemas/x.yaml": ""])
    let checkout = try TemporaryFolder(["Schemas/x.yaml": ""])
    let found = try ResourceFolder.schemas.locate(
      home: home.path + "/", executable: nil, checkout: checkout.path)
    #expect(found == home.path + "/Schemas")
  }

  @Test func `an installed program finds share next to its bin folder`() throws {
    let prefix = try TemporaryFolder([
      "bin/entente": "", "share/entente/Models/x": "", "bin/Models/x": "",
    ])
    let found = try ResourceFolder.models.locate(
      home: "", executable: prefix.path + "/bin/entente", checkout: "/nowhere")
    #expect(found == prefix.path + "/share/entente/Models")
  }

  @Test func `a program on its own finds the folder beside it`() throws {
    let folder = try TemporaryFolder(["entente": "", "Models/x": ""])
    let found = try ResourceFolder.models.locate(
      home: nil, executable: folder.path + "/entente", checkout: "/nowhere")
    #expect(found == folder.path + "/Models")
  }

  @Test func `a missing folder is reported with every place that was tried`() throws {
    let home = try TemporaryFolder(["Schemas": "a file, not a folder", "Models/x": ""])
    let error = try #require(throws: SchemaError.self) {
      try ResourceFolder.schemas.locate(
        home: home.path, executable: "/opt/bin/entente", checkout: "/nowhere")
    }
    #expect(error.code == .missingFolder)
    #expect(error.diagnostics.map(\.id) == ["resource.missing-folder"])
    for place in [
      home.path + "/Schemas", "/opt/share/entente/Schemas", "/opt/bin/Schemas", "/nowhere/Schemas",
    ] {
      #expect(error.description.contains(place))
    }
    #expect(error.description.contains("ENTENTE_HOME"))
  }

  @Test func `a home folder that holds nothing of ours is a slip and not passed over`() throws {
    let checkout = try TemporaryFolder(["Schemas/x.yaml": ""])
    let error = try #require(throws: SchemaError.self) {
      try ResourceFolder.schemas.locate(
        home: "/nowhere", executable: nil, checkout: checkout.path)
    }
    #expect(error.diagnostics.map(\.id) == ["resource.empty-home"])
    #expect(error.description.contains("'/nowhere'"))
    let half = try TemporaryFolder(["Models/x": ""])
    let found = try ResourceFolder.schemas.locate(
      home: half.path, executable: nil, checkout: checkout.path)
    #expect(found == checkout.path + "/Schemas")
  }

  @Test func `the checkout's folder is found without any help`() throws {
    #expect(try ResourceFolder.schemas.locate().hasSuffix("/Schemas"))
  }
}
