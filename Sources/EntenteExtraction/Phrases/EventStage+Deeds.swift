import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "arrested Holm in Oslo on Monday" is the arrest of Holm.
  func deed(
    _ verb: (noun: String, preposition: String), _ frame: PredicateFrame, parts: inout EventParts,
    context: ClaimContext, in reading: Reading
  ) -> String? {
    if verb.preposition == "in" { return gathering(verb.noun, frame, &parts, context, reading) }
    if verb.preposition == "by" { return act(verb.noun, frame, &parts, context, reading) }
    let objects = frame.tokens(in: .object)
    // "a motion to dismiss Holm" has dismissed nobody.
    if context.tree.has(frame.trigger, "acl"),
      context.tree.tokens[frame.trigger].fineTag == "VB"
        || context.tree.head(of: frame.trigger).map({
          ["attempt", "bid", "effort", "threat", "plan", "idea"].contains(
            context.tree.tokens[$0].lowercasedLemma)
        }) ?? false
    {
      return nil
    }
    // "killed Holm in a raid": the raid is told of by its own noun.
    if EventParts.hurting.contains(frame.lemma),
      frame.tokens(in: "in").contains(where: {
        EventParts.harms.contains(context.tree.tokens[$0].lowercasedLemma)
      })
    {
      return nil
    }
    // "was sworn in at a ceremony": the ceremony is told of by its own noun.
    if Self.solemn.contains(verb.noun),
      ["at", "in", "during"].contains(where: { role in
        frame.tokens(in: Role(rawValue: role)).contains {
          ["ceremony", "inauguration", "event"].contains(context.tree.tokens[$0].lowercasedLemma)
        }
      })
    {
      return nil
    }
    guard isTold(frame, parts: parts), let object = objects.first,
      context.tree.tokens[object].tag != .pron
        || !reading.links(at: object, in: context.sentence).isEmpty
    else { return nil }
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    parts.addPlaces(within: object, context: context, in: reading)
    for subject in frame.tokens(in: .subject) where verb.noun != "election" {
      // "police in Elmar arrested Holm"
      parts.addPlaces(at: subject, beneath: ["in", "at"], context: context, in: reading)
    }
    if verb.noun.hasSuffix("election") { addContest(frame, &parts, context, reading) }
    let victims = objects.flatMap { reading.links(at: $0, in: context.sentence) }
      .filter { $0.strength == .direct }
    // Nobody ousts himself: the pronoun was taken for the wrong one.
    if context.tree.tokens[object].tag == .pron,
      victims.contains(where: { parts.participants.contains($0.entity) })
    {
      return nil
    }
    if Self.formal.contains(verb.noun), victims.isEmpty,
      context.tree.tokens[object].fineTag == "NN"
    {
      // "dismissed the text", "took over the chair": no post is lost or won.
      return nil
    }
    let persons = victims.filter { reading.entities[$0.entity].kind == .person }
    if EventParts.hurting.contains(frame.lemma), persons.isEmpty, parts.participants.isEmpty {
      return assault(frame, parts: parts, context: context, in: reading)
    }
    // "killed ten people", "seized control": told of by the attack or the coup.
    if ["killing", "seizure", "reinstatement"].contains(verb.noun), persons.isEmpty,
      context.tree.tokens[object].lowercasedLemma != "power"
    {
      return nil
    }
    let isDated = parts.time != nil || parts.hasDateAdverb || context.onlyDate != nil
    let isPlaced = !parts.places.isEmpty
    if ["address", "briefing"].contains(verb.noun) {
      return isDated || isPlaced ? speech(verb.noun, to: victims, &parts, reading) : nil
    }
    // What befalls somebody with a name happened on some day, whether the text says which or not.
    let isPersonal = !persons.isEmpty && Self.personal.contains(verb.noun)
    guard isDated || isPlaced || isPersonal,
      !parts.participants.isEmpty || !persons.isEmpty
        || isPlaced
          && (!victims.isEmpty || isViolent(verb.noun, frame, context, reading))
    else { return nil }
    let phrase = NounPhrase(of: object, in: context.tree)
    let isShort = phrase.full.count < 8
    parts.textPhrase = textPhrase(of: frame, object: phrase, in: context.tree)
    for victim in victims {
      switch reading.entities[victim.entity].kind {
      case .place where parts.places.isEmpty, .country where parts.places.isEmpty:
        parts.places.append(victim.entity)
      case .person where verb.preposition == "of" && !parts.participants.contains(victim.entity):
        parts.participants.append(victim.entity)
        parts.victims.insert(victim.entity)
      default: break
      }
    }
    let names = victims.prefix(3).map { reading.entities[$0.entity].name }
    let words =
      names.isEmpty
      ? context.tree.words(of: isShort ? phrase.full : phrase.core)
      : names.joined(separator: " and ")
    return verb.noun + " " + verb.preposition + " " + words
  }

  /// "was elected president of Norway, beating Holm": where it was, and who stood too.
  private func addContest(
    _ frame: PredicateFrame, _ parts: inout EventParts, _ context: ClaimContext, _ reading: Reading
  ) {
    let tree = context.tree
    let posts = frame.tokens(in: .attribute) + frame.tokens(in: "as")
    if parts.places.isEmpty {
      parts.places =
        reading.offices.first { phrase in
          phrase.sentence == context.sentence && posts.contains(where: phrase.tokens.contains)
        }?.entity.flatMap { reading.entities[$0].owner }.map { [$0] }?.filter {
          [.country, .place].contains(reading.entities[$0].kind)
        } ?? []
    }
    for clause in tree.children(of: frame.trigger, by: "advcl")
    where ["defeat", "beat"].contains(tree.tokens[clause].lowercasedLemma) {
      parts.add(tree.children(of: clause, by: "obj"), context: context, in: reading)
    }
  }

  /// "A bomber attacked a mosque in Elmar": a deed of nobody known, if no noun has told of it.
  private func isViolent(
    _ noun: String, _ frame: PredicateFrame, _ context: ClaimContext, _ reading: Reading
  ) -> Bool {
    lexicon.violentHeads.contains(noun)
      && !frame.tokens(in: .subject).contains { subject in
        reading.links(at: subject, in: context.sentence).contains {
          reading.entities[$0.entity].kind == .event
        } || lexicon.violentHeads.contains(context.tree.tokens[subject].lowercasedLemma)
      }
  }

  /// Whether a verb says that it happened, or on which day it will.
  private func isTold(_ frame: PredicateFrame, parts: EventParts) -> Bool {
    frame.status == .asserted || frame.status == .planned && parts.time != nil
  }

  /// The text's own words: "overran an army base at Elmar".
  private func textPhrase(of frame: PredicateFrame, object: NounPhrase, in tree: Tree) -> String? {
    let upper = object.full.upperBound
    guard object.core.lowerBound > frame.trigger, upper - frame.trigger < 12 else { return nil }
    return tree.words(of: frame.trigger..<upper)
  }

  /// Deeds that befall people and bodies, while their verbs are said of much else.
  private static let formal: Set<String> = [
    "dismissal", "swearing-in", "takeover", "release", "election", "re-election", "appointment",
    "nomination", "detention", "expulsion", "suspension", "recall", "questioning", "resignation",
  ]

  /// Deeds done at ceremonies.
  private static let solemn: Set<String> = [
    "swearing-in", "inauguration", "coronation", "appointment", "funeral", "release", "launch",
  ]

  /// Deeds that are worth telling for whom they befell.
  private static let personal: Set<String> = [
    "killing", "murder", "assassination", "execution", "hanging", "beheading", "lynching",
    "abduction", "kidnapping", "ouster", "overthrow", "toppling", "swearing-in", "inauguration",
    "arrest", "shooting", "stabbing", "poisoning", "coronation", "impeachment", "extradition",
    "deportation",
  ]

  /// "rallied in Oslo" is a protest in Oslo, "clashed near the border" a clash of those who did.
  private func gathering(
    _ noun: String, _ frame: PredicateFrame, _ parts: inout EventParts, _ context: ClaimContext,
    _ reading: Reading
  ) -> String? {
    guard frame.status == .asserted, frame.tokens(in: .object).isEmpty || frame.lemma == "take"
    else { return nil }
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    let streets = ["in", "to", "near", "outside", "at", "inside", "on"]
    for street in streets.flatMap({ frame.tokens(in: Role(rawValue: $0)) }) {
      parts.addPlaces(within: street, context: context, in: reading)
    }
    if parts.places.isEmpty, frame.lemma == "take" || noun == "crackdown",
      let country = parts.participants.first(where: { reading.entities[$0].kind == .country })
    {
      // "The Danish people have taken to the streets": those of their country.
      parts.places = [country]
    }
    if noun == "crackdown", let target = frame.tokens(in: "on").first {
      parts.textPhrase =
        "crackdown on " + context.tree.words(of: NounPhrase(of: target, in: context.tree).core)
    }
    if let place = parts.places.first { return noun + " in " + reading.entities[place].name }
    guard parts.time != nil || parts.hasDateAdverb, !parts.participants.isEmpty else { return nil }
    return generatedName(lemma: noun, parts: parts, in: reading)
  }
}
