#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Puts sections together into a model file.
package struct ModelFileWriter {
  private let kind: String
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// A file without sections.
  ///
  /// - Precondition: `kind` has at most 31 ASCII characters.
  package init(kind: String) {
    precondition(kind.utf8.count < ModelFile.kindRange.count, "A kind has at most 31 characters.")
    self.kind = kind
  }

  /// Adds a section of bytes.
  ///
  /// - Precondition: `name` has at most 15 ASCII characters.
  package mutating func add(_ name: String, bytes: [UInt8]) {
    precondition(name.utf8.count < ModelFile.nameSize, "A section name has at most 15 characters.")
    sections.append((name, bytes))
  }

  /// Adds a section of integers, little-endian.
  package mutating func add(_ name: String, integers: [some FixedWidthInteger]) {
    var bytes: [UInt8] = []
    for value in integers {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    add(name, bytes: bytes)
  }

  /// Adds a section of text, a line each; a line must not contain a line break.
  package mutating func add(_ name: String, lines: [String]) {
    add(name, bytes: Array(lines.joined(separator: "\n").utf8))
  }

  /// The whole file.
  package func encoded() -> [UInt8] {
    var table: [UInt8] = []
    var body: [UInt8] = []
    let tableEnd = ModelFile.headerSize + sections.count * ModelFile.entrySize
    for section in sections {
      let padding = -(tableEnd + body.count) & (ModelFile.alignment - 1)
      body.append(contentsOf: repeatElement(0, count: padding))
      table.append(contentsOf: Self.padded(section.name, to: ModelFile.nameSize))
      table.append(contentsOf: Self.bytes(of: UInt64(tableEnd + body.count)))
      table.append(contentsOf: Self.bytes(of: UInt64(section.bytes.count)))
      body.append(contentsOf: section.bytes)
    }
    let checked = table + body
    var file = ModelFile.magic
    file.append(contentsOf: Self.bytes(of: ModelFile.version))
    file.append(contentsOf: Self.bytes(of: UInt32(sections.count)))
    file.append(contentsOf: Self.bytes(of: UInt64(ModelFile.headerSize + checked.count)))
    file.append(contentsOf: Self.bytes(of: checked.withUnsafeBytes { Checksum.crc32($0) }))
    file.append(contentsOf: Self.bytes(of: UInt32(0)))
    file.append(contentsOf: Self.padded(kind, to: ModelFile.kindRange.count))
    return file + checked
  }

  /// Writes the file beside its place and moves it there, so that no half-written file is left.
  ///
  /// - Throws: `LanguageError` with code `unwritableFile`.
  package func write(to path: String) throws(LanguageError) {
    let temporary = path + ".partial"
    guard let file = fopen(temporary, "wb") else {
      throw .cannotWrite(path, reason: String(cString: strerror(errno)))
    }
    let bytes = encoded()
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == bytes.count, rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw .cannotWrite(path, reason: reason)
    }
  }

  private static func bytes(of value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func padded(_ name: String, to size: Int) -> [UInt8] {
    let bytes = Array(name.utf8)
    return bytes + [UInt8](repeating: 0, count: size - bytes.count)
  }
}
