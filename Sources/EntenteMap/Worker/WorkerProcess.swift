import CGraphviz

/// A program that is run once: fed with bytes, listened to, and ended when its time is up.
struct WorkerProcess {
  /// What became of it.
  struct Outcome: Sendable {
    let output: [UInt8]
    let errors: [UInt8]
    /// The exit status, or minus the number of the signal that ended it.
    let status: Int
    let isTimedOut: Bool
    /// The error number of what failed around it, or 0.
    let failure: Int
  }

  let program: String
  let argument: String
  let deadlineMilliseconds: Int
  let outputLimit: Int

  /// Runs it to its end and gives back all that it wrote.
  func run(input: [UInt8]) -> Outcome {
    let result = input.withUnsafeBytes { bytes in
      entente_worker_run(
        program, argument, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count,
        Int32(clamping: deadlineMilliseconds), outputLimit)
    }
    defer {
      result.output?.deallocate()
      result.errors?.deallocate()
    }
    func copy(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
      UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }
    }
    return Outcome(
      output: copy(result.output, result.output_length),
      errors: copy(result.errors, result.errors_length), status: Int(result.exit_status),
      isTimedOut: result.timed_out != 0, failure: Int(result.failure))
  }

  /// Limits this process before it takes up work of others.
  static func limitThisProcess(memory: Int, seconds: Int) {
    // A system that refuses a limit still has the deadline of the parent to fall back on.
    _ = entente_worker_limit(max(0, memory), UInt32(clamping: seconds))
  }

  /// A descriptor for the reply; from then on nothing else reaches standard output.
  static func claimOutput() -> Int32? {
    let descriptor = entente_worker_claim_output()
    return descriptor < 0 ? nil : descriptor
  }
}
