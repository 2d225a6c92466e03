/// A pipeline whose stages do not fit together.
public struct ExtractionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The stage that cannot run.
  public let stage: String
  /// The layer that it needs and that no stage before it adds.
  public let missing: Layer

  /// An error about a stage.
  public init(stage: String, missing: Layer) {
    self.stage = stage
    self.missing = missing
  }

  /// One sentence for people.
  public var description: String {
    "The stage '\(stage)' needs the layer '\(missing)', which no stage before it adds."
  }
}
