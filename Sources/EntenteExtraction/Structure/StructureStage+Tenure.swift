import EntenteLanguage
import EntenteModel

/// How people come into their posts and leave them.
extension StructureStage {
  /// "Norway *named Lars Vik ambassador*": whoever is the subject of the verb before name and title.
  ///
  /// An election is no appointment.
  func addAppointer(of person: Int, by post: Post, in reading: inout Reading) {
    let phrase = post.phrase
    let tree = reading.trees[phrase.sentence]
    guard let holder = phrase.holders.first.map({ reading.mentions[$0] }),
      holder.sentence == phrase.sentence, holder.tokens.upperBound == phrase.tokens.lowerBound,
      holder.tokens.lowerBound > 0,
      Self.appointings.contains(tree.tokens[holder.tokens.lowerBound - 1].lowercasedLemma),
      let subject = tree.child(of: holder.tokens.lowerBound - 1, by: "nsubj")
    else { return }
    for link in reading.links(at: subject, in: phrase.sentence)
    where link.entity != person
      && [.person, .country, .organization].contains(reading.entities[link.entity].kind)
      && !reading.claims.contains(where: {
        $0.source == link.entity && $0.kind == .appoints && $0.target == person
      })
    {
      claim(
        link.entity, .appoints, person, by: post.wordsWithHolders, of: post, confidence: 0.7,
        in: &reading)
    }
  }

  /// "resigned as foreign minister", "handed in *her resignation as* minister", "left *his post as*
  /// minister": the post is what is left.
  func leaves(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tree = reading.trees[phrase.sentence]
    let head = tree.top(of: phrase.titleTokens)
    if ["as", "from"].contains(tree.preposition(of: head)), let verb = tree.head(of: head),
      Self.leavings.contains(tree.tokens[verb].lowercasedLemma)
    {
      return true
    }
    // Parsers join "as" to many a word, so that the words before it have to tell.
    let tokens = tree.tokens
    var before = phrase.tokens.lowerBound - 1
    if before > 0, ["the", "a", "an"].contains(tokens[before].form) { before -= 1 }
    guard before > 2, tokens[before].form == "as" else { return false }
    let noun = tokens[before - 1].lowercasedLemma
    guard ["his", "her", "the"].contains(tokens[before - 2].form.lowercased()) else { return false }
    if noun == "resignation" { return true }
    let verb = tokens[before - 3].form == "from" ? before - 4 : before - 3
    return verb >= 0 && Self.places.contains(noun)
      && (Self.leavings.contains(tokens[verb].lowercasedLemma)
        || tokens[verb].lowercasedLemma == "leave")
  }

  private static let leavings: Set<String> = ["resign", "quit", "step", "stand", "retire"]
  private static let places: Set<String> = ["post", "job", "position", "role"]
  private static let appointings: Set<String> = [
    "name", "appoint", "nominate", "install", "designate", "make", "declare", "choose",
  ]
}
