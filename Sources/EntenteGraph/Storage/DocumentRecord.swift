/// A record that a document gave.
protocol DocumentRecord: Hashable, Sendable {
  /// The number of the document's id, or `UInt32.max` where no document gave it.
  var document: UInt32 { get }
}
