import EntenteModel

/// The weights and labels of the accurate engine, read in place from the mapped model file.
///
/// `@unchecked Sendable` holds because every pointer leads into the read-only mapping that `file`
/// keeps alive, and nothing here changes after `init`.
struct AccurateModel: @unchecked Sendable {
  /// The kind that the model file carries.
  static let fileKind = "accurate"
  /// The numbers inside the encoder.
  static let width = 384
  static let layerCount = 6
  static let heads = 12
  static let inner = 1536
  /// The widths of the vectors that arcs and labels are scored with.
  static let arcWidth = 256
  static let labelWidth = 96

  /// One layer of the encoder.
  struct Layer {
    let attention: DenseLayer
    let output: DenseLayer
    let attentionNorm: NormLayer
    let up: DenseLayer
    let down: DenseLayer
    let norm: NormLayer
  }

  private let file: ModelFile
  let folding: FoldingTable
  let vocabulary: WordPieces
  let words: UnsafePointer<Int8>
  let wordScales: UnsafePointer<Float>
  let positions: UnsafePointer<Float>
  let shapes: UnsafePointer<Float>
  let norm: NormLayer
  let layers: [Layer]
  let project: DenseLayer
  let tags: FloatLayer
  let arc: FloatLayer
  let label: DenseLayer
  let labelAlone: FloatLayer
  let coarseTags: [UniversalTag]
  let fineTags: [String]
  let dependencies: [String]
  let rootDependency: Int
  let names: NameDecoder
  let mentions: MentionDecoder

  /// Reads a model file.
  ///
  /// - Throws: `LanguageError` for a file that is missing, foreign, damaged or of another version.
  init(path: String) throws(LanguageError) {
    let file = try ModelFile(path: path, kind: Self.fileKind)
    self.file = file
    let width = Self.width
    folding = try FoldingTable(file)
    vocabulary = try WordPieces(file, folding: folding)
    words = try Self.array(file, "words", vocabulary.count * width)
    wordScales = try Self.array(file, "words.scales", vocabulary.count)
    positions = try Self.array(file, "positions", Segment.places * width)
    shapes = try Self.array(file, "shapes", WordShape.count * width)
    norm = try NormLayer(SectionReader(file, "norm"), width: width)
    var layers: [Layer] = []
    for number in 0..<Self.layerCount { layers.append(try Self.layer(number, of: file)) }
    self.layers = layers

    coarseTags = try file.lines(of: "upos").map { UniversalTag(rawValue: $0) ?? .x }
    fineTags = try file.lines(of: "xpos")
    dependencies = try file.lines(of: "deprel")
    guard let root = dependencies.firstIndex(of: "root"),
      let names = NameDecoder(labels: try file.lines(of: "names")),
      let mentions = MentionDecoder(labels: try file.lines(of: "mentions"))
    else { throw .damaged(path, reason: "it has labels that this engine does not know") }
    rootDependency = root
    self.names = names
    self.mentions = mentions
    project = try DenseLayer(
      SectionReader(file, "project"), inputs: width,
      outputs: 2 * Self.arcWidth + 2 * Self.labelWidth)
    tags = try FloatLayer(
      SectionReader(file, "tags"), inputs: width,
      outputs: coarseTags.count + fineTags.count + names.count + mentions.count)
    arc = try FloatLayer(
      SectionReader(file, "arc"), inputs: Self.arcWidth, outputs: Self.arcWidth)
    label = try DenseLayer(
      SectionReader(file, "label"), inputs: Self.labelWidth,
      outputs: dependencies.count * Self.labelWidth)
    labelAlone = try FloatLayer(
      SectionReader(file, "label.alone"), inputs: Self.labelWidth, outputs: dependencies.count)
  }

  private static func array<Value: BitwiseCopyable>(
    _ file: ModelFile, _ name: String, _ count: Int
  ) throws(LanguageError) -> UnsafePointer<Value> {
    var reader = try SectionReader(file, name)
    let values: UnsafePointer<Value> = try reader.next(count)
    try reader.finish()
    return values
  }

  private static func layer(_ number: Int, of file: ModelFile) throws(LanguageError) -> Layer {
    func dense(_ name: String, _ inputs: Int, _ outputs: Int) throws(LanguageError) -> DenseLayer {
      try DenseLayer(SectionReader(file, "\(number).\(name)"), inputs: inputs, outputs: outputs)
    }
    return Layer(
      attention: try dense("qkv", width, 3 * width), output: try dense("output", width, width),
      attentionNorm: try NormLayer(SectionReader(file, "\(number).norm1"), width: width),
      up: try dense("up", width, inner), down: try dense("down", inner, width),
      norm: try NormLayer(SectionReader(file, "\(number).norm2"), width: width))
  }
}
