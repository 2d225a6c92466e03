public import Foundation

/// A folder for one test, gone with the last reference to it.
///
/// A class, since it owns the folder.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes a folder that nobody else uses.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "entente-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Its path, without a slash at the end.
  public var path: String { url.path }

  /// Writes a file, with the folders that lead to it.
  ///
  /// - Returns: Its path.
  @discardableResult
  public func write(_ name: String, _ bytes: Data) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }

  /// Writes a text file, with the folders that lead to it.
  ///
  /// - Returns: Its path.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }
}
