import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "*It* was attended by ministers": beside a verb of gatherings the pronoun means the gathering
  /// told of right before.
  func linkPronouns(in sentence: Int, of reading: inout Reading, memory: EventMemory) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices
    where ["it", "this"].contains(tree.tokens[token].form.lowercased())
      && tree.tokens[token].tag == .pron && isOfGathering(token, in: tree)
    {
      // Whatever body is named between the two may be meant as well.
      let isTaken = reading.links(at: token, in: sentence).contains {
        reading.entities[$0.entity].kind == .organization && $0.strength == .direct
      }
      guard
        let told = memory.records.last(where: { record in
          record.sentence < sentence && sentence - record.sentence <= 2
            && Self.gatherings.contains(record.group)
            && reading.entities[record.entity].isKept
        }), !isTaken || told.sentence == sentence - 1
      else { continue }
      reading.links[sentence][token] = [EntityLink(entity: told.entity, strength: .direct)]
    }
  }

  /// Whether a pronoun is the subject of what is done with gatherings, or of what they do.
  private func isOfGathering(_ token: Int, in tree: Tree) -> Bool {
    guard let verb = tree.head(of: token), tree.tokens[verb].tag == .verb else { return false }
    let lemma = tree.tokens[verb].lowercasedLemma
    if tree.has(token, "nsubj:pass") {
      return lists.attending.contains(lemma) || lemma == "hold" || lemma == "organise"
        || lemma == "organize"
    }
    guard tree.has(token, "nsubj") else { return false }
    switch lemma {
    case "bring":
      return tree.children(of: verb, by: "compound:prt", "advmod").contains {
        tree.tokens[$0].form == "together"
      }
    case "take":
      return tree.children(of: verb, by: "obj").contains { tree.tokens[$0].form == "place" }
    default: return false
    }
  }

  /// Groups of events to which people come.
  private static let gatherings: Set<String> = [
    "meeting", "negotiation", "conference", "forum", "workshop", "seminar", "ceremony", "reception",
    "event", "symposium", "roundtable", "congress", "convention", "dinner", "lunch", "launch",
    "assembly", "exercise", "exhibition", "briefing", "hearing", "debate",
  ]
}
