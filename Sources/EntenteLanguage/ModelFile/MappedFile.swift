#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file mapped into memory for reading; owns the mapping and undoes it when released.
///
/// A class, since a mapping is a resource with one owner. `@unchecked Sendable` holds because the
/// pages are mapped read-only, the pointer never changes, and nobody writes through it.
package final class MappedFile: @unchecked Sendable {
  /// The file's bytes; valid as long as this object lives.
  package let bytes: UnsafeRawBufferPointer

  /// Maps the file at `path`.
  ///
  /// - Throws: `LanguageError` with code `unreadableFile`.
  package init(path: String) throws(LanguageError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .cannotRead(path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(path, reason: "it is not a regular file")
    }
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    guard let start = bytes.baseAddress else { return }
    munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
  }
}
