import CEntenteKernels
import EntenteLanguage
import Testing

/// The vector code against plain loops written here, and every instruction set against every other.
struct KernelTests {
  @Test(arguments: InstructionSet.available)
  func `integer products are exact on every instruction set`(set: InstructionSet) {
    for (rowCount, inner, columns) in [(1, 16, 16), (7, 96, 80), (13, 384, 64), (6, 1536, 16)] {
      var random = Noise(seed: UInt64(rowCount))
      let rows = (0..<rowCount * inner).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let weights = (0..<columns * inner).map { _ in Int8(truncatingIfNeeded: random.next()) }
      let sums = (0..<columns).map { column in
        (0..<inner).reduce(Int32(0)) { $0 + Int32(weights[place(column, $1, inner)]) }
      }
      var found = [Int32](repeating: 0, count: rowCount * columns)
      entente_integer_products(set.raw, rows, rowCount, inner, weights, sums, columns, &found)
      let expected = (0..<rowCount * columns).map { index in
        let (row, column) = (index / columns, index % columns)
        return (0..<inner).reduce(Int32(0)) {
          $0 + (Int32(rows[row * inner + $1]) - 128) * Int32(weights[place(column, $1, inner)])
        }
      }
      #expect(found == expected)
    }
  }

  @Test(arguments: InstructionSet.available)
  func `extreme bytes do not saturate`(set: InstructionSet) {
    let inner = 1536
    for (byte, weight) in [(UInt8(255), Int8(127)), (0, 127), (255, -127), (1, -127)] {
      let rows = [UInt8](repeating: byte, count: inner)
      let weights = [Int8](repeating: weight, count: inner * 16)
      let sums = [Int32](repeating: Int32(weight) * Int32(inner), count: 16)
      var found = [Int32](repeating: 0, count: 16)
      entente_integer_products(set.raw, rows, 1, inner, weights, sums, 16, &found)
      let expected = (Int32(byte) - 128) * Int32(weight) * Int32(inner)
      #expect(found == [Int32](repeating: expected, count: 16))
    }
  }

  @Test func `float steps give the same bits on every instruction set`() {
    let results = InstructionSet.available.map(floatSteps)
    for result in results.dropFirst() { #expect(result == results[0]) }
  }

  @Test func `the error unit, attention and norm are close to their definitions`() {
    let width = 16
    let values: [Float] = (0..<16).map { Float($0) * 0.7 - 5 }
    var rows = values
    var bytes = [UInt8](repeating: 0, count: width)
    var scales: [Float] = [0]
    entente_gelu_quantise(InstructionSet.best.raw, &rows, 1, width, &bytes, &scales)
    for (value, found) in zip(values, rows) {
      #expect(abs(found - gaussianUnit(value)) < 2e-6)
    }
    for (byte, value) in zip(bytes, rows) {
      #expect(abs((Float(byte) - 128) * scales[0] - value) <= scales[0] * 0.5001)
    }

    var normed = values
    let ones = [Float](repeating: 1, count: width)
    let zeros = [Float](repeating: 0, count: width)
    entente_add_norm(InstructionSet.best.raw, &normed, nil, ones, zeros, 1, width)
    let mean = normed.reduce(0, +) / Float(width)
    let variance = normed.reduce(0) { $0 + $1 * $1 } / Float(width)
    #expect(abs(mean) < 1e-5)
    #expect(abs(variance - 1) < 1e-4)
  }

  @Test func `attention over equal keys is the mean of the values`() {
    let length = 5
    var qkv = [Float](repeating: 0, count: length * 96)
    for row in 0..<length {
      for place in 0..<32 { qkv[row * 96 + 64 + place] = Float(row * 32 + place) }
    }
    var output = [Float](repeating: 0, count: length * 32)
    var scratch = [Float](repeating: 0, count: entente_attend_scratch(length))
    entente_attend(InstructionSet.best.raw, qkv, length, 1, &output, &scratch)
    for row in 0..<length {
      for place in 0..<32 {
        #expect(abs(output[row * 32 + place] - Float(64 + place)) < 1e-3)
      }
    }
  }

  /// Where the packed layout keeps the weight of an input of a column.
  private func place(_ column: Int, _ input: Int, _ inner: Int) -> Int {
    (column / 16) * 16 * inner + (input / 4) * 64 + (column % 16) * 4 + input % 4
  }

  /// Every float kernel over the same noise, one behind the other.
  private func floatSteps(_ set: InstructionSet) -> [Float] {
    var random = Noise(seed: 5)
    let (count, width) = (7, 96)
    func noise(_ number: Int) -> [Float] {
      (0..<number).map { _ in Float(Int(random.next() % 4001) - 2000) / 500 }
    }
    var rows = noise(count * width)
    let delta = noise(count * width)
    let gain = noise(width)
    let shift = noise(width)
    var result: [Float] = []
    entente_add_norm(set.raw, &rows, delta, gain, shift, count, width)
    result += rows
    var bytes = [UInt8](repeating: 0, count: count * width)
    var scales = [Float](repeating: 0, count: count)
    entente_quantise(set.raw, rows, count, width, &bytes, &scales)
    result += bytes.map(Float.init) + scales
    var output = [Float](repeating: 0, count: count * 32)
    var scratch = [Float](repeating: 0, count: entente_attend_scratch(count))
    entente_attend(set.raw, rows, count, 1, &output, &scratch)
    result += output
    let weights = noise(16 * width)
    var dense = [Float](repeating: 0, count: count * 16)
    entente_dense_float(set.raw, rows, count, width, weights, nil, 16, &dense)
    result += dense
    var dots = [Float](repeating: 0, count: count * count)
    entente_dots(set.raw, rows, count, delta, count, width, &dots)
    result += dots
    entente_gelu_quantise(set.raw, &rows, count, width, &bytes, &scales)
    result += rows + bytes.map(Float.init) + scales
    entente_leaky(set.raw, &rows, count * width)
    return result + rows
  }

  /// x times the normal distribution, by a series that needs no library (Marsaglia 2004).
  private func gaussianUnit(_ value: Float) -> Float {
    let x = Double(value)
    var (sum, term) = (x, x)
    for index in 1..<200 {
      term *= x * x / Double(2 * index + 1)
      sum += term
    }
    // e to the power of half the square; its reciprocal is the density, without cancellation.
    var (growth, power) = (1.0, 1.0)
    for index in 1..<200 {
      power *= x * x / 2 / Double(index)
      growth += power
    }
    return Float(x * (0.5 + sum / growth / 2.506628274631))
  }
}

/// A reproducible stream of numbers (xorshift, Marsaglia 2003).
struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 16
  }
}
