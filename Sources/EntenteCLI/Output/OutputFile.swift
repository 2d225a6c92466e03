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
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw failure("This is a folder.", remedy: "Name a file in it.")
    }
    if !isRegularOrNew {
      try fill(path, flags: O_WRONLY, parts)
      return
    }
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).partial"
    Interruption.removeOnInterrupt(temporary)
    defer { Interruption.forget(temporary) }
    do {
      try fill(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC, parts)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw failure("The file cannot be put in place: \(reason).", remedy: "Choose another place.")
    }
  }

  /// Whether the path is a plain file or nothing yet; a device or a pipe cannot be renamed over.
  private var isRegularOrNew: Bool {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return true
    }
    let type = attributes[.type] as? FileAttributeType
    return type == .typeRegular || type == .typeSymbolicLink
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

  private func failure(after code: Int32) -> CommandFailure {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      return failure(
        "It cannot be written: there is no folder “\(folder)”.", remedy: "Make the folder first.")
    }
    return switch code {
    case EACCES, EPERM:
      failure("It cannot be written: permission denied.", remedy: "Choose another place.")
    case ENOSPC, EDQUOT:
      failure("It cannot be written: the disk is full.", remedy: "Make room and try again.")
    default:
      failure(
        "It cannot be written.", remedy: "Check that the folder is there and may be written to.")
    }
  }

  private func failure(_ message: String, remedy: String) -> CommandFailure {
    CommandFailure(.missingFile, id: "output.unwritable", file: path, message, remedy: remedy)
  }
}
