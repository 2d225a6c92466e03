import CEntenteKernels

/// Runs pieces through the encoder: BERT of six layers of 384, in 8 bits.
///
/// Devlin et al. (2019), https://arxiv.org/abs/1810.04805.
struct Encoder {
  let model: AccurateModel
  let set: InstructionSet

  /// The floats that attention works in for a sentence of `length` pieces.
  static func scratch(length: Int) -> Int { entente_attend_scratch(length) }

  /// Leaves the state of each piece of `batch` in `workspace.hidden`.
  func encode(_ batch: Batch, in workspace: borrowing Workspace) {
    let count = batch.pieces.count
    entente_embed(
      set.raw, model.words, model.wordScales, model.positions, model.shapes, batch.pieces,
      batch.places, batch.shapes, count, AccurateModel.width, workspace.hidden)
    model.norm.apply(to: workspace.hidden, adding: nil, count: count, set: set)
    for layer in model.layers {
      attend(layer, batch, in: workspace)
      transform(layer, count: count, in: workspace)
    }
  }

  private func attend(
    _ layer: AccurateModel.Layer, _ batch: Batch, in workspace: borrowing Workspace
  ) {
    let count = batch.pieces.count
    quantise(workspace.hidden, count: count, in: workspace)
    layer.attention.apply(
      to: workspace.bytes, scales: workspace.scales, count: count, output: workspace.wide, set: set)
    for item in batch.items {
      entente_attend(
        set.raw, workspace.wide + item.row * 3 * AccurateModel.width, item.length,
        AccurateModel.heads, workspace.inner + item.row * AccurateModel.width, workspace.scratch)
    }
    quantise(workspace.inner, count: count, in: workspace)
    layer.output.apply(
      to: workspace.bytes, scales: workspace.scales, count: count, output: workspace.delta,
      set: set)
    layer.attentionNorm.apply(
      to: workspace.hidden, adding: workspace.delta, count: count, set: set)
  }

  private func transform(
    _ layer: AccurateModel.Layer, count: Int, in workspace: borrowing Workspace
  ) {
    quantise(workspace.hidden, count: count, in: workspace)
    layer.up.apply(
      to: workspace.bytes, scales: workspace.scales, count: count, output: workspace.inner,
      set: set)
    entente_gelu_quantise(
      set.raw, workspace.inner, count, AccurateModel.inner, workspace.bytes, workspace.scales)
    layer.down.apply(
      to: workspace.bytes, scales: workspace.scales, count: count, output: workspace.delta,
      set: set)
    layer.norm.apply(to: workspace.hidden, adding: workspace.delta, count: count, set: set)
  }

  private func quantise(
    _ rows: UnsafePointer<Float>, count: Int, in workspace: borrowing Workspace
  ) {
    entente_quantise(
      set.raw, rows, count, AccurateModel.width, workspace.bytes, workspace.scales)
  }
}
