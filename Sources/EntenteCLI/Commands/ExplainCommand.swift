import ArgumentParser
import Entente
import EntenteGraph
import EntenteModel
import EntenteQuery
import EntenteSchema

/// `entente explain`: the words, the rule and the documents behind a claim.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a relation or an entity rests on.",
    usage: "entente explain <subject> [<other>] [options]",
    discussion: """
      A relation's id gives the words that carry it with both ends marked, the rule that read \
      them, the documents, and all other evidence. A name gives the words that mean the entity \
      and its relations. Two names give what links them directly. With --articles the sentences \
      are shown whole, with the way through the grammar and why each mention was taken for its \
      entity; for two names that nothing links, which words came nearest and what they lacked.

      \(AnswerText.confidenceHelp)
      """)

  @Argument(help: "The id of a relation, or the name of an entity.")
  var subject: String

  @Argument(help: "The name of a second entity.")
  var other: String?

  @Option(help: "Where the articles are, to show whole sentences.")
  var articles: [String] = []

  @OptionGroup var graph: GraphOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    if output.format == .json, !articles.isEmpty {
      throw ValidationError("--articles adds to the text only; leave out --format json.")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let analyst = try reading.analyst()
      let known = try graph.load(schema: analyst.schema)
      let explainer = Explainer(graph: known, texts: texts(of: known), analyst: analyst)
      if other == nil, let relation = known.relation(RelationID(subject)) {
        try show([], [relation], in: known) { explainer.explain(relation) }
        return
      }
      let taken = NamesTaken(in: known)
      if other == nil, isRelationID(in: known) { throw unknownRelation }
      let first = known[try taken.take(subject)]
      guard let other else {
        try show([first], explainer.relations(at: first.id), in: known) {
          explainer.explain(first)
        }
        return
      }
      let second = known[try taken.take(other)]
      let links = explainer.links(between: first, and: second)
      try show([first, second], links, in: known) {
        links.isEmpty
          ? explainer.nearestMisses(first, second)
          : links.map(explainer.explain).joined(separator: "\n")
      }
      if links.isEmpty { throw ExitCode(CommandFailure.Reason.nothingFound.rawValue) }
    }
  }

  /// Writes an explanation in the form that was asked for.
  private func show(
    _ entities: [Entity], _ relations: [Relation], in known: KnowledgeGraph,
    text: () -> String
  ) throws {
    switch output.format {
    case .text: Terminal.write(ShownText.clean(text()))
    case .json:
      Terminal.write(
        try JSONAnswer.data(
          ExplanationRecord(entities: entities, relations: relations, in: known)))
    }
  }

  /// Whether what was asked for is written as the id of a relation is, from one id to another.
  private func isRelationID(in known: KnowledgeGraph) -> Bool {
    known.index(of: EntityID(subject)) == nil && !subject.contains(where: \.isWhitespace)
      && subject.split(separator: "/").count > 2 && subject.count { $0 == ":" } > 1
  }

  private var unknownRelation: CommandFailure {
    CommandFailure(
      .nothingFound, id: "query.unknown-relation",
      "The graph has no relation with the id “\(subject)”.",
      remedy: "entente explain NAME lists the ids of all relations of a name.")
  }

  /// The articles by id, where the user says where they are; without those that are no longer as
  /// the graph knows them, whose words would stand elsewhere now.
  private func texts(of known: KnowledgeGraph) -> [DocumentID: Article] {
    var found: [DocumentID: Article] = [:]
    var changed: [Diagnostic] = []
    let summary = ArticleReader(known: known.documents).read(articles) { article in
      guard let document = known.document(article.id) else { return }
      if document.sha256 == SHA256.hexadecimal(of: article.text) {
        found[article.id] = article
      } else {
        changed.append(
          Diagnostic(
            id: "explain.changed", severity: .warning, location: .init(file: article.id.rawValue),
            message: "The text is not the one that the graph was made of, and is left aside.",
            remedy: "Read it again with entente build."))
      }
    }
    Terminal.report(changed + summary.failures.map(\.error.diagnostic))
    return found
  }
}
