/// Reads the arrays of a section of a model file, one behind the other.
struct SectionReader {
  private let bytes: UnsafeRawBufferPointer
  private let name: String
  private let path: String
  private var position = 0

  /// A reader of the section `name` of `file`.
  init(_ file: ModelFile, _ name: String) throws(LanguageError) {
    bytes = try file.section(name)
    self.name = name
    path = file.path
  }

  /// The next `count` values.
  mutating func next<Value: BitwiseCopyable>(_ count: Int) throws(LanguageError)
    -> UnsafePointer<Value>
  {
    let size = count * MemoryLayout<Value>.stride
    guard let base = bytes.baseAddress, position + size <= bytes.count else {
      throw .damaged(path, reason: "its section \(name) is too short")
    }
    defer { position += size }
    return (base + position).assumingMemoryBound(to: Value.self)
  }

  /// The number of values that are left.
  func remaining<Value: BitwiseCopyable>(_: Value.Type) -> Int {
    (bytes.count - position) / MemoryLayout<Value>.stride
  }

  /// Checks that nothing is left over.
  func finish() throws(LanguageError) {
    guard position == bytes.count else {
      throw .damaged(path, reason: "its section \(name) is too long")
    }
  }
}
