import EntenteLanguage

extension Tree {
  /// "died in fighting near Oslo", "to end fighting between the two": a deed of many without an
  /// article is a noun, though it looks like a verb.
  ///
  /// Only where nothing is its subject or object, and where what stands before and behind it could
  /// not go with a verb.
  static func withGerundsAsNouns(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.tag == .verb && token.fineTag == "VBG" && gerunds.contains(token.form.lowercased())
    {
      let hasParts = tokens.contains {
        $0.head == index
          && ["obj", "iobj", "nsubj", "nsubj:pass", "aux", "aux:pass", "ccomp", "xcomp"].contains(
            $0.dependency)
      }
      guard !hasParts, isNounPlace(index, in: tokens) else { continue }
      tokens[index].tag = .noun
      tokens[index].fineTag = "NN"
      tokens[index].lemma = token.form.lowercased()
      tokens[index].dependency = nounDependency(index, in: tokens)
      for child in tokens.indices where tokens[child].head == index {
        switch tokens[child].dependency {
        case "mark": tokens[child].dependency = "case"
        case "obl", "obl:tmod", "obl:unmarked": tokens[child].dependency = "nmod"
        case "advmod" where child < index: tokens[child].dependency = "amod"
        default: continue
        }
      }
    }
    return tokens
  }

  /// Whether a noun can stand where a gerund does.
  private static func isNounPlace(_ index: Int, in tokens: [Token]) -> Bool {
    let next = index + 1 < tokens.count ? tokens[index + 1].form.lowercased() : "."
    let isShared = ["between", "among", "amongst"].contains(next)
    let isFollowed =
      isShared
      || [
        "in", "with", "near", "around", "across", "along", "that", "which", ".", ",", "and", "or",
        "since", "inside", "outside", "throughout", "after", "before", "during", "at", "on",
        "north", "south", "east", "west", "just", "last", "early", "late",
      ].contains(next) || DateFinder.weekday(next) != nil
    let isSubject =
      ["has", "had", "have", "was", "is", "will", "may", "could"].contains(next)
      || index + 1 < tokens.count && tokens[index + 1].tag == .verb
        && ["VBD", "VBZ", "VBP"].contains(tokens[index + 1].fineTag)
    guard isFollowed || isSubject else { return false }
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    switch before.form.lowercased() {
    case "in":
      return index < 2 || !unfit.contains(tokens[index - 2].lowercasedLemma)
    case "of":
      return index > 1 && spans.contains(tokens[index - 2].lowercasedLemma)
    case "amid", "despite", "during", "and", "but", "into", "to", "fierce", "heavy":
      return true
    case "as", "when", "where", "while", "because", "since":
      // "while fighting in Oslo" tells what somebody did, "while fighting went on" what happened.
      return isSubject || isShared
    default:
      if before.tag == .verb { return enders.contains(before.lowercasedLemma) }
      if before.tag == .adj { return true }
      return isShared
    }
  }

  /// What a noun in the gerund's place is to its head.
  private static func nounDependency(_ index: Int, in tokens: [Token]) -> String {
    let token = tokens[index]
    let hasCase = tokens.contains {
      $0.head == index && ["case", "mark"].contains($0.dependency)
        && $0.form.lowercased() != "to"
    }
    let isBelowNoun =
      tokens.indices.contains(token.head)
      && [.noun, .propn].contains(tokens[token.head].tag)
    switch token.dependency {
    case "advcl", "acl", "xcomp", "ccomp", "csubj", "csubj:pass":
      if hasCase { return isBelowNoun ? "nmod" : "obl" }
      if token.dependency.hasPrefix("csubj") || token.head > index { return "nsubj" }
      return "obj"
    default: return token.dependency
    }
  }

  /// Deeds of many that go by the verb's own form.
  private static let gerunds: Set<String> = [
    "fighting", "shelling", "bombing", "rioting", "looting", "infighting", "shooting", "killing",
    "voting", "balloting", "polling",
  ]

  /// What is ended or begun.
  private static let enders: Set<String> = [
    "end", "stop", "halt", "cease", "resume", "renew", "avert", "spark", "trigger", "escalate",
    "see", "prompt", "ignite", "intensify", "suspend", "witness", "report", "avoid", "prevent",
    "condemn", "describe", "begin", "continue",
  ]

  /// Words by which somebody does the deed rather than suffers under it: "interested in fighting".
  private static let unfit: Set<String> = [
    "interested", "interest", "engage", "engaged", "involve", "involved", "involvement", "role",
    "part", "experience", "succeed", "success", "help", "assist", "assistance", "partner", "join",
    "believe", "cooperate", "cooperation", "effort", "participate", "support",
  ]

  /// Times and amounts of what goes on.
  private static let spans: Set<String> = [
    "year", "decade", "month", "week", "day", "hour", "round", "bout", "outbreak", "end", "wave",
    "night", "resumption", "cessation", "escalation", "spate", "lot", "scene", "centre", "center",
    "halt", "renewal", "start", "eruption", "surge", "amount",
  ]
}
