import EntenteLanguage
import Foundation

/// Scores that training reports; `entente-train evaluate` computes the official ones.
extension FastTrainer {
  /// Accuracy of both tags on both treebanks, from gold tokens.
  func tagScores(_ path: String, part: String) throws -> String {
    let tagger = try Tagger(path: path)
    var result = ""
    for bank in ["ewt/en_ewt-ud", "gum/en_gum-clean"] {
      var right = (0, 0)
      var count = 0
      for sentence in try settings.data.treebank("\(bank)-\(part).conllu") {
        let tags = tagger.tags(of: surfaces(sentence.words))
        for index in sentence.words.indices {
          let place = index + Tagger.Tags.margin
          count += 1
          let coarse = tagger.coarseTags[Int(tags.coarse[place]) - 1].rawValue
          if coarse == sentence.coarse[index] {
            right.0 += 1
          }
          if tagger.fineTags[Int(tags.fine[place]) - 1] == sentence.fine[index] { right.1 += 1 }
        }
      }
      result +=
        "\(bank.prefix(3)) UPOS \(percent(right.0, count)) XPOS \(percent(right.1, count))  "
    }
    return result
  }

  /// Attachment scores on both treebanks and on the news of GUM's dev and test, from gold tokens.
  func treeScores(part: String) throws -> String {
    let tagger = try Tagger(path: path(.tagger))
    let parser = try DependencyParser(path: path(.parser))
    var result = ""
    for bank in ["ewt/en_ewt-ud", "gum/en_gum-clean", "news"] {
      let sentences =
        bank == "news"
        ? try
          (settings.data.treebank("gum/en_gum-clean-dev.conllu")
          + settings.data.treebank("gum/en_gum-clean-test.conllu")).filter {
            $0.document.contains("_news_")
          }
        : try settings.data.treebank("\(bank)-\(part).conllu")
      var right = (0, 0)
      var count = 0
      for sentence in sentences {
        let buffer = surfaces(sentence.words)
        let arcs = parser.arcs(of: buffer, tags: tagger.tags(of: buffer))
        for index in sentence.words.indices {
          count += 1
          let head =
            sentence.heads[index] == sentence.words.count + 1 ? -1 : sentence.heads[index] - 1
          guard arcs[index].head == head else { continue }
          right.0 += 1
          if parser.labels.names[arcs[index].label] == sentence.labels[index] { right.1 += 1 }
        }
      }
      result += "\(bank.prefix(4)) UAS \(percent(right.0, count)) LAS \(percent(right.1, count))  "
    }
    return result
  }

  /// Exact-span F1 of names, states and other places taken together.
  func nameScores(part: String) throws -> String {
    let tagger = try Tagger(path: path(.tagger))
    let finder = try NameFinder(path: path(.names))
    let politics = try NameSource.politics.columns(
      settings.data.text("crossner-politics/\(part).txt"), column: 1)
    let gum = try settings.data.treebank("gum/en_gum-clean-\(part).conllu")
    let news = try
      (settings.data.treebank("gum/en_gum-clean-dev.conllu")
      + settings.data.treebank("gum/en_gum-clean-test.conllu")).filter {
        $0.document.contains("_news_")
      }
    var result = ""
    let sets: [(String, [NameSentence])] = [
      ("politics", politics),
      ("gum", gum.map { NameSentence(words: $0.words, names: $0.names, source: .gum) }),
      ("news", news.map { NameSentence(words: $0.words, names: $0.names, source: .gum) }),
    ]
    for (name, sentences) in sets {
      var gold: [NameSpan.Kind: Int] = [:]
      var found: [NameSpan.Kind: Int] = [:]
      var right: [NameSpan.Kind: Int] = [:]
      for sentence in sentences {
        let buffer = surfaces(sentence.words)
        let names = NameConstraint.apply(
          to: finder.names(of: buffer, tags: tagger.tags(of: buffer)), surfaces: buffer
        ).map { NameSpan(tokens: $0.tokens, kind: $0.kind == .place ? .geopolitical : $0.kind) }
        for span in sentence.names { gold[span.kind, default: 0] += 1 }
        for span in names {
          found[span.kind, default: 0] += 1
          if sentence.names.contains(span) { right[span.kind, default: 0] += 1 }
        }
      }
      result += name
      for kind in [NameSpan.Kind.person, .organization, .geopolitical, .event] {
        let total = (gold[kind] ?? 0) + (found[kind] ?? 0)
        result += " \(kind.rawValue.prefix(3)) \(percent(2 * (right[kind] ?? 0), total))"
      }
      result += "  "
    }
    return result
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    String(format: "%.2f", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
  }
}
