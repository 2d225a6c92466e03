import Foundation

/// Writes answers as JSON: sorted keys, the same bytes every time.
enum JSONAnswer {
  /// The value as JSON, ending in a line break.
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + Data("\n".utf8)
  }
}
