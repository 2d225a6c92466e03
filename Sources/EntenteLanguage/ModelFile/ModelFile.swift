/// A trained model on disk: a header, a table of sections and their bytes, mapped into memory.
///
/// Little-endian throughout. The header is 64 bytes: the magic `ENTENTE` and a zero byte, the
/// format version (4 bytes), the number of sections (4), the file's length (8), the CRC-32 of all
/// bytes after the header (4), four zero bytes, and the model's kind in ASCII, filled up with zeros
/// (32). The table has 32 bytes a section: its name in ASCII (16), offset (8) and length (8).
/// Sections begin at multiples of 64 bytes, so that rows lie on cache lines.
package struct ModelFile: Sendable {
  /// The format that this version of Entente reads and writes.
  package static let version: UInt32 = 1
  static let magic: [UInt8] = Array("ENTENTE".utf8) + [0]
  static let headerSize = 64
  static let entrySize = 32
  static let alignment = 64
  static let kindRange = 32..<64
  static let nameSize = 16

  /// The path it was read from, for messages.
  package let path: String
  private let file: MappedFile
  private let sections: [String: Range<Int>]

  /// Opens a model file and checks all of it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - kind: The kind of model that is expected, such as `fast-tagger`.
  /// - Throws: `LanguageError` for a file that is unreadable, foreign, damaged or of another version.
  /// - Complexity: O(n) in the file's size, since the checksum covers every byte.
  package init(path: String, kind: String) throws(LanguageError) {
    let file = try MappedFile(path: path)
    let bytes = file.bytes
    guard bytes.count >= Self.magic.count, bytes.prefix(8).elementsEqual(Self.magic) else {
      throw .foreign(path, found: "no model file of Entente", expected: "the model \(kind)")
    }
    guard bytes.count >= Self.headerSize else {
      throw .damaged(path, reason: "it ends inside its header")
    }
    let version: UInt32 = bytes.integer(at: 8)
    guard version == Self.version else {
      throw .otherVersion(path, found: version, expected: Self.version)
    }
    let count: UInt32 = bytes.integer(at: 12)
    let length: UInt64 = bytes.integer(at: 16)
    let checksum: UInt32 = bytes.integer(at: 24)
    guard length == UInt64(bytes.count) else {
      throw .damaged(path, reason: "it has \(bytes.count) bytes where its header says \(length)")
    }
    guard Checksum.crc32(UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize...])) == checksum
    else { throw .damaged(path, reason: "its checksum does not fit its bytes") }
    let found = bytes.name(in: Self.kindRange)
    // The checksum begins after the header, so what the header leaves unused is checked here.
    guard bytes[28..<32].allSatisfy({ $0 == 0 }),
      bytes[Self.kindRange].dropFirst(found.utf8.count).allSatisfy({ $0 == 0 })
    else { throw .damaged(path, reason: "its header has bytes where none belong") }
    guard found == kind else {
      throw .foreign(path, found: "the model \(found)", expected: "the model \(kind)")
    }
    guard let sections = Self.table(of: bytes, count: Int(count)) else {
      throw .damaged(path, reason: "its table of sections points outside the file")
    }
    self.path = path
    self.file = file
    self.sections = sections
  }

  /// The bytes of a section; valid as long as any copy of this value lives.
  ///
  /// - Throws: `LanguageError` with code `damagedFile` where there is no such section.
  package func section(_ name: String) throws(LanguageError) -> UnsafeRawBufferPointer {
    guard let range = sections[name] else {
      throw .damaged(path, reason: "it has no section named \(name)")
    }
    return UnsafeRawBufferPointer(rebasing: file.bytes[range])
  }

  /// The lines of a section of text.
  ///
  /// - Throws: `LanguageError` with code `damagedFile` where there is no such section.
  package func lines(of name: String) throws(LanguageError) -> [String] {
    let bytes = try section(name)
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func table(of bytes: UnsafeRawBufferPointer, count: Int) -> [String: Range<Int>]? {
    let first = headerSize
    guard count <= (bytes.count - first) / entrySize else { return nil }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = first + index * entrySize
      let offset: UInt64 = bytes.integer(at: entry + nameSize)
      let length: UInt64 = bytes.integer(at: entry + nameSize + 8)
      guard offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset else {
        return nil
      }
      sections[bytes.name(in: entry..<entry + nameSize)] = Int(offset)..<Int(offset + length)
    }
    return sections
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian integer at `offset`.
  package func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Value {
    Value(littleEndian: loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  fileprivate func name(in range: Range<Int>) -> String {
    String(decoding: self[range].prefix { $0 != 0 }, as: UTF8.self)
  }
}
