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
    "in", "at", "near", "across", "inside", "outside", "around",
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
