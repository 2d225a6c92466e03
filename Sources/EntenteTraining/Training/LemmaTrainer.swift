import EntenteLanguage

/// Learns which edit script makes a word's lemma, by the word and by its ending.
struct LemmaTrainer {
  private var counts: [UInt64: [Lemmatizer.Script: Int]] = [:]

  /// Counts the words of sentences.
  mutating func learn(_ sentences: [TreeSentence]) {
    for sentence in sentences {
      for index in sentence.words.indices where sentence.lemmas[index] != "_" {
        let word = sentence.words[index]
        let script = Self.script(from: word, to: sentence.lemmas[index])
        Lemmatizer.withKeys(of: word, fineTag: sentence.fine[index]) { keys in
          for key in keys { counts[key, default: [:]][script, default: 0] += 1 }
        }
      }
    }
  }

  /// The script that makes `lemma` of `word`, keeping case only where it must.
  static func script(from word: String, to lemma: String) -> Lemmatizer.Script {
    let keepsCase = lemma.contains(where: \.isUppercase)
    let source = keepsCase ? word : word.lowercased()
    let shared = zip(source, lemma).prefix { $0 == $1 }.count
    return Lemmatizer.Script(
      keepsCase: keepsCase, dropped: source.count - shared,
      added: String(lemma.dropFirst(shared)))
  }

  /// Writes the model file: of each key the most frequent script, where shorter endings differ.
  func write(to path: String) throws {
    var scripts: [Lemmatizer.Script: Int] = [:]
    var lines: [String] = []
    var keys: [UInt64] = []
    var values: [UInt16] = []
    for (key, candidates) in counts.sorted(by: { $0.key < $1.key }) {
      let best = candidates.max { ($0.value, Self.line($1.key)) < ($1.value, Self.line($0.key)) }
      guard let script = best?.key else { continue }
      if scripts[script] == nil {
        scripts[script] = lines.count
        lines.append(Self.line(script))
      }
      guard let number = scripts[script], number <= UInt16.max else { continue }
      keys.append(key)
      values.append(UInt16(number))
    }
    var writer = ModelFileWriter(kind: Lemmatizer.fileKind)
    writer.add("scripts", lines: lines)
    writer.add("keys", integers: keys)
    writer.add("values", integers: values)
    try writer.write(to: path)
  }

  private static func line(_ script: Lemmatizer.Script) -> String {
    "\(script.keepsCase ? "keep" : "fold")\t\(script.dropped)\t\(script.added)"
  }
}
