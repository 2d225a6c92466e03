import EntenteLanguage
import EntenteModel

extension EventStage {
  /// What somebody does by themselves: "the court struck down the law", "parliament voted out the
  /// cabinet", "walked out of the conference", "died in Oslo".
  func act(
    _ noun: String, _ frame: PredicateFrame, _ parts: inout EventParts, _ context: ClaimContext,
    _ reading: Reading
  ) -> String? {
    let isDated = parts.time != nil || parts.hasDateAdverb
    guard frame.status == .asserted || frame.status == .planned && parts.time != nil,
      let actor = parts.participants.first
    else { return nil }
    let subjects = frame.tokens(in: .subject).map { context.tree.tokens[$0].lowercasedLemma }
    let kind = reading.entities[actor].kind
    switch noun {
    case "ruling":
      guard frame.lemma != "rule" || frame.tokens(in: .object).isEmpty,
        isCourt(actor, subjects: subjects, in: reading)
      else { return nil }
      parts.participants = [actor]
      addTopics(from: [.object, "on", "against"], frame, &parts, context, reading)
      return named(noun, of: actor, on: frame.tokens(in: .object).first, context, reading)
    case "vote", "no-confidence vote":
      let chamber = chamberWords(frame, context)
      guard isDated && kind == .organization || chamber != nil else { return nil }
      addTopics(from: [.object, "on", "for", "against"], frame, &parts, context, reading)
      if noun == "no-confidence vote" {
        parts.textPhrase = "vote of no confidence"
        return noun
      }
      let about = frame.tokens(in: .object) + frame.tokens(in: "on") + frame.tokens(in: "for")
      if kind != .organization, let chamber {
        parts.textPhrase = noun + " of the " + chamber
        return noun + " of the " + chamber
      }
      return named(noun, of: actor, on: about.first, context, reading)
    case "walkout":
      parts.places = []
      addTopics(from: ["of", "from"], frame, &parts, context, reading)
      guard isDated || !parts.topics.isEmpty else { return nil }
      parts.textPhrase = context.tree.words(
        of: frame
          .trigger..<min(
            context.tree.subtree(of: frame.trigger).upperBound + 1, frame.trigger + 6))
      return named(noun, of: actor, on: nil, context, reading)
    case "death":
      guard kind == .person, isDated || !parts.places.isEmpty else { return nil }
      parts.participants = [actor]
      return named(noun, of: actor, on: nil, context, reading)
    default:
      guard isDated || !parts.places.isEmpty, frame.tokens(in: .object).isEmpty else { return nil }
      return named(noun, of: actor, on: nil, context, reading)
    }
  }

  /// "the *parliament of Norway* voted": a body without a name of its own that votes as one.
  private func chamberWords(_ frame: PredicateFrame, _ context: ClaimContext) -> String? {
    frame.tokens(in: .subject).first {
      lists.chambers.contains(context.tree.tokens[$0].lowercasedLemma)
    }.map { context.tree.words(of: NounPhrase(of: $0, in: context.tree).full) }
  }

  private func isCourt(_ actor: Int, subjects: [String], in reading: Reading) -> Bool {
    let name = reading.entities[actor].name.lowercased()
    let words = [
      "court", "tribunal", "judge", "justice", "magistrate", "jury", "constitutional council",
    ]
    return words.contains { name.contains($0) || subjects.contains($0) }
  }

  /// What the act is about, from some of the verb's phrases.
  private func addTopics(
    from roles: [Role], _ frame: PredicateFrame, _ parts: inout EventParts,
    _ context: ClaimContext, _ reading: Reading
  ) {
    for token in roles.flatMap({ frame.tokens(in: $0) }) where !context.isDate(token) {
      for link in reading.links(at: token, in: context.sentence)
      where link.strength == .direct && reading.entities[link.entity].kind != .person {
        parts.add(link.entity, to: \.topics)
      }
    }
  }

  /// "ruling of the Constitutional Court on the budget".
  private func named(
    _ noun: String, of actor: Int, on topic: Int?, _ context: ClaimContext, _ reading: Reading
  ) -> String {
    var name = noun + " of " + reading.entities[actor].name
    if let topic {
      let phrase = NounPhrase(of: topic, in: context.tree)
      if context.tree.tokens[topic].tag != .pron {
        name += " on " + context.tree.words(of: phrase.core)
      }
    }
    return name
  }
}
