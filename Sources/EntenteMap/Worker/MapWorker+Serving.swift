import Foundation

extension MapWorker {
  /// Draws one map that is described on standard input, and answers on standard output.
  ///
  /// A program calls this for the hidden command `__render` and exits with the result, before it
  /// does anything else. It sets the limits that it is told before it reads the map.
  ///
  /// - Returns: The exit status: 0, or 65 for a request that is none.
  public static func serve() -> Int32 {
    guard let descriptor = WorkerProcess.claimOutput() else { return 70 }
    let input = FileHandle.standardInput.readDataToEndOfFile()
    guard let request = WorkerFrame(bytes: Array(input)), request.fields.count == 4,
      request.parts.count == 1, let memory = Int(request.fields[2]),
      let seconds = Int(request.fields[3])
    else {
      let message = "entente: \(command) is for entente itself; it draws maps for other commands.\n"
      FileHandle.standardError.write(Data(message.utf8))
      return 65
    }
    WorkerProcess.limitThisProcess(memory: memory, seconds: seconds)
    let rendering = Graphviz.render(
      dot: String(decoding: request.parts[0], as: UTF8.self), engine: request.fields[0],
      format: request.fields[1])
    let reply = WorkerFrame(
      fields: ["\(rendering.status)"], parts: [rendering.bytes, Array(rendering.message.utf8)])
    let output = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try output.write(contentsOf: Data(reply.bytes))
    } catch {
      // The parent has gone; there is nobody left to tell.
      return 74
    }
    return 0
  }
}
