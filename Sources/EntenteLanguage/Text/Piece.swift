/// A token in the making: where it stands, and what the sentence splitter must know of it.
struct Piece {
  /// The first scalar.
  let start: Int
  /// The scalar after the last one.
  let end: Int
  /// What its final stop stands for, where it is an abbreviation that ends in one.
  var abbreviation: Abbreviation?
}
