public import EntenteSchema

/// The engine for millions of articles: linear models over hashed features, integers throughout.
///
/// Immutable once loaded and safe to share between threads: the model files are mapped read-only.
public struct FastEngine: LanguageEngine {
  /// `fast/1`.
  public let identifier = "fast/1"

  private let tagger: Tagger
  private let parser: DependencyParser
  private let finder: NameFinder
  private let lemmatizer: Lemmatizer
  private let gazetteer: Gazetteer

  /// The files that an engine is read from, in the folder given to it.
  package enum File: String, CaseIterable, Sendable {
    case tagger = "fast-tagger.entente-model"
    case parser = "fast-parser.entente-model"
    case names = "fast-names.entente-model"
    case lemmas = "fast-lemmas.entente-model"

    /// The file's path in a folder.
    package func path(in folder: String) -> String { folder + "/" + rawValue }
  }

  /// Loads the engine.
  ///
  /// - Parameters:
  ///   - folder: The folder with the model files, such as `Models`.
  ///   - schema: Whose knowledge of countries, bodies, places and given names supports the models.
  /// - Throws: `LanguageError` for a file that is missing, foreign, damaged or of another version.
  public init(folder: String, schema: Schema) throws(LanguageError) {
    tagger = try Tagger(path: File.tagger.path(in: folder))
    parser = try DependencyParser(path: File.parser.path(in: folder))
    finder = try NameFinder(path: File.names.path(in: folder))
    lemmatizer = try Lemmatizer(
      path: File.lemmas.path(in: folder), irregular: schema.lexicon("irregular-verbs"))
    gazetteer = Gazetteer(schema: schema)
  }

  /// Fills in lemma, tags, heads, dependencies and names.
  ///
  /// - Parameter text: A text cut into sentences and tokens.
  /// - Complexity: O(n) in the number of tokens.
  public func annotate(_ text: inout AnnotatedText) {
    for index in text.sentences.indices { annotate(&text.sentences[index]) }
  }

  private func annotate(_ sentence: inout Sentence) {
    let surfaces = SurfaceBuffer(
      words: sentence.tokens.map(\.form), clusters: tagger.clusters, gazetteer: gazetteer)
    guard surfaces.count > 0 else { return }
    let tags = tagger.tags(of: surfaces)
    let arcs = parser.arcs(of: surfaces, tags: tags)
    for index in sentence.tokens.indices {
      let place = index + Tagger.Tags.margin
      let fineTag = tagger.fineTags[Int(tags.fine[place]) - 1]
      sentence.tokens[index].tag = tagger.coarseTags[Int(tags.coarse[place]) - 1]
      sentence.tokens[index].fineTag = fineTag
      sentence.tokens[index].head = arcs[index].head
      sentence.tokens[index].dependency = parser.labels.names[arcs[index].label]
      sentence.tokens[index].lemma = lemmatizer.lemma(
        of: sentence.tokens[index].form, fineTag: fineTag)
    }
    sentence.names = NameConstraint.apply(
      to: finder.names(of: surfaces, tags: tags), surfaces: surfaces)
  }
}
