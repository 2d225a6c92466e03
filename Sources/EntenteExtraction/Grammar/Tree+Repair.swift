import EntenteLanguage

extension Tree {
  /// Undoes a mistake that fast parsers make again and again: one verb with two subjects.
  ///
  /// In "Oslo attacked Malmo, Berg said" and "those who back it must leave" the object of an inner
  /// verb is hung on the outer one as a second subject. A subject that follows another verb without
  /// an object, with only its own modifiers between them, is that verb's object.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func repaired(_ tokens: [Token]) -> [Token] {
    var subjects: [Int: [Int]] = [:]
    var hasObject: Set<Int> = []
    for (index, token) in tokens.enumerated() {
      if token.dependency == "nsubj" { subjects[token.head, default: []].append(index) }
      if token.dependency == "obj" || token.dependency == "ccomp" { hasObject.insert(token.head) }
    }
    var tokens = tokens
    for (verb, found) in subjects where found.count > 1 {
      for subject in found {
        var start = subject
        while start > 0, tokens[start - 1].head == subject { start -= 1 }
        let before = start - 1
        guard before >= 0, before != verb, tokens[before].tag == .verb,
          !hasObject.contains(before), tokens[before].dependency != "aux"
        else { continue }
        tokens[subject].head = before
        tokens[subject].dependency = "obj"
        break
      }
    }
    return tokens
  }
}
