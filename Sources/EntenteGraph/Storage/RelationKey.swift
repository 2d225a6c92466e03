import EntenteModel

/// What tells two relations apart: the parts of a `RelationID` as numbers.
struct RelationKey: Hashable, Sendable {
  let source: UInt32
  let target: UInt32
  let kind: UInt16
  let status: UInt8
  /// The speaker as an entity position, or `UInt32.max`.
  let speaker: UInt32
  /// When it begins, packed, or 0.
  let start: UInt32
}

/// Dates in four bytes: year, month and day, with 0 for what is not known.
enum PackedDate {
  static func pack(_ date: CalendarDate?) -> UInt32 {
    guard let date else { return 0 }
    return UInt32(date.year) << 9 | UInt32(date.month ?? 0) << 5 | UInt32(date.day ?? 0)
  }

  static func unpack(_ packed: UInt32) -> CalendarDate? {
    guard packed != 0 else { return nil }
    let month = Int(packed >> 5 & 15)
    let day = Int(packed & 31)
    return CalendarDate(
      year: Int(packed >> 9), month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}

extension RelationStatus {
  static let ordered: [RelationStatus] = [.asserted, .planned, .possible, .negated]

  var number: UInt8 {
    switch self {
    case .asserted: 0
    case .planned: 1
    case .possible: 2
    case .negated: 3
    }
  }
}
