import Dispatch
import Foundation
import Synchronization

/// Clears away half-written files when the user interrupts a command.
enum Interruption {
  private static let temporaryFiles = Mutex<Set<String>>([])

  /// Takes over the signals that end a process, and lets writes to a closed pipe return an error.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // The handler holds its source, which keeps both alive as long as the process.
      source.setEventHandler {
        withExtendedLifetime(source) {}
        temporaryFiles.withLock { files in
          for file in files { unlink(file) }
        }
        _exit(128 + number)
      }
      source.resume()
    }
  }

  /// Has a file removed should the process be interrupted.
  static func removeOnInterrupt(_ path: String) {
    temporaryFiles.withLock { _ = $0.insert(path) }
  }

  /// Leaves a file alone again.
  static func forget(_ path: String) {
    temporaryFiles.withLock { _ = $0.remove(path) }
  }
}
