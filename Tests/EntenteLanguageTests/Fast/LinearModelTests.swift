import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteLanguage  // models are package-internal by design

struct LinearModelTests {
  /// A model read back from a file.
  private func model(
    _ writer: ModelFileWriter
  ) throws -> LinearModel {
    let folder = FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "linear.entente-model").path()
    try writer.write(to: path)
    return try LinearModel(file: ModelFile(path: path, kind: "linear"), name: "m")
  }

  @Test(arguments: [1, 2, 3, 4, 40])
  func `a table scores as a dictionary of weights does`(classCount: Int) throws {
    var random = RandomGenerator(seed: UInt64(classCount))
    var weights: [(hash: UInt64, row: [Int16])] = []
    for number in 0..<400 {
      var row = [Int16](repeating: 0, count: classCount)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        row[Int.random(in: 0..<classCount, using: &random)] =
          Int16.random(in: .min ... .max, using: &random)
      }
      var list = [UInt64](repeating: 0, count: FeatureList.room)
      list.withUnsafeMutableBufferPointer { memory in
        guard let base = memory.baseAddress else { return }
        var features = FeatureList(base: base)
        features.add(UInt32(number))
      }
      weights.append((list[0], row))
    }
    var writer = ModelFileWriter(kind: "linear")
    LinearModel.write(weights, classCount: classCount, name: "m", to: &writer)
    let model = try model(writer)
    for _ in 0..<200 {
      // A feature of its number, here always the first of its list: known below 400, else absent.
      let chosen = (0..<Int.random(in: 0...FeatureList.capacity, using: &random)).map { _ in
        Int.random(in: 0..<800, using: &random)
      }
      var expected = [Int32](repeating: 0, count: classCount)
      for number in chosen where number < weights.count {
        for (index, weight) in weights[number].row.enumerated() {
          expected[index] &+= Int32(weight)
        }
      }
      var list = [UInt64](repeating: 0, count: FeatureList.room)
      var scores = [Int32](repeating: 7, count: classCount)
      list.withUnsafeMutableBufferPointer { memory in
        guard let base = memory.baseAddress else { return }
        var features = FeatureList(base: base)
        for _ in chosen { features.add(0) }
        for (place, number) in chosen.enumerated() {
          var single = FeatureList(base: base + place)
          single.add(UInt32(number))
        }
        scores.withUnsafeMutableBufferPointer { scores in
          guard let base = scores.baseAddress else { return }
          model.score(features, into: base)
        }
      }
      #expect(scores == expected)
    }
  }

  @Test func `a feature without weights takes no place`() throws {
    var writer = ModelFileWriter(kind: "linear")
    LinearModel.write(
      [(1 << 40 | 1, [0, 0, 0, 0]), (2 << 40 | 3, [0, 5, 0, 0])], classCount: 4, name: "m",
      to: &writer)
    #expect(try model(writer).classCount == 4)
  }

  @Test func `a table with an empty row is refused`() throws {
    var writer = ModelFileWriter(kind: "linear")
    writer.add("m.shape", integers: [4, 1] as [UInt32])
    writer.add("m.slots", integers: [0x1235, 0] as [UInt64])
    writer.add("m.rows", integers: [1 << 16] as [UInt32])
    #expect(throws: LanguageError.self) { try model(writer) }
  }
}
