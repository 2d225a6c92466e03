public import EntenteLanguage
public import EntenteSchema

/// The language engines that articles can be read with.
public enum EngineKind: String, Sendable, Hashable, CaseIterable {
  /// Linear models: for millions of articles.
  case fast
  /// A small transformer: for what a person is going to read.
  case accurate

  /// What is used where nothing is said: the engine that errs least on articles it never saw.
  public static let standard: EngineKind = .accurate

  /// From how many bytes of articles on the fast engine suits better: 8 MiB, some 2,500 articles.
  ///
  /// The accurate engine takes three to ten minutes for as much on one core, by the processor.
  public static let bulkSize = 8 << 20

  /// The engine that suits an amount of text where nobody chose one.
  ///
  /// - Parameter size: The articles' size in bytes.
  public static func suited(to size: Int) -> EngineKind { size < bulkSize ? .accurate : .fast }

  /// Loads the engine.
  ///
  /// - Parameters:
  ///   - folder: The folder with the model files, such as `Models`.
  ///   - schema: Whose knowledge supports the models.
  /// - Throws: `LanguageError` where a model is missing or damaged.
  public func load(
    folder: String, schema: Schema
  ) throws(LanguageError) -> any LanguageEngine {
    switch self {
    case .fast: try FastEngine(folder: folder, schema: schema)
    case .accurate: try AccurateEngine(folder: folder, schema: schema)
    }
  }
}
