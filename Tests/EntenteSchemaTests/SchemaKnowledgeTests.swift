import EntenteSchema
import Testing

struct SchemaKnowledgeTests {
  private let schema = Schema(
    entityKinds: [], relationKinds: [],
    organizations: [
      OrganizationDefinition(
        name: "Northern Council", aliases: ["NC"], partOf: "", category: "multinational"),
      OrganizationDefinition(
        name: "Orchard Party", aliases: [], partOf: "Norway", category: "party"),
    ],
    lexicons: [
      "seats": ["Oslo: Northern Council", "Elmar:", "Bergen", "Oslo: Orchard Party"],
      "deeds": ["arrest: harm once", "break out: harm", "talks"],
    ])

  @Test func `bodies are found by their full names alone`() {
    #expect(schema.organization(named: "Orchard Party")?.partOf == "Norway")
    #expect(schema.organizationPosition(named: "Northern Council") == 0)
    #expect(schema.category(ofBody: "Northern Council") == "multinational")
    #expect(schema.category(ofBody: "NC") == nil)
    #expect(schema.country(named: "Norway") == nil)
  }

  @Test func `a line without a value is no pair, and of two with one key the later counts`() {
    #expect(schema.pairs("seats").map(\.key) == ["Oslo", "Oslo"])
    #expect(schema.pairs("seats").map(\.value) == ["Northern Council", "Orchard Party"])
    #expect(schema.table("seats") == ["Oslo": "Orchard Party"])
    #expect(schema.pairs("no such list").isEmpty)
  }

  @Test func `words are found by their classes, of which one may have several`() {
    let deeds = schema.classes("deeds")
    #expect(deeds.byName == ["harm": ["arrest", "break out"], "once": ["arrest"]])
    #expect(deeds["harm"] == ["arrest", "break out"])
    #expect(deeds["no such class"].isEmpty)
    #expect(schema.classes("no such list").byName.isEmpty)
  }

  @Test func `a line of several values gives each of them`() {
    #expect(schema.sets("deeds")["arrest"] == ["harm", "once"])
    #expect(schema.sets("seats", separator: ",") == ["Oslo": ["Orchard Party"]])
  }
}
