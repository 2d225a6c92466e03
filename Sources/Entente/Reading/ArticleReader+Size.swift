import Foundation

extension ArticleReader {
  /// The size of the files that reading some inputs would open, in bytes.
  ///
  /// Standard input and what cannot be read count nothing.
  ///
  /// - Complexity: Linear in the number of files; none is opened.
  public static func size(of inputs: [String]) -> Int {
    func size(_ path: String) -> Int {
      (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
    return inputs.map { input in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder),
        isFolder.boolValue
      else { return size(input) }
      return (ReadingSession.files(in: input) ?? []).filter(ReadingSession.mayHoldArticles)
        .map { size(input + "/" + $0) }.reduce(0, +)
    }.reduce(0, +)
  }
}
