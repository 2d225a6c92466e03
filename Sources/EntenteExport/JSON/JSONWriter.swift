/// Writes JSON member by member, in the order it is told to.
struct JSONWriter {
  private struct Level {
    let isInline: Bool
    var isEmpty = true
  }

  /// From how many bytes on a part of a file is handed on.
  private static let partSize = 1 << 16

  /// What has been written and not handed on.
  private(set) var bytes: [UInt8] = []
  private let style: JSONStyle
  private var levels: [Level] = []

  init(style: JSONStyle) { self.style = style }

  /// Writes an object; `isInline` keeps it on one line.
  mutating func object(
    isInline: Bool = false, _ members: (inout JSONWriter) throws -> Void
  ) rethrows {
    try nest("{", "}", isInline: isInline, members)
  }

  /// Writes an array; `isInline` keeps it on one line.
  mutating func array(
    isInline: Bool = false, _ elements: (inout JSONWriter) throws -> Void
  ) rethrows {
    try nest("[", "]", isInline: isInline, elements)
  }

  /// Starts the next element of an array.
  mutating func element() {
    let isInline = levels.last?.isInline ?? true
    if levels.last?.isEmpty == false {
      add(style == .pretty && isInline ? ", " : ",")
    }
    if !levels.isEmpty { levels[levels.count - 1].isEmpty = false }
    if !isInline { breakLine() }
  }

  /// Starts the next member of an object.
  mutating func member(_ name: String) {
    element()
    JSONEscaping.append(name, to: &bytes)
    add(style == .pretty ? ": " : ":")
  }

  mutating func member(_ name: String, _ text: String?) {
    member(name)
    value(text)
  }

  mutating func member(_ name: String, _ number: Int) {
    member(name)
    add(String(number))
  }

  mutating func member(_ name: String, literal: String) {
    member(name)
    add(literal)
  }

  /// A text, or `null` for none.
  mutating func value(_ text: String?) {
    if let text {
      JSONEscaping.append(text, to: &bytes)
    } else {
      add("null")
    }
  }

  /// Ends the file with a line end and hands its last part on.
  mutating func finish(to sink: ([UInt8]) throws -> Void) rethrows {
    add("\n")
    try sink(bytes)
    bytes = []
  }

  /// Hands what has been written on, once it is enough to be worth it.
  mutating func handOn(to sink: ([UInt8]) throws -> Void) rethrows {
    guard bytes.count >= Self.partSize else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func nest(
    _ open: String, _ close: String, isInline: Bool, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    add(open)
    let isInline = isInline || levels.last?.isInline == true
    levels.append(Level(isInline: isInline))
    try body(&self)
    let level = levels.removeLast()
    if !level.isEmpty && !isInline { breakLine() }
    add(close)
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in levels.indices {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
