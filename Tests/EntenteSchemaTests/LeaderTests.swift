import EntenteModel
import EntenteSchema
import Foundation
import Testing

struct LeaderTests {
  @Test func `every leader has a known country, a known title and a term`() throws {
    let schema = try Schema.standard()
    let countries = Set(schema.countries.map(\.name))
    let titles = Set(schema.titles.map(\.title))
    #expect(schema.leaders.count > 300)
    for leader in schema.leaders {
      #expect(countries.contains(leader.country), "\(leader.name)")
      #expect(titles.contains(leader.title), "\(leader.name): \(leader.title)")
      #expect(!leader.terms.isEmpty, "\(leader.name)")
    }
  }

  @Test func `a term has a first year, a last one, and both count`() throws {
    let schema = try Schema.standard()
    let leader = try #require(schema.leaders.first { $0.name == "Angela Merkel" })
    #expect(leader.held(in: 2005) && leader.held(in: 2021) && !leader.held(in: 2022))
  }

  @Test func `a term that is no years is reported with its place`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-leaders-test")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "leaders:\n  Ada Berg: {country: Norway, title: Prime Minister, terms: [soon]}\n"
    try Data(text.utf8).write(to: folder.appending(path: "leaders.yaml"))
    do throws(SchemaError) {
      _ = try Schema.standard(extendedBy: folder.path)
      Issue.record("A term without years was accepted.")
    } catch {
      #expect(error.diagnostics.map(\.id) == ["schema.bad-term"])
      #expect(error.diagnostics.first?.location?.line == 2)
    }
  }
}
