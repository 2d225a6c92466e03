import CEntenteKernels

/// A layer normalisation: gain and shift of each place.
struct NormLayer {
  let width: Int
  private let gain: UnsafePointer<Float>
  private let shift: UnsafePointer<Float>

  /// A layer out of a section that holds gain and shift.
  init(_ section: SectionReader, width: Int) throws(LanguageError) {
    var section = section
    self.width = width
    gain = try section.next(width)
    shift = try section.next(width)
    try section.finish()
  }

  /// Adds `delta`, where there is one, to `count` rows and normalises them, in place.
  func apply(
    to rows: UnsafeMutablePointer<Float>, adding delta: UnsafePointer<Float>?, count: Int,
    set: InstructionSet
  ) {
    entente_add_norm(set.raw, rows, delta, gain, shift, count, width)
  }
}
