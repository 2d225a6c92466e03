/// What goes between a process and its drawing worker: a line of fields, a line for each length, an
/// empty line, and then the bytes.
struct WorkerFrame: Sendable, Hashable {
  /// The name and version of the protocol.
  static let magic = "entente-render/1"

  /// Words without spaces: engine, format and limits on the way in, a status on the way out.
  let fields: [String]
  /// The parts: the map on the way in; the picture and a message on the way out.
  let parts: [[UInt8]]

  /// The bytes to send.
  var bytes: [UInt8] {
    let lengths = parts.map { "\($0.count)" }.joined(separator: " ")
    let head = ([Self.magic] + fields).joined(separator: " ") + "\n" + lengths + "\n"
    return parts.reduce(into: Array(head.utf8)) { $0 += $1 }
  }

  init(fields: [String], parts: [[UInt8]]) {
    self.fields = fields
    self.parts = parts
  }

  /// The frame that some bytes hold, or nothing where they hold anything else.
  init?(bytes: [UInt8]) {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3 else { return nil }
    let head = String(decoding: lines[0], as: UTF8.self).split(separator: " ").map(String.init)
    guard head.first == Self.magic else { return nil }
    var rest = lines[2]
    var parts: [[UInt8]] = []
    for word in String(decoding: lines[1], as: UTF8.self).split(separator: " ") {
      guard let length = Int(word), length >= 0, length <= rest.count else { return nil }
      parts.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    guard rest.isEmpty else { return nil }
    fields = Array(head.dropFirst())
    self.parts = parts
  }
}
