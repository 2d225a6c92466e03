public import EntenteModel
public import EntenteSchema

/// Scores extractions against gold graphs by the rules of the gold guidelines.
///
/// ```swift
/// let report = Scorer(schema: schema).score([(gold, extraction)])
/// print(report.relations.pooled.f1)
/// ```
public struct Scorer: Sendable {
  private let schema: Schema

  /// A scorer.
  ///
  /// - Parameter schema: Says which kinds there are, which are symmetric and which family each has.
  public init(schema: Schema) {
    self.schema = schema
  }

  /// The score of one article.
  public func score(_ gold: GoldGraph, _ extraction: Extraction) -> ArticleScore {
    let matching = ArticleMatching(gold: gold, extraction: extraction, schema: schema)
    let entityKinds = tallies(
      gold: gold.entities.map(\.kind), found: extraction.entities.map(\.kind),
      matched: matching.entities.foundOfGold.keys.map { gold.entities[$0].kind })
    let relationKinds = tallies(
      gold: gold.relations.map(\.kind), found: extraction.relations.map(\.kind),
      matched: matching.relations.foundOfGold.keys.map { gold.relations[$0].kind })
    return ArticleScore(
      id: gold.id,
      entities: Tally(
        found: extraction.entities.count, gold: gold.entities.count,
        matched: matching.entities.foundOfGold.count),
      entityKinds: entityKinds,
      relations: Tally(
        found: extraction.relations.count, gold: gold.relations.count,
        matched: matching.relations.foundOfGold.count),
      relationKinds: relationKinds,
      links: Tally(
        found: extraction.relations.count, gold: gold.relations.count,
        matched: RelationMatching.linkCount(gold: matching.goldLinks, found: matching.foundLinks)),
      rightStatus: matching.relations.foundOfGold.count {
        gold.relations[$0].status == extraction.relations[$1].status
      })
  }

  /// The score of a set of articles, pooled and averaged.
  public func score(_ pairs: [(gold: GoldGraph, extraction: Extraction)]) -> EvaluationReport {
    let articles = pairs.map { score($0.gold, $0.extraction) }
    return EvaluationReport(
      articles: articles,
      entities: ScoreRow(name: "entities", tallies: articles.map(\.entities)),
      entityKinds: order(of: articles.flatMap(\.entityKinds.keys), known: entityOrder).map { kind in
        ScoreRow(
          name: kind.rawValue, tallies: articles.map { $0.entityKinds[kind] ?? Tally() })
      },
      relations: ScoreRow(name: "relations", tallies: articles.map(\.relations)),
      families: familyRows(articles),
      relationKinds: order(of: articles.flatMap(\.relationKinds.keys), known: relationOrder).map {
        kind in
        ScoreRow(
          name: kind.rawValue, tallies: articles.map { $0.relationKinds[kind] ?? Tally() })
      },
      links: ScoreRow(name: "links", tallies: articles.map(\.links)),
      rightStatus: articles.map(\.rightStatus).reduce(0, +), confidence: confidence(of: pairs))
  }

  /// The relations of all articles by confidence.
  private func confidence(
    of pairs: [(gold: GoldGraph, extraction: Extraction)]
  ) -> [ConfidenceBin] {
    var sums = [(found: Int, matched: Int, claimed: Int)](
      repeating: (0, 0, 0), count: ConfidenceBin.bounds.count)
    for pair in pairs {
      let matching = ArticleMatching(gold: pair.gold, extraction: pair.extraction, schema: schema)
      for (index, relation) in pair.extraction.relations.enumerated() {
        let value = relation.confidence.thousandths
        let bin = ConfidenceBin.bounds.lastIndex { $0 <= value } ?? 0
        sums[bin].found += 1
        sums[bin].claimed += value
        if matching.relations.goldOfFound[index] != nil { sums[bin].matched += 1 }
      }
    }
    return zip(ConfidenceBin.bounds, sums).map {
      ConfidenceBin(lower: $0, found: $1.found, matched: $1.matched, claimed: $1.claimed)
    }
  }

  private var entityOrder: [EntityKind] { schema.entityKinds.map(\.kind) }
  private var relationOrder: [RelationKind] { schema.relationKinds.map(\.kind) }

  private func familyRows(_ articles: [ArticleScore]) -> [ScoreRow] {
    func family(of kind: RelationKind) -> RelationFamily {
      schema.definition(of: kind)?.family ?? "other"
    }
    let present = articles.flatMap(\.relationKinds.keys).map(family)
    return order(of: present, known: schema.relationKinds.map(\.family)).map { wanted in
      ScoreRow(
        name: wanted.rawValue,
        tallies: articles.map { article in
          article.relationKinds.filter { family(of: $0.key) == wanted }.values
            .reduce(into: Tally()) { $0 += $1 }
        })
    }
  }

  /// Those that occur, first in the schema's order, then the unknown ones by name.
  private func order<Kind: Identifier>(of present: [Kind], known: [Kind]) -> [Kind] {
    let present = Set(present)
    var seen: Set<Kind> = []
    let ordered = known.filter { present.contains($0) && seen.insert($0).inserted }
    return ordered + present.subtracting(seen).sorted()
  }

  private func tallies<Kind: Hashable>(
    gold: [Kind], found: [Kind], matched: [Kind]
  ) -> [Kind: Tally] {
    var tallies: [Kind: Tally] = [:]
    for kind in gold { tallies[kind, default: Tally()] += Tally(gold: 1) }
    for kind in found { tallies[kind, default: Tally()] += Tally(found: 1) }
    for kind in matched { tallies[kind, default: Tally()] += Tally(matched: 1) }
    return tallies
  }
}
