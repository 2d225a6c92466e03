import EntenteLanguage
import EntenteModel

/// Names that may be a body's or a gathering's, by what the text does with them.
extension NameStage {
  /// "co-hosted the Arctic Shipping Forum", "will participate in the Pacific Ports Dialogue": what
  /// people host and go to is a gathering, though bodies have such names too.
  func gathered(_ mention: EntityMention, in tree: Tree) -> EntityMention {
    guard mention.kind == .organization, !mention.isKnown else { return mention }
    if let first = mention.tokens.first, mention.tokens.count > 1,
      ["Operation", "Exercise"].contains(tree.tokens[first].form)
    {
      // "Operation Northern Shield" is one, whoever carries it out.
      var operation = mention
      operation.kind = .event
      return operation
    }
    guard mention.tokens.count > 2,
      let last = mention.tokens.last(where: { tree.tokens[$0].tag != .num }),
      Self.gatherings.contains(tree.tokens[last].form)
    else { return mention }
    let head =
      mention.tokens.first { token in
        tree.head(of: token).map { !mention.tokens.contains($0) } ?? true
      } ?? last
    guard let verb = tree.head(of: head) else { return mention }
    let lemma = tree.tokens[verb].lowercasedLemma
    let isHeld =
      tree.has(head, "obj") && Self.holding.contains(lemma)
      || tree.has(head, "nsubj:pass") && Self.holding.contains(lemma)
      || tree.has(head, "nsubj")
        && ["conclude", "convene", "take", "begin", "open"].contains(lemma)
      || tree.has(head, "obl") && Self.attending.contains(lemma)
        && ["in", "at", "to", "for"].contains(tree.preposition(of: head))
    guard isHeld else { return mention }
    var gathering = mention
    gathering.kind = .event
    return gathering
  }

  /// A gathering keeps its kind wherever else the text names it.
  func keepGatherings(in reading: inout Reading) {
    let names = Set(
      reading.mentions.filter { $0.kind == .event && $0.form == .name }.map(\.name))
    guard !names.isEmpty else { return }
    for index in reading.mentions.indices
    where reading.mentions[index].kind == .organization && !reading.mentions[index].isKnown
      && names.contains(reading.mentions[index].name)
    {
      reading.mentions[index].kind = .event
    }
  }

  /// Capitalised nouns for bodies that meet and for their meetings.
  private static let gatherings: Set<String> = [
    "Forum", "Dialogue", "Ministerial", "Roundtable", "Symposium",
    "Workshop", "Seminar", "Consultations", "Session", "Consultation",
  ]

  private static let holding: Set<String> = [
    "host", "co-host", "cohost", "hold", "attend", "convene", "chair", "co-chair", "open", "stage",
    "organise", "organize", "address", "conclude",
  ]

  private static let attending: Set<String> = [
    "participate", "speak", "gather", "meet", "travel", "come", "arrive", "appear",
  ]
}
