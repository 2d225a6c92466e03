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
    guard !isToldElsewhere(verb.noun, frame, in: context.tree), isTold(frame, parts: parts),
      let object = frame.tokens(in: .object).first,
      context.tree.tokens[object].tag != .pron
        || !reading.links(at: object, in: context.sentence).isEmpty
    else { return nil }
    addPlaces(ofDeed: verb.noun, to: object, frame, &parts, context, reading)
    if verb.noun.hasSuffix("election") { addContest(frame, &parts, context, reading) }
    let victims = frame.tokens(in: .object)
      .flatMap { reading.links(at: $0, in: context.sentence) }.filter { $0.strength == .direct }
    guard befalls(victims, verb.noun, object: object, parts: parts, in: context.tree) else {
      return nil
    }
    let hasPersons = victims.contains { reading.entities[$0.entity].kind == .person }
    if !hasPersons,
      let words = assault(frame, object: object, &parts, context: context, in: reading)
    {
      return words
    }
    if !hasPersons, isToldByOthers(verb.noun, object: object, in: context.tree) { return nil }
    let isDated = parts.time != nil || parts.hasDateAdverb || context.onlyDate != nil
    let isPlaced = !parts.places.isEmpty
    if ["address", "briefing"].contains(verb.noun) {
      return isDated || isPlaced ? speech(verb.noun, to: victims, &parts, reading) : nil
    }
    // What befalls somebody with a name happened on some day, whether the text says which or not.
    guard isDated || isPlaced || hasPersons && lists.personal.contains(verb.noun),
      !parts.participants.isEmpty || hasPersons
        || isDated && ["kidnapping", "abduction"].contains(verb.noun)
        || isPlaced
          && (!victims.isEmpty || isViolent(verb.noun, frame, context, reading))
    else { return nil }
    let phrase = NounPhrase(of: object, in: context.tree)
    parts.textPhrase = textPhrase(of: frame, object: phrase, in: context.tree)
    add(
      victims, by: verb.preposition, to: &parts,
      befallingPeople: lists.suffered.contains(verb.noun), in: reading)
    addNations(at: object, to: &parts, context, reading)
    // "kidnapped three Danes": Denmark itself was not taken.
    let names =
      lists.suffered.contains(verb.noun)
        && victims.contains(where: { reading.entities[$0.entity].kind == .country })
      ? [] : victims.prefix(3).map { reading.entities[$0.entity].name }
    let words =
      names.isEmpty
      ? counted(phrase.full.count < 8 ? phrase.full : phrase.core, in: context.tree)
      : names.joined(separator: " and ")
    let name = verb.noun + " " + verb.preposition + " " + words
    if let place = parts.places.first, !EntityStage.words(name).contains("in") {
      parts.otherNames = [
        name + " in " + reading.entities[place].name,
        verb.noun + " in " + reading.entities[place].name,
      ]
    }
    return name
  }

  /// Whether a verb tells of no deed, or of one that a noun beside it tells of.
  private func isToldElsewhere(_ noun: String, _ frame: PredicateFrame, in tree: Tree) -> Bool {
    // "a motion to dismiss Holm" has dismissed nobody.
    if tree.has(frame.trigger, "acl"),
      tree.tokens[frame.trigger].fineTag == "VB"
        || tree.head(of: frame.trigger).map({
          ["attempt", "bid", "effort", "threat", "plan", "idea"].contains(
            tree.tokens[$0].lowercasedLemma)
        }) ?? false
    {
      return true
    }
    // "killed Holm in a raid": the raid is told of by its own noun.
    if EventParts.hurting.contains(frame.lemma),
      frame.tokens(in: "in").contains(where: {
        lists.harms.contains(tree.tokens[$0].lowercasedLemma)
      })
    {
      return true
    }
    // "was sworn in at a ceremony": the ceremony is told of by its own noun.
    return lists.solemn.contains(noun)
      && ["at", "in", "during"].contains { role in
        frame.tokens(in: Role(rawValue: role)).contains {
          ["ceremony", "inauguration", "event"].contains(tree.tokens[$0].lowercasedLemma)
        }
      }
  }

  private func addPlaces(
    ofDeed noun: String, to object: Int, _ frame: PredicateFrame, _ parts: inout EventParts,
    _ context: ClaimContext, _ reading: Reading
  ) {
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    parts.addPlaces(within: object, context: context, in: reading)
    for subject in frame.tokens(in: .subject) where noun != "election" {
      // "police in Elmar arrested Holm"
      parts.addPlaces(at: subject, beneath: ["in", "at"], context: context, in: reading)
    }
    guard lists.harms.contains(noun) || lists.suffered.contains(noun) else { return }
    parts.addPlaceBeside(frame.trigger, context: context, in: reading)
    parts.addPlaceTakenUp(frame, context: context, in: reading)
    parts.addPlaceOfReporters(frame, context: context, in: reading)
  }

  /// Whether what a verb is done to can be what its noun befalls.
  private func befalls(
    _ victims: [EntityLink], _ noun: String, object: Int, parts: EventParts, in tree: Tree
  ) -> Bool {
    // Nobody ousts himself: the pronoun was taken for the wrong one.
    if tree.tokens[object].tag == .pron,
      victims.contains(where: { parts.participants.contains($0.entity) })
    {
      return false
    }
    // "dismissed the text", "took over the chair": no post is lost or won.
    return
      !(lists.formal.contains(noun) && victims.isEmpty
      && tree.tokens[object].fineTag == "NN")
  }

  private func add(
    _ victims: [EntityLink], by preposition: String, to parts: inout EventParts,
    befallingPeople isPersonal: Bool, in reading: Reading
  ) {
    for victim in victims {
      switch reading.entities[victim.entity].kind {
      case .country where isPersonal: break
      case .place where parts.places.isEmpty, .country where parts.places.isEmpty:
        parts.places.append(victim.entity)
      case .person where preposition == "of" && !parts.participants.contains(victim.entity):
        parts.participants.append(victim.entity)
        parts.victims.insert(victim.entity)
      default: break
      }
    }
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

  /// "addressed the Senate on Monday", "briefed the Council": only bodies are spoken to on some day.
  func speech(
    _ noun: String, to heard: [EntityLink], _ parts: inout EventParts, _ reading: Reading
  ) -> String? {
    let bodies = heard.map(\.entity).filter { reading.entities[$0].kind == .organization }
    guard let body = bodies.first, let speaker = parts.participants.first else { return nil }
    for body in bodies where !parts.participants.contains(body) { parts.participants.append(body) }
    return noun + " of " + reading.entities[speaker].name + " to " + reading.entities[body].name
  }
}
