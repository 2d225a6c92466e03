import Foundation

/// Keeps two commands from changing one graph file side by side.
///
/// Each reads the file, adds to what it read and writes the whole anew: without a lock what the
/// first wrote would be lost with the second. The kernel gives the lock back when its process ends,
/// however it ends, so that an empty lock file that stays behind stops nobody.
struct GraphLock {
  private let path: String
  private let file: Int32

  /// Takes the lock of a graph file, and waits where another process has it.
  ///
  /// - Parameter graph: The path of the graph file, which need not be there yet.
  /// - Returns: The lock; nothing where the file system has no locks.
  /// - Throws: `CommandFailure` where the folder of the file cannot be written to.
  static func take(for graph: String) throws(CommandFailure) -> GraphLock? {
    let destination = FilePlace(path: graph).destination as NSString
    let path = (destination.deletingLastPathComponent as NSString)
      .appendingPathComponent(".\(destination.lastPathComponent).lock")
    var hasSaid = false
    while true {
      let file = open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw OutputFile(path: graph).failure(after: errno) }
      if flock(file, LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK, !hasSaid {
          Terminal.say("\(graph): another entente is writing this graph; waiting for it to end.")
          hasSaid = true
        }
        guard wait(for: file) else {
          close(file)
          return nil
        }
      }
      // Whoever had it takes the lock file away when done: only the file that is there counts.
      if stands(file, at: path) {
        Interruption.removeOnInterrupt(path)
        return GraphLock(path: path, file: file)
      }
      close(file)
    }
  }

  /// Gives the lock back and takes its file away.
  func release() {
    unlink(path)
    Interruption.forget(path)
    close(file)
  }

  private static func wait(for file: Int32) -> Bool {
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  private static func stands(_ file: Int32, at path: String) -> Bool {
    var (own, there) = (stat(), stat())
    return fstat(file, &own) == 0 && stat(path, &there) == 0
      && own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }
}
