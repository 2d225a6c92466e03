/// How scalars fold to lower case without accents, and where words are cut into parts.
///
/// The table below U+3000 comes with the model, so that the words look here exactly as they did in
/// training, whatever Unicode version this library is built with.
struct FoldingTable {
  /// What a scalar is to the tokenizer of word pieces.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Stands as a part of its own.
    static let cut = Flags(rawValue: 1)
    /// Separates parts and vanishes.
    static let space = Flags(rawValue: 2)
    /// A capital letter.
    static let upper = Flags(rawValue: 4)
    /// A letter.
    static let letter = Flags(rawValue: 8)
  }

  private static let end = 0x3000
  private let flags: UnsafePointer<UInt8>
  private let offsets: UnsafePointer<UInt32>
  private let scalars: UnsafePointer<UInt32>

  /// The table of a model file.
  init(_ file: ModelFile) throws(LanguageError) {
    var reader = try SectionReader(file, "fold.flags")
    flags = try reader.next(Self.end)
    reader = try SectionReader(file, "fold.offsets")
    offsets = try reader.next(Self.end + 1)
    reader = try SectionReader(file, "fold.scalars")
    let count = reader.remaining(UInt32.self)
    scalars = try reader.next(count)
    for code in 0..<Self.end where offsets[code] > offsets[code + 1] {
      throw .damaged(file.path, reason: "its folding table runs backwards")
    }
    guard offsets[Self.end] == UInt32(count) else {
      throw .damaged(file.path, reason: "its folding table has the wrong length")
    }
  }

  /// What a scalar is.
  func flags(of scalar: Unicode.Scalar) -> Flags {
    let code = Int(scalar.value)
    if code < Self.end { return Flags(rawValue: flags[code]) }
    let isIdeograph =
      code <= 0x303F || (0x3400...0x9FFF).contains(code) || (0xF900...0xFAFF).contains(code)
      || code >= 0x20000
    return isIdeograph ? [.cut, .letter] : []
  }

  /// Calls `body` with each scalar that `scalar` folds to.
  func fold(_ scalar: Unicode.Scalar, _ body: (UInt32) -> Void) {
    let code = Int(scalar.value)
    guard code < Self.end else { return body(scalar.value) }
    for index in Int(offsets[code])..<Int(offsets[code + 1]) { body(scalars[index]) }
  }
}
