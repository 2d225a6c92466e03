import EntenteLanguage
import EntenteModel

extension Reading {
  /// Who says "I" in an article that a government publishes: whoever its title or a line under it
  /// names as the speaker, "Speech by Ambassador Holm", "Ambassador Holm's remarks".
  var voice: Int? {
    guard publisherCountry != nil else { return nil }
    for sentence in trees.indices.prefix(4) {
      let tree = trees[sentence]
      // "Statement by Ambassador Holm at the Security Council."
      let isStopped =
        tree.tokens.last?.form == "."
        && !Self.speeches.contains(tree.tokens.first?.form.lowercased() ?? "")
      if let signer = signer(in: sentence) { return signer }
      let isLine =
        tree.tokens.count < 32 && !isStopped
        && !tree.tokens.contains { $0.tag == .verb && !$0.isCapitalised }
      guard sentence == 0 || isLine else { continue }
      for token in tree.tokens.indices where isSpeaker(token, in: tree) {
        let person = links(at: token, in: sentence).first {
          $0.strength == .direct && entities[$0.entity].kind == .person
        }
        if let person { return person.entity }
      }
    }
    return nil
  }

  /// Whoever a line under the title names with a post and nothing else: "Press statement", "Ida Holm,
  /// Secretary of State".
  private func signer(in sentence: Int) -> Int? {
    let tokens = trees[sentence].tokens
    guard tokens.count < 24,
      !tokens.contains(where: { $0.tag == .verb && !$0.isCapitalised }),
      let name = mentionIndices(in: sentence).map({ mentions[$0] })
        .filter({ $0.kind == .person }).min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }),
      name.tokens.upperBound + 1 < tokens.count, tokens[name.tokens.upperBound].form == ",",
      tokens[name.tokens.upperBound + 1].isCapitalised
    else { return nil }
    let lead = tokens[..<name.tokens.lowerBound].map { $0.form.lowercased() }
    guard sentence > 0 || lead.contains("statement"),
      lead.allSatisfy({ Self.leads.contains($0) })
    else { return nil }
    return name.entity
  }

  /// What may stand before the name of whoever signs a statement.
  private static let leads: Set<String> = [
    "press", "media", "statement", "remarks", "note", "release", "by", "of", "from", ",", ":", "-",
    "–", "—", "the", "hon.", "honorable", "honourable", "rt", "hon", "sir", "dame", "lord", "dr.",
    "dr", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "ambassador", "secretary", "minister",
  ]

  /// Whether a name is that of a speaker: "remarks *by* Holm", "Holm's *speech*".
  private func isSpeaker(_ token: Int, in tree: Tree) -> Bool {
    let words = tree.tokens.map { $0.form.lowercased() }
    let isOwner =
      words[token...].prefix(5).contains { Self.speeches.contains($0) }
      && words[token...].dropFirst().prefix(2).contains { $0.hasPrefix("'") || $0.hasPrefix("’") }
    let isAuthor = words[..<token].suffix(8).contains("by")
    return isOwner || isAuthor && !words[..<token].suffix(8).contains(",")
  }

  /// Words for what somebody says in public.
  private static let speeches: Set<String> = [
    "remarks", "speech", "statement", "address", "letter", "op-ed", "article", "testimony",
    "explanation", "interview", "briefing", "message", "keynote", "lecture", "evidence", "blog",
    "eulogy", "toast", "comments", "introduction", "opening", "intervention",
  ]
}
