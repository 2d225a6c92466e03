/// Numbers with what they count: "1 article", "3 articles".
enum Counted {
  static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
