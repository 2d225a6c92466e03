import CEntenteKernels

/// A dense layer with float weights, for the small heads where rounding would show.
struct FloatLayer {
  let inputs: Int
  /// The outputs with those that fill up to a multiple of sixteen.
  let outputs: Int
  private let weights: UnsafePointer<Float>
  private let bias: UnsafePointer<Float>

  /// A layer out of a section that holds weights and bias.
  init(_ section: SectionReader, inputs: Int, outputs: Int) throws(LanguageError) {
    var section = section
    self.inputs = inputs
    self.outputs = (outputs + 15) / 16 * 16
    weights = try section.next(inputs * self.outputs)
    bias = try section.next(self.outputs)
    try section.finish()
  }

  /// Applies the layer to `count` rows.
  func apply(
    to rows: UnsafePointer<Float>, count: Int, output: UnsafeMutablePointer<Float>,
    set: InstructionSet
  ) {
    entente_dense_float(set.raw, rows, count, inputs, weights, bias, outputs, output)
  }
}
