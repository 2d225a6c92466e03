import EntenteSchema

/// The word lists by which phrases are known for proposals and events.
struct PhraseLexicon: Sendable {
  /// Nouns for something put forward.
  let proposalHeads: Set<String>
  /// The same as compounds, whose last word alone is none: "buffer zone".
  let proposalPhrases: Set<String>
  /// Nouns for a datable happening.
  let eventHeads: Set<String>
  /// Nouns for acts of force, which are events whoever commits them.
  let violentHeads: Set<String>
  /// Nouns that say how much of something: "hours of talks".
  let quantities: Set<String>
  /// Nouns that stand for what they are about: "the issue of fishing rights".
  let topicNouns: Set<String>
  /// Nouns for something put forward only where somebody takes a stance to it.
  let weakProposalHeads: Set<String>
  /// Nouns that mean the same thing when one takes up the other: "the accord" after "a pact".
  private let classes: [String: String]

  init(schema: Schema) {
    proposalHeads = Set(schema.lexicon("proposal-heads").filter { !$0.contains(" ") })
    proposalPhrases = Set(schema.lexicon("proposal-heads").filter { $0.contains(" ") })
    eventHeads = Set(schema.lexicon("event-heads").filter { !$0.contains(" ") })
    violentHeads = Set(schema.lexicon("violent-heads"))
    quantities = Set(schema.lexicon("quantity-nouns"))
    topicNouns = Set(schema.lexicon("topic-nouns"))
    weakProposalHeads = Set(schema.lexicon("weak-proposal-heads"))
    var classes: [String: String] = [:]
    for line in schema.lexicon("phrase-classes") {
      let words = line.split(separator: " ").map(String.init)
      for word in words where classes[word] == nil { classes[word] = words[0] }
    }
    self.classes = classes
  }

  /// The word that stands for all nouns that can take up one another.
  func group(_ lemma: String) -> String { classes[lemma] ?? lemma }
}
