/// How sure a rule is of its claim, from 0 to 1.
///
/// Kept in thousandths, so that sums and files come out the same on every machine.
public struct Confidence: Hashable, Sendable, Comparable {
  /// The value in thousandths, 0 to 1000.
  public let thousandths: Int

  /// A confidence from thousandths, drawn into 0 to 1000.
  public init(thousandths: Int) { self.thousandths = min(1000, max(0, thousandths)) }

  /// A confidence from a number, drawn into 0 to 1 and rounded to thousandths.
  public init(_ value: Double) {
    self.init(thousandths: value.isFinite ? Int((min(1, max(0, value)) * 1000).rounded()) : 0)
  }

  /// The value from 0 to 1.
  public var value: Double { Double(thousandths) / 1000 }

  /// The value with two decimals, cut and not rounded, so that no text shows more than there is.
  public var shortText: String {
    let hundredths = thousandths / 10
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// Certain.
  public static let certain = Confidence(thousandths: 1000)

  /// Orders by value.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.thousandths < right.thousandths
  }
}
