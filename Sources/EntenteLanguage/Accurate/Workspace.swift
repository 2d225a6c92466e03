/// The buffers of one reading; made once and used for one batch after another.
///
/// Not copyable, since it owns its memory and gives it back when it goes.
struct Workspace: ~Copyable {
  /// The most pieces in a batch: enough to keep the kernels busy, few enough for the cache.
  static let capacity = 320
  /// The rows whose label scores are worked out at once.
  static let labelRows = 32

  /// The state of each piece.
  let hidden: UnsafeMutablePointer<Float>
  /// Query, key and value of each piece; later the projections of each word.
  let wide: UnsafeMutablePointer<Float>
  /// The inside of the dense layers; later, in parts, what arcs and tags are scored with.
  let inner: UnsafeMutablePointer<Float>
  /// What a layer adds to the state.
  let delta: UnsafeMutablePointer<Float>
  /// Rows as bytes, with their scales.
  let bytes: UnsafeMutablePointer<UInt8>
  let scales: UnsafeMutablePointer<Float>
  /// What attention works in.
  let scratch: UnsafeMutablePointer<Float>
  /// Label vectors of some words for every dependency.
  let labels: UnsafeMutablePointer<Float>
  /// Scores of arcs of one sentence.
  let arcs: UnsafeMutablePointer<Float>

  /// Buffers for batches of up to `capacity` pieces.
  init(model: borrowing AccurateModel) {
    let rows = Self.capacity
    hidden = .allocate(capacity: rows * AccurateModel.width)
    wide = .allocate(capacity: rows * 3 * AccurateModel.width)
    inner = .allocate(capacity: rows * AccurateModel.inner)
    delta = .allocate(capacity: rows * AccurateModel.width)
    bytes = .allocate(capacity: rows * AccurateModel.inner)
    scales = .allocate(capacity: rows)
    scratch = .allocate(capacity: Encoder.scratch(length: Segment.places))
    labels = .allocate(capacity: Self.labelRows * model.label.outputs)
    arcs = .allocate(capacity: Segment.places * (Segment.places + 1))
  }

  deinit {
    hidden.deallocate()
    wide.deallocate()
    inner.deallocate()
    delta.deallocate()
    bytes.deallocate()
    scales.deallocate()
    scratch.deallocate()
    labels.deallocate()
    arcs.deallocate()
  }
}
