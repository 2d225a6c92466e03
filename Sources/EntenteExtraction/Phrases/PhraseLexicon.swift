import EntenteLanguage
import EntenteSchema

/// The word lists by which phrases are known for proposals and events.
struct PhraseLexicon: Sendable {
  /// Nouns for something put forward.
  let proposalHeads: Set<String>
  /// The same as compounds, whose last word alone is none: "buffer zone".
  let proposalPhrases: Set<String>
  /// Nouns for a datable happening.
  let eventHeads: Set<String>
  /// The same as compounds, whose last word alone is none: "peace process".
  let eventPhrases: Set<String>
  /// Aircraft, missiles and vehicles, in the plural.
  let equipment: Set<String>
  /// Days of the year with names, on which things happen.
  let holidays: Set<String>
  /// Nouns for acts of force, which are events whoever commits them.
  let violentHeads: Set<String>
  /// Nouns that say how much of something: "hours of talks".
  let quantities: Set<String>
  /// Nouns that stand for what they are about: "the issue of fishing rights".
  let topicNouns: Set<String>
  /// Verbs whose object is put forward only where its noun says so: "announce", "launch".
  let ventureVerbs: Set<String>
  /// Nouns that name nothing that could be accepted or refused: "statement", "food".
  let vagueNouns: Set<String>
  /// Nouns for something put forward only where somebody takes a stance to it.
  let weakProposalHeads: Set<String>
  /// Nouns for something put forward that need no phrase to say what it is about.
  let bareProposalHeads: Set<String>
  /// Capitalised nouns of agreement, in lower case.
  let agreementNameHeads: Set<String>
  /// Verbs that ask for a step, offer one, reject one.
  let askingVerbs: Set<String>
  let offeringVerbs: Set<String>
  let refusingVerbs: Set<String>
  /// Verbs that agree to a step.
  let agreeingVerbs: Set<String>
  /// Nouns for being set on a step that their clause tells: "effort", "readiness".
  let undertakingNouns: Set<String>
  /// Words for being set on a step: "committed", "determined".
  let committedWords: Set<String>
  /// Verbs whose subject is set on the step that their infinitive tells: "aim".
  let aimingVerbs: Set<String>
  /// Verbs that tell of a step without an object: "withdraw".
  let movingVerbs: Set<String>
  /// People and means that act for somebody, which are nothing to be put forward.
  let agents: Set<String>
  /// Heads of papers that bind whoever signs them.
  let bindingPapers: Set<String>
  /// What a verb's step is called: "lift" → "lifting of".
  private let claims: Set<String>
  /// Modifiers that say nothing of which thing it is: "possible", "future".
  let emptyModifiers: Set<String>
  /// Nouns for a happening only where the text says when or where.
  let weakEventHeads: Set<String>
  private let eventVerbs: [String: (noun: String, preposition: String)]
  private let stepNouns: Set<String>
  private let steps: [String: String]
  /// Nouns that mean the same thing when one takes up the other: "the accord" after "a pact".
  private let classes: [String: String]

  init(schema: Schema) {
    proposalHeads = Set(schema.lexicon("proposal-heads").filter { !$0.contains(" ") })
    proposalPhrases = Set(schema.lexicon("proposal-heads").filter { $0.contains(" ") })
    eventHeads = Set(schema.lexicon("event-heads").filter { !$0.contains(" ") })
    eventPhrases = Set(schema.lexicon("event-heads").filter { $0.contains(" ") })
    // One storm has a name, several of them written large are aircraft.
    equipment = Set(schema.lexicon("equipment").map { $0 + "s" })
    holidays = Set(schema.lexicon("holidays").map { $0.lowercased() })
    violentHeads = Set(schema.lexicon("violent-heads"))
    quantities = Set(schema.lexicon("quantity-nouns"))
    topicNouns = Set(schema.lexicon("topic-nouns"))
    ventureVerbs = Set(schema.lexicon("venture-verbs"))
    vagueNouns = Set(schema.lexicon("vague-nouns"))
    weakProposalHeads = Set(schema.lexicon("weak-proposal-heads"))
    bareProposalHeads = Set(schema.lexicon("bare-proposal-heads"))
    agreementNameHeads = Set(schema.lexicon("agreement-name-heads").map { $0.lowercased() })
    askingVerbs = Set(schema.lexicon("asking-verbs"))
    offeringVerbs = Set(schema.lexicon("offering-verbs"))
    agreeingVerbs = Set(schema.lexicon("agreeing-verbs"))
    undertakingNouns = Set(schema.lexicon("undertaking-nouns"))
    committedWords = Set(schema.lexicon("committed-words"))
    aimingVerbs = Set(schema.lexicon("aiming-verbs"))
    movingVerbs = Set(schema.lexicon("moving-verbs"))
    agents = Set(schema.lexicon("agent-nouns"))
    bindingPapers = Set(schema.lexicon("binding-papers"))
    refusingVerbs = Set(schema.lexicon("refusing-verbs"))
    emptyModifiers = schema.classes("proposal-modifiers")["empty"]
    weakEventHeads = Set(schema.lexicon("weak-event-heads"))
    var eventVerbs: [String: (noun: String, preposition: String)] = [:]
    for line in schema.lexicon("event-verbs") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 2 else { continue }
      eventVerbs[words.dropLast(2).joined(separator: " ")] = (
        words[words.count - 2], words[words.count - 1]
      )
    }
    self.eventVerbs = eventVerbs
    claims = Set(schema.lexicon("proposal-phrases"))
    var steps: [String: String] = [:]
    for line in schema.lexicon("step-nouns") {
      // The last two words are noun and preposition: "pull out | withdrawal of".
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 2 else { continue }
      steps[words.dropLast(2).joined(separator: " ")] = words.suffix(2).joined(separator: " ")
    }
    self.steps = steps
    stepNouns = Set(steps.values.compactMap { $0.split(separator: " ").first.map(String.init) })
    var classes: [String: String] = [:]
    for line in schema.lexicon("phrase-classes") {
      let words = line.split(separator: " ").map(String.init)
      for word in words where classes[word] == nil { classes[word] = words[0] }
    }
    self.classes = classes
  }

  /// The happening that a verb tells of, with the preposition before whom it befell.
  func eventVerb(_ lemma: String) -> (noun: String, preposition: String)? { eventVerbs[lemma] }

  /// Whether a noun says with the phrase after it that something is put forward: "claim to".
  func hasClaim(_ lemma: String, with prepositions: Set<String>) -> Bool {
    prepositions.contains { claims.contains(lemma + " " + $0) }
  }

  /// Whether a noun names a verb's step: "release".
  func isStepNoun(_ lemma: String) -> Bool { stepNouns.contains(lemma) }

  /// Noun and preposition for a verb's step, where it has one.
  func step(_ lemma: String) -> String? { steps[lemma] }

  /// The phrase without words that say nothing of what it is: "possible", "future".
  func trimmed(_ range: Range<Int>, in tree: Tree) -> Range<Int> {
    var range = range
    while range.count > 1,
      ["and", "or", ","].contains(tree.tokens[range.lowerBound].form)
        || emptyModifiers.contains(tree.tokens[range.lowerBound].lowercasedLemma)
    {
      range = range.dropFirst(1)
    }
    return range
  }

  /// The word that stands for all nouns that can take up one another.
  func group(_ lemma: String) -> String { classes[lemma] ?? lemma }
}
