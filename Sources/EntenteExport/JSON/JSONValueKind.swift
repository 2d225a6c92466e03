/// What a JSON value can be.
enum JSONValueKind: String {
  case string = "a text"
  case number = "a number"
  case literal = "true, false or null"
  case array = "an array"
  case object = "an object"

  /// The kind of the value that starts with a byte.
  init?(firstByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): self = .literal
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "{"): self = .object
    default: return nil
    }
  }
}
