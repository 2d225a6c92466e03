/// The case of a word, which the encoder, reading lower case only, is told beside the letters.
enum WordShape: Int32 {
  case noLetters = 0
  case lower = 1
  case capitalized = 2
  case allCapitals = 3
  case oneCapital = 4
  case capitalsAndStops = 5
  case mixed = 6
  case digits = 7
  /// Not a word's shape: marks the pieces that continue a word.
  case continuation = 8

  /// The number of shapes.
  static let count = 9

  /// The shape of a word.
  init(of word: String, folding: FoldingTable) {
    var upper = 0
    var lower = 0
    var hasStop = false
    var startsUpper = false
    for scalar in word.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        self = .digits
        return
      }
      let flags = folding.flags(of: scalar)
      if scalar == "." {
        hasStop = true
      } else if flags.contains(.upper) {
        if upper + lower == 0 { startsUpper = true }
        upper += 1
      } else if flags.contains(.letter) {
        lower += 1
      }
    }
    self =
      switch (upper, lower) {
      case (0, 0): .noLetters
      case (0, _): .lower
      case (_, 0): hasStop ? .capitalsAndStops : upper == 1 ? .oneCapital : .allCapitals
      default: upper == 1 && startsUpper ? .capitalized : .mixed
      }
  }
}
