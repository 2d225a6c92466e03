import EntenteLanguage
import EntenteModel

/// Deeds of force by doers and things without a name: bombers, rockets, charges.
extension EventStage {
  /// "A suicide bomber killed ten people in Elmar": an attack that no noun has told of, named by
  /// what its unnamed doer is.
  func assault(
    _ frame: PredicateFrame, object: Int, _ parts: inout EventParts, context: ClaimContext,
    in reading: Reading
  ) -> String? {
    let tree = context.tree
    guard frame.status == .asserted,
      EventParts.hurting.contains(frame.lemma)
        || ["hurt", "maim", "slay", "slaughter", "massacre"].contains(frame.lemma),
      let subject = frame.tokens(in: .subject).first(where: {
        lists.assailants[tree.tokens[$0].lowercasedLemma] != nil
      }), let noun = lists.assailants[tree.tokens[subject].lowercasedLemma],
      // A raid or blast in the same sentence is told of by its own noun.
      !hasViolentNoun(tree)
    else { return nil }
    let words = means(of: subject, in: tree) + [noun]
    let name = words.joined(separator: " ")
    let phrase = NounPhrase(of: object, in: tree)
    addNations(at: object, to: &parts, context, reading)
    if object > frame.trigger, phrase.full.upperBound - frame.trigger < 12 {
      parts.textPhrase = tree.words(of: frame.trigger..<phrase.full.upperBound)
    }
    if let place = parts.places.first {
      parts.otherNames = [noun + " in " + reading.entities[place].name]
      if let deed = lexicon.eventVerb(frame.lemma)?.noun {
        // "killing of two officers in Elmar"
        let whom = counted(phrase.full.count < 8 ? phrase.full : phrase.core, in: tree)
        parts.otherNames.append(deed + " of " + whom)
      }
      return name + " in " + reading.entities[place].name
    }
    guard let when = parts.dateWords else { return nil }
    return name + " " + when
  }

  /// "at least five people" without the words that only guess how many.
  func counted(_ words: Range<Int>, in tree: Tree) -> String {
    var range = words
    while range.count > 1,
      ["least", "most", "than", "more", "some", "up", "to", "about", "around", "nearly"].contains(
        tree.tokens[range.lowerBound].form.lowercased())
    {
      range = range.dropFirst(1)
    }
    return tree.words(of: range)
  }

  /// "arrested two Danish officers", "kidnapped members of the league": whose people a deed befell
  /// is whom it is about.
  func addNations(
    at token: Int, to parts: inout EventParts, _ context: ClaimContext, _ reading: Reading
  ) {
    guard context.tree.tokens[token].tag != .pron else { return }
    for link in reading.links(at: token, in: context.sentence) {
      let kind = reading.entities[link.entity].kind
      guard kind == .country || kind == .organization && link.strength > .loose,
        !parts.participants.contains(link.entity)
      else { continue }
      parts.hurt.append(link.entity)
    }
  }

  /// "a *suicide car* bomber": how it is done, which the name of the deed tells too.
  private func means(of doer: Int, in tree: Tree) -> [String] {
    var words: [String] = []
    var token = doer - 1
    while token >= 0, lists.means.contains(tree.tokens[token].form.lowercased()) {
      words.insert(tree.tokens[token].form.lowercased(), at: 0)
      token -= 1
    }
    return words
  }

  /// "killed ten people", "seized control": told of by the attack or the coup.
  func isToldByOthers(_ noun: String, object: Int, in tree: Tree) -> Bool {
    ["killing", "seizure", "reinstatement", "wounding"].contains(noun)
      && tree.tokens[object].lowercasedLemma != "power"
  }

  private func hasViolentNoun(_ tree: Tree) -> Bool {
    tree.tokens.contains {
      $0.tag == .noun
        && (lexicon.violentHeads.contains($0.lowercasedLemma) || $0.lowercasedLemma == "incident")
    }
  }

  /// "fired rockets into Elmar", "blew himself up in Elmar", "exchanged gunfire": a verb with what
  /// it fires, sets off or trades.
  func charged(
    _ frame: PredicateFrame, in tree: Tree
  ) -> (noun: String, preposition: String)? {
    guard let object = frame.tokens(in: .object).first else { return nil }
    let thing = tree.tokens[object].lowercasedLemma
    if ["exchange", "trade", "swap"].contains(frame.lemma) {
      return ["fire", "gunfire", "shot", "shell", "shelling"].contains(thing)
        ? ("exchange of \(thing == "gunfire" ? thing : "fire")", "in") : nil
    }
    if ["blow", "blow up", "explode", "detonate"].contains(frame.lemma),
      ["himself", "herself", "itself", "themselves"].contains(
        tree.tokens[object].form.lowercased())
    {
      return ("suicide bombing", "in")
    }
    if ["detonate", "set off", "explode"].contains(frame.lemma), lists.charges[thing] != nil {
      return ("bombing", "in")
    }
    // "fired a missile into the sea" tests it.
    let aims =
      ["missile", "projectile"].contains(thing)
      ? ["at", "on"] : ["into", "at", "on", "toward", "towards", "onto"]
    let isAimed = aims.contains { role in
      frame.tokens(in: Role(rawValue: role)).contains {
        !DateFinder.isCalendarWord(tree.tokens[$0].form.lowercased())
      }
    }
    if ["fire", "launch", "lob", "shoot", "hurl"].contains(frame.lemma), isAimed,
      let weapon = lists.charges[thing]
    {
      return (weapon, "in")
    }
    return nil
  }
}
