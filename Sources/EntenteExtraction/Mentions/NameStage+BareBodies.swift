import EntenteLanguage
import EntenteModel

extension NameStage {
  /// "the central bank", "parliament": bodies of which a country has one, without its name.
  ///
  /// They get an entity only once it is known whose they are.
  func addBareBodies(in sentence: Int, of reading: inout Reading) {
    guard !reading.headlines.contains(sentence) else { return }
    let tokens = reading.text.sentences[sentence].tokens
    let tree = reading.trees[sentence]
    for token in tokens.indices {
      guard
        let range = bareBody(
          endingAt: token, in: tokens,
          isSure: reading.isSure(.organization, at: token, in: sentence)),
        tokens[token].form.lowercased() != "police" || isActing(token, in: tree),
        !range.contains(where: { reading.mention(covering: $0, in: sentence) != nil }),
        !reading.titleMatches[sentence].contains(where: { $0.tokens.overlaps(range) })
      else { continue }
      reading.mentions.append(
        EntityMention(
          sentence: sentence, tokens: range, head: token, kind: .organization, form: .name,
          name: reading.words(of: range, in: sentence).lowercased(), isKnown: false,
          rule: Self.bareBodyRule))
    }
  }

  /// Whether somebody does or says something: police that are only hit or called stay nameless.
  private func isActing(_ token: Int, in tree: Tree) -> Bool {
    if tree.has(token, "nsubj") || tree.preposition(of: token) == "by" { return true }
    guard let head = tree.head(of: token), head > token, head - token < 3 else { return false }
    return tree.has(token, "compound") && tree.has(head, "nsubj")
  }

  static let bareBodyRule: RuleID = "names/bare-body"

  private func bareBody(endingAt token: Int, in tokens: [Token], isSure: Bool) -> Range<Int>? {
    let word = tokens[token].form.lowercased()
    var range: Range<Int>?
    if token > 0, lexicon.bareBodies.contains(tokens[token - 1].form.lowercased() + " " + word) {
      range = token - 1..<token + 1
    } else if lexicon.bareBodies.contains(word) {
      range = token..<token + 1
    } else if isSure, tokens[token].tag == .noun {
      // "the *electoral commission*": what kind of body it is belongs to its name.
      let start = tokens[..<token].suffix(2).reversed().prefix {
        [.adj, .noun].contains($0.tag) && !$0.isCapitalised
      }.count
      range = token - start..<token + 1
    }
    guard let range, tokens[token].tag == .noun || tokens[token].tag == .propn else { return nil }
    // "a cabinet minister", "the parliament building" speak of something else.
    let isOfSpeaker =
      (word == "ministry" || word == "police") && token + 1 < tokens.count
      && Self.speakers.contains(tokens[token + 1].form.lowercased())
    let isArticleless = lexicon.articlelessBodies.contains(word)
    if isOfSpeaker, word == "ministry" { return range }
    if token + 1 < tokens.count {
      let next = tokens[token + 1]
      // "foreign ministry spokesman Holm": the body whose post it is.
      if range.count > 1, Self.mouthpieces.contains(next.form.lowercased()),
        range.lowerBound == 0 || ![.adj, .noun, .propn].contains(tokens[range.lowerBound - 1].tag)
      {
        return range
      }
      if [.noun, .propn, .adj].contains(next.tag) && !isOfSpeaker || next.form == "-" {
        return nil
      }
    }
    // "his opposition to the plan" is no body.
    if word == "opposition", token + 1 < tokens.count,
      ["to", "from"].contains(tokens[token + 1].form)
    {
      return nil
    }
    // "the parliament of the region": "of" says whose it is.
    if token + 1 < tokens.count, tokens[token + 1].form == "of" { return nil }
    guard range.lowerBound > 0 else { return isArticleless ? range : nil }
    let before = tokens[range.lowerBound - 1]
    if Self.determiners.contains(before.form.lowercased()) { return range }
    if before.isGenitive, range.lowerBound > 1,
      lexicon.ownerNouns.contains(tokens[range.lowerBound - 2].form.lowercased())
    {
      return range
    }
    let isAlone = ![.adj, .noun, .propn, .det, .num, .part].contains(before.tag)
    return isArticleless && isAlone && before.form != "-" ? range : nil
  }

  /// Those who speak for a body that is named before them.
  private static let mouthpieces: Set<String> = ["spokesman", "spokeswoman", "spokesperson"]
  /// Those whom a ministry is named before: "a foreign ministry *spokesman*".
  private static let speakers: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "spokespeople", "official", "officials", "source",
    "sources", "statement", "building", "officers", "chief", "commanders",
  ]
  private static let determiners: Set<String> = ["the", "its", "his", "her", "their"]
}
