import EntenteEvaluation
import EntenteModel
import EntenteSchema
import Foundation
import Testing

/// The gold graphs lie beside a checkout of the project's own; elsewhere these tests are skipped.
struct GoldFolderTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/gold/dev")
  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  @Test(.enabled(if: isPresent, "the gold graphs are not beside this checkout"))
  func `a gold graph scores full marks against itself`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }
    let schema = try Schema.standard()
    let pairs = try files.map { file in
      let gold = try GoldGraph(json: Data(contentsOf: file), file: file.lastPathComponent)
      return (gold: gold, extraction: Self.extraction(saying: gold))
    }
    let report = Scorer(schema: schema).score(pairs)
    #expect(!pairs.isEmpty)
    for row in [report.entities, report.relations, report.links] + report.relationKinds {
      #expect(row.pooled.f1 == 1, "\(row.name)")
      #expect(row.mean.f1 == 1, "\(row.name)")
    }
    #expect(report.statusAccuracy == 1)
    #expect(ErrorReport(pairs, schema: schema).items.isEmpty)
  }

  /// The project's own gold graphs in the plain form.
  private static let written = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Gold")

  @Test(arguments: ["Tune", "Held"])
  func `the written gold graphs use the kinds of the schema`(name: String) throws {
    let schema = try Schema.standard()
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.written.appending(path: name), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "gold" }
    #expect(files.count > 200)
    for file in files {
      let gold = try GoldGraph(
        plain: String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
      let kinds = Dictionary(uniqueKeysWithValues: gold.entities.map { ($0.key, $0.kind) })
      #expect(gold.id + ".gold" == file.lastPathComponent)
      for relation in gold.relations {
        guard let source = kinds[relation.source], let target = kinds[relation.target] else {
          continue
        }
        #expect(
          schema.definition(of: relation.kind)?.allows(source, target) == true,
          "\(gold.id): \(relation.source) \(relation.kind) \(relation.target)")
      }
    }
  }

  private static func extraction(saying gold: GoldGraph) -> Extraction {
    Extraction(
      article: gold.article,
      entities: gold.entities.map {
        Entity(id: EntityID($0.key), kind: $0.kind, name: $0.name, aliases: $0.aliases)
      },
      relations: gold.relations.enumerated().map { index, relation in
        Relation(
          id: RelationID("\(index)"), source: EntityID(relation.source), kind: relation.kind,
          target: EntityID(relation.target), status: relation.status, evidence: [])
      })
  }
}
