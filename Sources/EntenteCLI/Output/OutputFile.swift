import Foundation

/// A file that appears whole or not at all: written beside its place, then renamed.
struct OutputFile {
  let path: String

  /// Writes the file.
  ///
  /// - Throws: `CommandFailure` where the folder is missing or out of reach or the disk is full;
  ///   what stood there before stays as it was.
  func write(_ data: Data) throws(CommandFailure) {
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw failure("This is a folder.", remedy: "Name a file in it.")
    }
    if !isRegularOrNew {
      try writeThrough(data)
      return
    }
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).partial"
    Interruption.removeOnInterrupt(temporary)
    defer { Interruption.forget(temporary) }
    do {
      try data.write(to: URL(fileURLWithPath: temporary))
    } catch {
      let why = describe(error)
      try? FileManager.default.removeItem(atPath: temporary)
      throw failure(why.message, remedy: why.remedy)
    }
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(atPath: temporary)
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

  private func writeThrough(_ data: Data) throws(CommandFailure) {
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.write(contentsOf: data)
      try handle.close()
    } catch {
      throw failure("It cannot be written.", remedy: "Choose another place with --output.")
    }
  }

  private func describe(_ error: any Error) -> (message: String, remedy: String) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      return ("It cannot be written: there is no folder “\(folder)”.", "Make the folder first.")
    }
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?:
      return ("It cannot be written: permission denied.", "Choose another place.")
    case .fileWriteOutOfSpace?:
      return ("It cannot be written: the disk is full.", "Make room and try again.")
    default:
      return ("It cannot be written.", "Check that the folder is there and may be written to.")
    }
  }

  private func failure(_ message: String, remedy: String) -> CommandFailure {
    CommandFailure(.missingFile, id: "output.unwritable", file: path, message, remedy: remedy)
  }
}
