import EntenteModel

extension GoldGraph {
  /// Reads a gold file in the plain form, which is quicker to write by hand than JSON.
  ///
  /// ```
  /// id: chad-1
  /// title: Statement on Chad
  /// date: 2018-03-04
  /// source: UK Foreign Office
  ///
  /// Helena Marsh called on Chad to free the hostages.
  /// ---
  /// marsh person Helena Marsh | Marsh
  /// chad country Chad
  /// ---
  /// marsh requests chad : called on Chad to free the hostages
  /// ```
  ///
  /// Between source and colon of a relation a status other than `asserted` and `@key` for whoever says
  /// so may follow the target. Lines that start with `#` are notes. Every alias and every piece of
  /// evidence must stand in the title or in the text.
  ///
  /// - Parameters:
  ///   - plain: The text of the file.
  ///   - file: Its name, for messages.
  /// - Throws: `EvaluationError` with one diagnostic for every problem found, with its line.
  public init(plain: String, file: String) throws(EvaluationError) {
    var reader = PlainGoldReader(plain, file: file)
    self = try reader.graph()
  }
}
