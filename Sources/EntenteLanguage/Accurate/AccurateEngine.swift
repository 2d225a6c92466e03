public import EntenteSchema

/// The engine for smaller corpora: a small transformer, fine-tuned for tags, trees and names.
///
/// Immutable once loaded and safe to share between threads: the model file is mapped read-only and
/// every reading has buffers of its own. The result is the same on every processor.
public struct AccurateEngine: LanguageEngine {
  /// `accurate/2`.
  public let identifier = "accurate/2"

  private let model: AccurateModel
  private let lemmatizer: Lemmatizer
  private let gazetteer: Gazetteer
  private var set: InstructionSet

  /// The file that the engine is read from, in the folder given to it.
  package static let fileName = "accurate.entente-model"

  /// Loads the engine.
  ///
  /// - Parameters:
  ///   - folder: The folder with the model files, such as `Models`.
  ///   - schema: Whose knowledge of countries and seats of power corrects the names.
  /// - Throws: `LanguageError` for a file that is missing, foreign, damaged or of another version.
  public init(folder: String, schema: Schema) throws(LanguageError) {
    model = try AccurateModel(path: folder + "/" + Self.fileName)
    lemmatizer = try Lemmatizer(
      path: FastEngine.File.lemmas.path(in: folder), irregular: schema.lexicon("irregular-verbs"))
    gazetteer = Gazetteer(schema: schema)
    set = .best
  }

  /// The same engine on another instruction set, to compare them.
  package func using(_ set: InstructionSet) -> AccurateEngine {
    var copy = self
    copy.set = set
    return copy
  }

  /// Fills in lemma, tags, heads, dependencies and names.
  ///
  /// - Parameter text: A text cut into sentences and tokens.
  /// - Complexity: O(n) in the number of tokens: what is quadratic is bounded by the window.
  public func annotate(_ text: inout AnnotatedText) {
    let workspace = Workspace(model: model)
    var batch = Batch()
    var known: [String: EncodedWord] = [:]
    for index in text.sentences.indices {
      text.sentences[index].names = []
      text.sentences[index].mentionLeads = []
      let words = text.sentences[index].tokens.map { encode($0.form, known: &known) }
      for segment in Segment.segments(of: words.map(\.pieces.count)) {
        if !batch.hasRoom(for: segment) { read(&batch, into: &text, in: workspace) }
        batch.add(segment, of: index, words: words, vocabulary: model.vocabulary)
      }
    }
    read(&batch, into: &text, in: workspace)
    for index in text.sentences.indices { finish(&text.sentences[index]) }
  }

  /// Adds what needs no encoder: lemmas, and what the schema knows of names.
  private func finish(_ sentence: inout Sentence) {
    for index in sentence.tokens.indices {
      let token = sentence.tokens[index]
      sentence.tokens[index].lemma = lemmatizer.lemma(of: token.form, fineTag: token.fineTag)
    }
    let surfaces = SurfaceBuffer(
      words: sentence.tokens.map(\.form), clusters: WordClusters(), gazetteer: gazetteer)
    sentence.names = NameConstraint.apply(to: sentence.names, surfaces: surfaces)
  }

  private func encode(_ word: String, known: inout [String: EncodedWord]) -> EncodedWord {
    if let encoded = known[word] { return encoded }
    let encoded = EncodedWord(
      pieces: model.vocabulary.pieces(of: word), shape: WordShape(of: word, folding: model.folding))
    // Words come again and again; a text of nothing but new words must not fill the memory.
    if known.count < 20_000 { known[word] = encoded }
    return encoded
  }

  /// Reads a batch, writes what was read into the text, and empties the batch.
  private func read(
    _ batch: inout Batch, into text: inout AnnotatedText, in workspace: borrowing Workspace
  ) {
    guard !batch.items.isEmpty else { return }
    Encoder(model: model, set: set).encode(batch, in: workspace)
    let readings = ReadingHeads(model: model, set: set).read(batch, in: workspace)
    for (item, reading) in zip(batch.items, readings) {
      write(reading, of: item.segment, into: &text.sentences[item.sentence])
    }
    batch.removeAll()
  }

  private func write(
    _ reading: ReadingHeads.Reading, of segment: Segment, into sentence: inout Sentence
  ) {
    let first = segment.words.lowerBound
    for (offset, index) in segment.words.enumerated() {
      sentence.tokens[index].tag = reading.tags[offset].coarse
      sentence.tokens[index].fineTag = model.fineTags[reading.tags[offset].fine]
      let head = reading.heads[offset]
      sentence.tokens[index].head = head < 0 ? -1 : first + head
      sentence.tokens[index].dependency = model.dependencies[reading.dependencies[offset]]
      // A later window of a sentence hangs on the root of the first one.
      if head < 0, first > 0 {
        sentence.tokens[index].head = sentence.tokens.firstIndex { $0.head < 0 } ?? 0
        sentence.tokens[index].dependency = "parataxis"
      }
    }
    sentence.mentionLeads += reading.mentionLeads
    sentence.names += reading.names.map {
      NameSpan(
        tokens: $0.tokens.lowerBound + first..<$0.tokens.upperBound + first, kind: $0.kind)
    }
  }
}
