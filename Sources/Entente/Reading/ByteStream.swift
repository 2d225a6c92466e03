import EntenteExport
import Foundation

/// Bytes of a file or of standard input, read piece by piece and never further than asked.
///
/// A class, since it owns the position in an open file.
final class ByteStream {
  /// A line, or the news that one was too long to keep.
  enum Line {
    case bytes(Data)
    case tooLong(bytes: Int)
  }

  private let handle: FileHandle
  private var buffer = Data()
  private var isAtEnd = false

  /// Standard input.
  init() {
    handle = .standardInput
  }

  /// The file at a path.
  ///
  /// - Throws: What the system says where the file cannot be opened.
  init(path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  }

  /// All bytes up to a limit.
  ///
  /// - Returns: The bytes, or nothing where there are more than `limit`.
  func readAll(limit: Int) throws -> Data? {
    while !isAtEnd, buffer.count <= limit { try fill() }
    return buffer.count > limit ? nil : buffer
  }

  /// Whether the first line is a JSON object of its own, so that there is one article a line.
  ///
  /// Reads ahead without taking anything away.
  func startsWithRecord(limit: Int) throws -> Bool {
    while !isAtEnd, buffer.count <= limit, !buffer.contains(0x0A) { try fill() }
    guard let end = buffer.firstIndex(of: 0x0A) else { return false }
    let line = buffer[buffer.startIndex..<end]
    guard line.first == UInt8(ascii: "{") else { return false }
    return (try? JSONSerialization.jsonObject(with: line)) != nil
  }

  /// Whether the file says of itself that it is a graph.
  ///
  /// Reads ahead without taking anything away.
  func startsAsGraph() throws -> Bool {
    while !isAtEnd, buffer.count < 4096 { try fill() }
    return JSONImporter.isGraph(head: Array(buffer.prefix(4096)))
  }

  /// The next line without its line end, or nothing at the end of the file.
  func nextLine(limit: Int) throws -> Line? {
    var line = Data()
    var dropped = 0
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        line.append(buffer[buffer.startIndex..<end])
        buffer = buffer[(end + 1)...]
        break
      }
      line.append(buffer)
      buffer = Data()
      if line.count > limit {
        dropped += line.count
        line = Data()
      }
      if isAtEnd {
        if line.isEmpty, dropped == 0 { return nil }
        break
      }
      try fill()
    }
    let total = dropped + line.count
    return dropped > 0 || line.count > limit ? .tooLong(bytes: total) : .bytes(line)
  }

  private func fill() throws {
    let piece = try handle.read(upToCount: 1 << 20) ?? Data()
    if piece.isEmpty { isAtEnd = true } else { buffer.append(piece) }
  }
}
