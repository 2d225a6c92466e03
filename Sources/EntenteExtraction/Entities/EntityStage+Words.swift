/// What names are compared by.
extension EntityStage {
  /// What names are compared by: words in lower case, without articles, marks and possessives.
  static func key(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  static func words(_ name: String) -> [String] {
    if let words = plainWords(of: name) { return words }
    var words = name.lowercased().replacing("’", with: "'").split { " -–—/,()[]\"“”".contains($0) }
      .map { word -> String in
        var word = String(word)
        if word.hasSuffix("'s") { word.removeLast(2) }
        word.removeAll { $0 == "." || $0 == "'" }
        return word
      }.filter { !$0.isEmpty }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words
  }

  /// The same for names in ASCII, nearly all of them, byte by byte: it is asked for at every turn.
  private static func plainWords(of name: String) -> [String]? {
    var name = name
    return name.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 128 }) else { return nil }
      var words: [String] = []
      var start = 0
      while start < bytes.count {
        guard !separators.contains(bytes[start]) else {
          start += 1
          continue
        }
        let end = bytes[start...].firstIndex(where: separators.contains) ?? bytes.count
        if let word = plainWord(bytes[start..<end]) { words.append(word) }
        start = end
      }
      if words.count > 1, words[0] == "the" { words.removeFirst() }
      return words
    }
  }

  private static func plainWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let isOwner =
      bytes.suffix(2).elementsEqual("'s".utf8) || bytes.suffix(2).elementsEqual("'S".utf8)
    let letters = (isOwner ? bytes.dropLast(2) : bytes)
      .filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "'") }
      .map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 + 32 : $0 }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }

  private static let separators = Array(" -/,()[]\"".utf8)
}
