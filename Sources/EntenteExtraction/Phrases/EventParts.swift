import EntenteLanguage
import EntenteModel

/// Who takes part in an event, where, when and about what.
struct EventParts {
  var participants: [Int] = []
  /// The participants as the text names them: "Danish officials".
  var names: [String] = []
  /// Those who take part on the side of the subject; the others are their counterparts.
  var hosts: Set<Int> = []
  var places: [Int] = []
  var topics: [Int] = []
  var time: Period?
  var dateWords: String?
  var hasDateAdverb = false
  /// Whether a verb around the noun says who takes part, and not the noun itself.
  var isBorrowed = false
  /// Whether somebody speaks or acts at it: "In a speech Holm rejected it".
  var isSpoken = false
  /// Whom a deed befell, by the noun or the verb that tells of it.
  var victims: Set<Int> = []
  /// What is done to what, where the event is named by it: "loan agreement" of a signing.
  var objectWords: String?
  /// The text's own words for what a verb tells: "overran an army base".
  var textPhrase: String?
  /// Other names by which the event may go: "bombing in Elmar".
  var otherNames: [String] = []
  /// Those whose people a deed befell.
  var hurt: [Int] = []
  /// Whether the text dates this very event, and not only something in its sentence.
  var isDated = false
  /// Bodies that an assembly is called by, which hold it: "*European Union* summit".
  var organisers: [Int] = []

  /// The words by which the parts are told.
  let lists: EventLexicon

  /// Nothing known.
  init(lists: EventLexicon) { self.lists = lists }

  /// The parts that a predicate's roles give, and for a noun those that its surroundings give.
  init(
    of frame: PredicateFrame, lists: EventLexicon, context: ClaimContext, in reading: Reading
  ) {
    self.lists = lists
    time = context.timeBefore(frame.trigger) ?? context.time(of: frame.trigger)
    dateWords = context.dateWords(of: frame.trigger, in: reading)
    isDated = time != nil || dateWords != nil
    if time == nil, frame.form == .noun {
      let tree = context.tree
      if tree.has(frame.trigger, "obj") || tree.has(frame.trigger, "nsubj"),
        let verb = tree.head(of: frame.trigger), context.time(of: verb) != nil
      {
        isDated = true
      }
      time = context.onlyDate
    }
    hasDateAdverb = dateWords != nil || context.hasDayWord
    for filler in frame.fillers {
      // "drills *on the island* of Elmar", but not an attack on it
      let isSort =
        filler.role == "on" && !lists.strikes.contains(frame.lemma)
        && lists.placeSorts.contains(context.tree.tokens[filler.token].lowercasedLemma)
      let role = isSort ? "in" : filler.role.rawValue
      add(filler.token, role: role, of: frame, context: context, in: reading)
    }
    addGenericPlaces(of: frame, context: context, in: reading)
    addPlacesOfThings(of: frame, context: context, in: reading)
    guard frame.form == .noun else { return }
    if places.isEmpty, lists.takesPlaces.contains(frame.lemma) {
      // "the withdrawal from the city of Elmar"
      for token in frame.tokens(in: "of") + frame.tokens(in: "from") {
        addPlaces(within: token, context: context, in: reading)
      }
    }
    addPairs(before: frame.trigger, context: context, in: reading)
    scanPhrases(after: frame, context: context, in: reading)
    borrowFromVerb(frame, context: context, in: reading)
    addFromClauses(of: frame, context: context, in: reading)
    addSides(of: frame, context: context, in: reading)
    addDescribedPlaces(of: frame, context: context, in: reading)
    addPlacesOfPredicate(frame, context: context, in: reading)
    addPlacesOfGovernor(frame, context: context, in: reading)
    addPlaceOfSpeech(frame, context: context, in: reading)
    addPlaceInFront(of: frame, context: context, in: reading)
    if lists.harms.contains(frame.lemma) || lists.outbursts.contains(frame.lemma) {
      addPlaceBeside(frame.trigger, context: context, in: reading)
      addPlaceTakenUp(frame, context: context, in: reading)
      addPlaceOfReporters(frame, context: context, in: reading)
    }
    if places.isEmpty, Self.polls.contains(frame.lemma) {
      placeAtHome(frame, context: context, in: reading)
    }
    if lists.strikes.contains(frame.lemma) {
      placeWhereStruck(frame, context: context, in: reading)
    }
    // A call is nowhere: "discussed the situation in Elmar in a call".
    if frame.lemma == "call" { places = [] }
    dropOuterPlaces(in: context.sentence, of: reading)
    dropPartners(of: frame, context: context, in: reading)
  }
}

/// The nouns by which an event's phrases say who, where and what.
extension EventParts {
  static let polls: Set<String> = [
    "election", "by-election", "vote", "poll", "referendum", "referenda", "runoff", "run-off",
    "ballot",
  ]
  static let travels: Set<String> = ["visit", "trip", "tour", "journey", "travel"]
  /// Assemblies that a body holds, and that have a place of their own.
  static let assemblies: Set<String> = [
    "conference", "congress", "forum", "symposium", "convention", "seminar", "workshop",
  ]
  static let topicPrepositions: Set<String> = [
    "on", "about", "over", "against", "regarding", "concerning", "into",
  ]
  static let placePrepositions: Set<String> = [
    "in", "at", "near", "across", "inside", "outside", "around", "off",
  ]

  /// Events in which something is said: "discussed it with Holm in a call".
  static let talks: Set<String> = [
    "call", "meeting", "talk", "talks", "conversation", "discussion",
  ]

  /// Events that are held for something.
  static let causes: Set<String> = [
    "campaign", "protest", "rally", "demonstration", "march", "vote", "referendum",
  ]
}
