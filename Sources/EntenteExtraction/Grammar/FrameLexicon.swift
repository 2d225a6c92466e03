public import EntenteSchema

/// The words by which a clause or a phrase takes its doer from the words around it.
public struct FrameLexicon: Sendable {
  /// Verbs that lend their subject to their object's noun: "*hold* talks", "*voice* opposition".
  let light: Set<String>
  /// Verbs whose clause is somebody's words.
  let reporting: Set<String>
  /// Verbs that patterns know, by which a lemma cut too short is mended.
  let known: Set<String>
  /// Triggers of several words: "take aim", "under attack", "put on trial".
  let setPhrases: Set<String>
  /// Nouns for what is given as aid.
  let goods: Set<String>
  /// Verbs by which a thing only takes place, goes on or ends: "clashes *broke out* between them".
  let happenings: Set<String>
  /// Nouns that only count what follows "of".
  let quantities: Set<String>
  /// Verbs by which one only looks upon what others do: "*welcomed* the arrest".
  let regarding: Set<String>
  /// Nouns for what is done to somebody against their will.
  let inflicted: Set<String>
  /// Nouns for who stands at the head of others.
  let heads: Set<String>
  /// Nouns for what somebody thinks of a thing, of which a name before them says whose it is.
  let stances: Set<String>
  /// Nouns for what somebody takes part in with others.
  let encounters: Set<String>
  /// Verbs by which somebody works against what others mean to do.
  let rejecting: Set<String>
  /// Verbs by which somebody only speaks or thinks of what others mean to do.
  let viewing: Set<String>
  /// Of the intentions, those of which "of" says whose they are: "the work of many *to counter*
  /// it".
  let efforts: Set<String>
  /// Nouns for what somebody means, tries or is able to do.
  let intentions: Set<String>
  /// Things that are given and are only words: "a *statement*".
  let messages: Set<String>
  /// Verbs that only say how a thing between two sides came about: "a truce *brokered* between
  /// them".
  let arranging: Set<String>
  /// Verbs whose agent parsers hang on the deed that is laid to somebody's charge.
  let accusing: Set<String>
  /// Verbs by which somebody is kept from doing something, or told not to.
  let hindering: Set<String>
  /// Nouns for words that somebody utters.
  let utterances: Set<String>
  /// Verbs by which somebody is to do something.
  let addressing: Set<String>
  /// Verbs by which somebody is thought well or ill of for a deed.
  let appraising: Set<String>
  /// Nouns for how long or how often something is done.
  let spans: Set<String>
  /// Titles that a country stands behind: "the ambassador *to Oslo*".
  let envoys: Set<String>
  /// Verbs of ringing somebody up, of which some also give names.
  let calling: Set<String>

  /// The words of a schema: `light-verbs`, `speech-verbs`, `aid-goods`, `happening-verbs`, the
  /// triggers of patterns, and the classes of `clause-words`.
  public init(schema: Schema) {
    light = Set(schema.lexicon("light-verbs"))
    reporting = Set(schema.lexicon("speech-verbs"))
    known = Set(schema.patterns.filter { $0.partOfSpeech == "verb" }.flatMap(\.triggers))
    setPhrases = Set(schema.patterns.flatMap(\.triggers).filter { $0.contains(" ") })
    goods = Set(schema.lexicon("aid-goods"))
    happenings = Set(schema.lexicon("happening-verbs"))
    let classes = schema.classes("clause-words")
    quantities = classes["quantity"]
    regarding = classes["regarding"]
    inflicted = classes["inflicted"]
    heads = classes["head"]
    stances = classes["stance"]
    encounters = classes["encounter"]
    rejecting = classes["rejecting"]
    viewing = classes["viewing"]
    efforts = classes["effort"]
    intentions = classes["intention"]
    messages = classes["message"]
    arranging = classes["arranging"]
    accusing = classes["accusing"]
    hindering = classes["hindering"]
    utterances = classes["utterance"]
    addressing = classes["addressing"]
    appraising = classes["appraising"]
    spans = classes["span"]
    envoys = classes["envoy"]
    calling = classes["calling"]
  }
}
