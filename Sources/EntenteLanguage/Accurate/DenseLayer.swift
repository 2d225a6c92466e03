import CEntenteKernels

/// A dense layer with 8-bit weights, one scale an output.
///
/// Its pointers lead into the mapped model file, which `AccurateModel` keeps alive.
struct DenseLayer {
  let inputs: Int
  let outputs: Int
  private let weights: UnsafePointer<Int8>
  private let sums: UnsafePointer<Int32>
  private let scales: UnsafePointer<Float>
  private let bias: UnsafePointer<Float>

  /// A layer out of a section that holds weights, column sums, scales and bias in turn.
  init(_ section: SectionReader, inputs: Int, outputs: Int) throws(LanguageError) {
    var section = section
    self.inputs = inputs
    self.outputs = outputs
    weights = try section.next(inputs * outputs)
    sums = try section.next(outputs)
    scales = try section.next(outputs)
    bias = try section.next(outputs)
    try section.finish()
  }

  /// Applies the layer to `count` quantised rows.
  func apply(
    to rows: UnsafePointer<UInt8>, scales rowScales: UnsafePointer<Float>, count: Int,
    output: UnsafeMutablePointer<Float>, set: InstructionSet
  ) {
    entente_dense(
      set.raw, rows, rowScales, count, inputs, weights, sums, scales, bias, outputs, output)
  }
}
