import EntenteModel

extension GraphDecoder {
  /// Reads an object whose fields are known.
  ///
  /// - Parameters:
  ///   - what: What it is, for messages.
  ///   - field: Reads the value of a field, or answers no where there is none of the name.
  mutating func object(
    _ what: String, _ field: (inout GraphDecoder, String) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) {
    guard scanner.next == .object else {
      try reportWrongType(of: what, expected: .object)
      return
    }
    _ = scanner.take(UInt8(ascii: "{"))
    if scanner.take(UInt8(ascii: "}")) { return }
    var seen: Set<String> = []
    repeat {
      scanner.skipSpace()
      let place = scanner.position
      let name = try scanner.name()
      if !seen.insert(name).inserted {
        report(ExportDiagnostics.duplicateField(name, at: location(of: place)))
        try scanner.skipValue()
      } else if try !field(&self, name) {
        report(ExportDiagnostics.unknownField(name, of: what, at: location(of: place)))
        try scanner.skipValue()
      }
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"), "“,” or “}”")
  }

  /// Reads an object whose names are free.
  mutating func map(
    _ what: String, _ member: (inout GraphDecoder, String) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try object(what) { (decoder, name) throws(Diagnostic) in
      try member(&decoder, name)
      return true
    }
  }

  /// Reads an array.
  mutating func array(
    _ what: String, _ element: (inout GraphDecoder) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard scanner.next == .array else {
      try reportWrongType(of: what, expected: .array)
      return
    }
    _ = scanner.take(UInt8(ascii: "["))
    if scanner.take(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"), "“,” or “]”")
  }

  /// Reads a text.
  mutating func text(_ field: String) throws(Diagnostic) -> String? {
    guard scanner.next == .string else {
      try reportWrongType(of: field, expected: .string)
      return nil
    }
    return try scanner.string()
  }

  /// Reads a text or `null`; wrong types are reported and give nothing too.
  mutating func optionalText(_ field: String) throws(Diagnostic) -> String? {
    try isNull() ? nil : try text(field)
  }

  /// Takes a `null` if it comes next.
  mutating func isNull() throws(Diagnostic) -> Bool {
    let place = scanner.position
    if scanner.next == .literal, try scanner.literal() == "null" { return true }
    scanner.move(to: place)
    return false
  }

  /// Reads a whole number that is not negative.
  mutating func integer(_ field: String) throws(Diagnostic) -> Int? {
    guard scanner.next == .number else {
      try reportWrongType(of: field, expected: .number)
      return nil
    }
    let place = offset
    let digits = try scanner.number()
    guard let number = Int(digits), number >= 0, number < 1 << 31 else {
      report(
        ExportDiagnostics.badNumber(
          digits, expected: "a whole number from 0 to 2,147,483,647", at: location(of: place)))
      return nil
    }
    return number
  }

  /// Reads a number from 0 to 1.
  mutating func confidence(_ field: String) throws(Diagnostic) -> Confidence? {
    guard scanner.next == .number else {
      try reportWrongType(of: field, expected: .number)
      return nil
    }
    let place = offset
    let digits = try scanner.number()
    guard let number = Double(digits), (0...1).contains(number) else {
      report(
        ExportDiagnostics.badNumber(
          digits, expected: "a number from 0 to 1", at: location(of: place)))
      return nil
    }
    return Confidence(number)
  }

  /// Reads a date or `null`.
  mutating func date(_ field: String) throws(Diagnostic) -> CalendarDate? {
    let place = offset
    guard let text = try optionalText(field) else { return nil }
    guard let date = CalendarDate(iso: text) else {
      report(ExportDiagnostics.badDate(text, at: location(of: place)))
      return nil
    }
    return date
  }

  /// Reads one of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: String, of type: Choice.Type
  ) throws(Diagnostic) -> Choice? where Choice.RawValue == String {
    let place = offset
    guard let text = try text(field) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      report(
        ExportDiagnostics.unknownValue(
          text, known: Choice.allCases.map(\.rawValue), at: location(of: place)))
      return nil
    }
    return choice
  }

  /// A stretch of text from its two ends, if both were read.
  mutating func span(
    _ start: Int?, _ end: Int?, at place: Int
  ) -> TextSpan? {
    guard let start, let end else { return nil }
    guard start <= end else {
      report(ExportDiagnostics.badSpan(start: start, end: end, at: location(of: place)))
      return nil
    }
    return TextSpan(start: start, end: end)
  }

  /// Reads `properties`: names and texts.
  mutating func properties() throws(Diagnostic) -> [String: String] {
    var properties: [String: String] = [:]
    try map("properties") { (decoder, name) throws(Diagnostic) in
      if let value = try decoder.text(name) { properties[name] = value }
    }
    return properties
  }

  private mutating func reportWrongType(
    of field: String, expected: JSONValueKind
  ) throws(Diagnostic) {
    guard let found = scanner.next else { throw scanner.syntaxProblem(expected.rawValue) }
    report(
      ExportDiagnostics.wrongType(
        of: field, found: found.rawValue, expected: expected.rawValue, at: location(of: offset)))
    try scanner.skipValue()
  }
}
