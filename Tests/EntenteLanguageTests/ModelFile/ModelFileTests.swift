import EntenteModel
import Foundation
import Testing

@testable import EntenteLanguage  // the file format is package-internal by design

struct ModelFileTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "model-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func sample() -> [UInt8] {
    var writer = ModelFileWriter(kind: "sample")
    writer.add("numbers", integers: [1, 2, 3] as [UInt32])
    writer.add("words", lines: ["alpha", "", "gamma"])
    return writer.encoded()
  }

  private func code(of bytes: [UInt8], kind: String = "sample") throws -> LanguageError.Code? {
    let file = try folder().appending(path: "sample.entente-model")
    try Data(bytes).write(to: file)
    do {
      _ = try ModelFile(path: file.path(), kind: kind)
      return nil
    } catch {
      #expect(error.description.contains(file.path()))
      return error.code
    }
  }

  @Test func `sections come back as they were written`() throws {
    let path = try folder().appending(path: "sample.entente-model").path()
    var writer = ModelFileWriter(kind: "sample")
    writer.add("numbers", integers: [1, 2, 70_000] as [UInt32])
    writer.add("words", lines: ["alpha", "", "gamma"])
    try writer.write(to: path)
    let file = try ModelFile(path: path, kind: "sample")
    #expect(try Array(file.section("numbers").bindMemory(to: UInt32.self)) == [1, 2, 70_000])
    #expect(try file.lines(of: "words") == ["alpha", "", "gamma"])
    #expect(throws: LanguageError.self) { try file.section("absent") }
  }

  @Test func `a whole file is accepted`() throws {
    #expect(try code(of: sample()) == nil)
  }

  @Test func `any flipped bit is found`() throws {
    let whole = sample()
    for position in whole.indices {
      var broken = whole
      broken[position] ^= 4
      #expect(try code(of: broken) != nil, "byte \(position)")
    }
  }

  @Test func `a file cut short is refused at any length`() throws {
    let whole = sample()
    for length in stride(from: 0, to: whole.count, by: 11) {
      #expect(try code(of: Array(whole[..<length])) != nil, "\(length) bytes")
    }
  }

  @Test func `foreign files, other versions and other kinds are told apart`() throws {
    #expect(try code(of: Array("%PDF-1.7 and so on, quite long enough".utf8)) == .foreignFile)
    #expect(try code(of: sample(), kind: "other") == .foreignFile)
    var later = sample()
    later[8] = 9
    #expect(try code(of: later) == .otherVersion)
    var cut = sample()
    cut.removeLast()
    #expect(try code(of: cut) == .damagedFile)
  }

  @Test func `a file that is not there is unreadable`() {
    #expect {
      try ModelFile(path: "/nowhere/at/all.entente-model", kind: "sample")
    } throws: {
      ($0 as? LanguageError)?.code == .unreadableFile
    }
  }

  @Test func `the checksum is that of zlib`() {
    let digits = Array("123456789".utf8)
    #expect(digits.withUnsafeBytes { Checksum.crc32($0) } == 0xCBF4_3926)
    #expect(Checksum.crc32(UnsafeRawBufferPointer(start: nil, count: 0)) == 0)
  }
}
