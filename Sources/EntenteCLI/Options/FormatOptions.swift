import ArgumentParser

/// How an answer is written.
struct FormatOptions: ParsableArguments {
  /// The forms of an answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
  }

  @Option(help: "How to write the answer.")
  var format: Format = .text
}
