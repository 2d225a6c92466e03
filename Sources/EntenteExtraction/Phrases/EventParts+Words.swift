/// The nouns by which an event's phrases say who, where and what.
extension EventParts {
  /// Nouns whose "of" says who.
  static let takesActors: Set<String> = [
    "meeting", "summit", "visit", "resignation", "gathering", "conference", "talk", "talks",
    "ministerial", "session", "arrest", "arrival", "departure", "discussion", "negotiation",
    "detention", "trial", "expulsion", "release", "killing", "murder", "assassination",
    "sentencing", "kidnapping", "abduction", "execution", "exercise", "drill", "call",
    "address", "speech", "dismissal", "nomination", "appointment", "ouster", "overthrow",
    "toppling", "swearing-in", "inauguration", "hanging", "beheading", "lynching", "death",
    "extradition", "eviction", "deportation", "shooting", "stabbing", "poisoning", "beating",
    "impeachment", "conviction", "acquittal", "indictment", "imprisonment", "jailing",
    "defection", "walkout", "rescue", "testimony", "coronation", "funeral", "wedding",
  ]
  /// Nouns whose "of" and "from" say where: "the siege of", "the evacuation from".
  static let takesPlaces: Set<String> = [
    "liberation", "capture", "siege", "bombing", "bombardment", "shelling", "invasion", "battle",
    "evacuation", "withdrawal", "occupation", "recapture", "fall", "retaking", "advance",
    "seizure", "overrunning", "encirclement", "annexation", "storming", "burning", "looting",
    "blockade", "takeover", "destruction", "isolation", "tour",
  ]
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
    "in", "at", "near", "across", "inside", "outside", "around",
  ]
  /// Acts of force, whose "on" says where.
  static let strikes: Set<String> = [
    "attack", "assault", "strike", "airstrike", "raid", "bombardment", "bombing", "shelling",
    "offensive", "invasion",
  ]

  /// Events in which something is said: "discussed it with Holm in a call".
  static let talks: Set<String> = [
    "call", "meeting", "talk", "talks", "conversation", "discussion",
  ]

  /// Events that are held for something.
  static let causes: Set<String> = [
    "campaign", "protest", "rally", "demonstration", "march", "vote", "referendum",
  ]

  /// Acts whose "by" says who did them.
  static let doneBy = harms.union(["visit", "signing"])

  /// Acts by which somebody is harmed.
  static let harms: Set<String> = [
    "attack", "assault", "strike", "airstrike", "raid", "bombardment", "bombing", "shelling",
    "offensive", "invasion", "killing", "murder", "assassination", "arrest", "detention",
    "kidnapping", "abduction", "siege", "massacre", "ambush", "seizure", "ouster", "overthrow",
    "hanging", "lynching", "beheading", "stabbing", "storming", "walkout",
    "boycott", "hijacking", "looting", "burning", "overrunning", "capture", "rescue", "downing",
    "poisoning", "shooting", "incursion", "crackdown", "takeover", "blockade", "occupation",
  ]
}
