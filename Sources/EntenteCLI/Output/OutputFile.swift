import Foundation

/// A file that appears whole or not at all: written beside its place, then renamed.
struct OutputFile {
  let path: String

  /// Writes the file of bytes that are at hand.
  ///
  /// - Throws: What ``write(parts:)`` throws.
  func write(_ bytes: [UInt8]) throws {
    try write { sink in try sink(bytes) }
  }

  /// Writes the file part by part.
  ///
  /// - Parameter parts: Gives the parts in order to what it is given.
  /// - Throws: `CommandFailure` where the folder is missing or out of reach or the disk is full;
  ///   what stood there before stays as it was.
  func write(parts: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws {
    try checkWritable()
    let place = FilePlace(path: path)
    // A device or a pipe cannot be renamed over.
    if place.kind == .other { return try fill(path, flags: O_WRONLY, parts) }
    let destination = place.destination
    let temporary = destination + ".\(ProcessInfo.processInfo.processIdentifier).partial"
    Interruption.removeOnInterrupt(temporary)
    defer { Interruption.forget(temporary) }
    do {
      try fill(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC, parts)
    } catch {
      unlink(temporary)
      throw error
    }
    if let permissions = place.permissions { chmod(temporary, permissions) }
    guard rename(temporary, destination) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw failure("The file cannot be put in place: \(reason).", remedy: "Choose another place.")
    }
  }

  /// Refuses what can be seen not to be writable before any work is done.
  ///
  /// - Throws: `CommandFailure` for a folder, and for a file that itself says that it is not to be
  ///   written, although its folder would let it be replaced.
  func checkWritable() throws(CommandFailure) {
    let place = FilePlace(path: path)
    guard place.kind != .folder else {
      throw failure("This is a folder.", remedy: "Name a file in it.")
    }
    if place.kind == .file, let permissions = place.permissions, permissions & 0o222 == 0 {
      throw failure(
        "The file is write-protected.", remedy: "Make it writable, or name another file.")
    }
  }

  private func fill(
    _ place: String, flags: Int32, _ parts: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let file = open(place, flags, 0o666)
    guard file >= 0 else { throw failure(after: errno) }
    do {
      try parts { part in try put(part, into: file) }
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw failure(after: errno) }
  }

  private func put(_ part: [UInt8], into file: Int32) throws(CommandFailure) {
    var written = 0
    while written < part.count {
      let count = part.withUnsafeBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        return Foundation.write(file, rest.baseAddress, rest.count)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw failure(after: errno)
      }
    }
  }

  /// What to say after the system has refused to open or to write the file.
  func failure(after code: Int32) -> CommandFailure {
    let folder = (FilePlace(path: path).destination as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      return failure(
        "It cannot be written: there is no folder “\(folder)”.", remedy: "Make the folder first.")
    }
    let (message, remedy) = Self.words(for: code)
    return failure(message, remedy: remedy)
  }

  /// What a refusal of the system to write means, and what to try.
  static func words(for code: Int32) -> (message: String, remedy: String) {
    switch code {
    case EACCES, EPERM, EROFS:
      ("It cannot be written: permission denied.", "Choose another place.")
    case ENOSPC, EDQUOT:
      ("It cannot be written: the disk is full.", "Make room and try again.")
    default:
      (
        "It cannot be written: \(String(cString: strerror(code))).",
        "Check that the folder is there and may be written to."
      )
    }
  }

  private func failure(_ message: String, remedy: String) -> CommandFailure {
    CommandFailure(.unwritable, id: "output.unwritable", file: path, message, remedy: remedy)
  }
}
