import CEntenteKernels
import EntenteModel

/// Reads tags, trees and names off the states of the encoder (biaffine: Dozat & Manning 2017).
struct ReadingHeads {
  let model: AccurateModel
  let set: InstructionSet

  /// What is read of one segment, a value a word; heads count from the segment's first word.
  struct Reading {
    var tags: [(coarse: UniversalTag, fine: Int)] = []
    var heads: [Int] = []
    var dependencies: [Int] = []
    var names: [NameSpan] = []
    var mentionLeads: [MentionLeads] = []
  }

  /// Reads each segment of an encoded batch.
  func read(_ batch: Batch, in workspace: borrowing Workspace) -> [Reading] {
    // A row for each root and each word, gathered from their first pieces.
    var rows = 0
    for item in batch.items {
      for source in [item.row] + item.firstRows {
        (workspace.delta + rows * AccurateModel.width).update(
          from: workspace.hidden + source * AccurateModel.width, count: AccurateModel.width)
        rows += 1
      }
    }
    let scores = scoreTags(rows: rows, in: workspace)
    project(rows: rows, in: workspace)
    var readings: [Reading] = []
    var row = 0
    for item in batch.items {
      let count = item.firstRows.count
      var reading = Reading()
      readTags(&reading, scores: scores + (row + 1) * model.tags.outputs, count: count)
      reading.heads = heads(row: row, count: count, rows: rows, in: workspace)
      readings.append(reading)
      row += count + 1
    }
    readDependencies(&readings, rows: rows, in: workspace)
    return readings
  }

  private func scoreTags(
    rows: Int, in workspace: borrowing Workspace
  ) -> UnsafeMutablePointer<Float> {
    let scores = workspace.hidden  // The states of pieces are not needed any more.
    model.tags.apply(to: workspace.delta, count: rows, output: scores, set: set)
    return scores
  }

  private func readTags(_ reading: inout Reading, scores: UnsafePointer<Float>, count: Int) {
    let stride = model.tags.outputs
    let coarse = model.coarseTags.count
    let fine = model.fineTags.count
    for word in 0..<count {
      let own = scores + word * stride
      reading.tags.append(
        (model.coarseTags[Self.best(own, coarse)], Self.best(own + coarse, fine)))
      reading.mentionLeads.append(
        model.mentions.leads(scores: own + coarse + fine + model.names.count))
    }
    reading.names = model.names.names(
      scores: scores + coarse + fine, stride: stride, length: count)
  }

  /// Projects every row and sorts the parts: `inner` then holds, one behind the other, the vectors
  /// of arcs' dependents, of those times the arc matrix, of arcs' heads, of labels' dependents and
  /// of labels' heads.
  private func project(rows: Int, in workspace: borrowing Workspace) {
    let width = model.project.outputs
    entente_quantise(
      set.raw, workspace.delta, rows, AccurateModel.width, workspace.bytes, workspace.scales)
    model.project.apply(
      to: workspace.bytes, scales: workspace.scales, count: rows, output: workspace.wide, set: set)
    entente_leaky(set.raw, workspace.wide, rows * width)
    let arc = AccurateModel.arcWidth
    let label = AccurateModel.labelWidth
    let parts = Parts(rows: rows, base: workspace.inner)
    for row in 0..<rows {
      let source = workspace.wide + row * width
      (parts.dependents + row * arc).update(from: source, count: arc)
      (parts.heads + row * arc).update(from: source + arc, count: arc)
      (parts.labelDependents + row * label).update(from: source + 2 * arc, count: label)
      (parts.labelHeads + row * label).update(from: source + 2 * arc + label, count: label)
    }
    model.arc.apply(to: parts.dependents, count: rows, output: parts.turned, set: set)
  }

  private func heads(
    row: Int, count: Int, rows: Int, in workspace: borrowing Workspace
  ) -> [Int] {
    let parts = Parts(rows: rows, base: workspace.inner)
    let arc = AccurateModel.arcWidth
    entente_dots(
      set.raw, parts.turned + (row + 1) * arc, count, parts.heads + row * arc, count + 1, arc,
      workspace.arcs)
    return MaximumSpanningTree.heads(scores: workspace.arcs, count: count)
  }

  private func readDependencies(
    _ readings: inout [Reading], rows: Int, in workspace: borrowing Workspace
  ) {
    let parts = Parts(rows: rows, base: workspace.inner)
    let width = AccurateModel.labelWidth
    let count = model.dependencies.count
    // The row of the head of every row; roots of segments have none.
    var headRows: [Int?] = []
    for reading in readings {
      let base = headRows.count
      headRows.append(nil)
      headRows.append(contentsOf: reading.heads.map { base + 1 + $0 })
    }
    entente_quantise(
      set.raw, parts.labelDependents, rows, width, workspace.bytes, workspace.scales)
    let alone = workspace.hidden
    model.labelAlone.apply(to: parts.labelDependents, count: rows, output: alone, set: set)
    var found: [Int] = []
    for start in stride(from: 0, to: rows, by: Workspace.labelRows) {
      let end = min(rows, start + Workspace.labelRows)
      model.label.apply(
        to: workspace.bytes + start * width, scales: workspace.scales + start, count: end - start,
        output: workspace.labels, set: set)
      for row in start..<end {
        guard let head = headRows[row] else {
          found.append(model.rootDependency)
          continue
        }
        let scores = workspace.arcs
        entente_dots(
          set.raw, workspace.labels + (row - start) * model.label.outputs, count,
          parts.labelHeads + head * width, 1, width, scores)
        for index in 0..<count { scores[index] += alone[row * model.labelAlone.outputs + index] }
        scores[model.rootDependency] = -.infinity
        found.append(Self.best(scores, count))
      }
    }
    var row = 1
    for index in readings.indices {
      readings[index].dependencies = readings[index].heads.enumerated().map { word, head in
        head < 0 ? model.rootDependency : found[row + word]
      }
      row += readings[index].heads.count + 1
    }
  }

  /// The index of the highest of `count` scores; the first of equals.
  private static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<max(count, 1) where scores[index] > scores[best] { best = index }
    return best
  }
}

/// Where the sorted projections of a batch lie.
private struct Parts {
  let dependents: UnsafeMutablePointer<Float>
  let turned: UnsafeMutablePointer<Float>
  let heads: UnsafeMutablePointer<Float>
  let labelDependents: UnsafeMutablePointer<Float>
  let labelHeads: UnsafeMutablePointer<Float>

  init(rows: Int, base: UnsafeMutablePointer<Float>) {
    let arc = AccurateModel.arcWidth * rows
    dependents = base
    turned = base + arc
    heads = base + 2 * arc
    labelDependents = base + 3 * arc
    labelHeads = labelDependents + AccurateModel.labelWidth * rows
  }
}
