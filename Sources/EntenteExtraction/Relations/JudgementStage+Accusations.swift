import EntenteLanguage
import EntenteModel

extension JudgementStage {
  /// "The junta has undermined the accord, Berg said": to tell of a misdeed is to accuse who did it.
  ///
  /// A government's own statement speaks for its country. An article's own words accuse nobody.
  func accuse(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    guard frame.status == .asserted,
      !ObligationStage.standsUnderObligation(frame.trigger, in: context.tree)
    else { return }
    let culprits = culprits(of: frame, in: context.tree)
    guard !culprits.isEmpty,
      let speaker = context.speaker(
        of: frame.trigger, inSentence: frame.speaker, source: nil, in: reading)
        ?? reading.publisherCountry
    else { return }
    let country = reading.entities[speaker].country
    let isOffice =
      reading.entities[speaker].kind == .organization && country == reading.publisherCountry
    // A ministry's unnamed spokesman speaks for the country in its own statement.
    let accuser = isOffice ? country ?? speaker : speaker
    for token in culprits {
      for link in reading.links(at: token, in: context.sentence)
      where link.strength > .loose && reading.entities[link.entity].kind.isActor
        && !isOwn(link.entity, of: accuser, in: reading)
      {
        reading.claims.append(
          RelationDraft(
            source: accuser, kind: .accuses, target: link.entity,
            confidence: Confidence(thousandths: 550), sentence: context.sentence,
            span: context.span(covering: [token, frame.trigger], in: reading), rule: "accusation"))
      }
    }
  }

  /// Nobody accuses themselves, nor the country that they speak for.
  private func isOwn(_ culprit: Int, of speaker: Int, in reading: Reading) -> Bool {
    culprit == speaker || reading.entities[speaker].country == culprit
      || reading.entities[culprit].country == speaker
  }

  /// The words for who did what a predicate tells, if that is a misdeed.
  private func culprits(of frame: PredicateFrame, in tree: Tree) -> [Int] {
    switch frame.form {
    case .verb: isMisdeed(frame, in: tree) ? frame.tokens(in: .subject) : []
    case .adjective:
      ["responsible", "complicit", "culpable"].contains(frame.lemma)
        ? frame.tokens(in: .subject) : []
    case .noun:
      misdeeds.contains(frame.lemma)
        || deeds.contains(frame.lemma)
          && tree.children(of: frame.trigger, by: "amod").contains {
            bad.contains(tree.tokens[$0].lowercasedLemma)
          }
        ? frame.tokens(in: .possessor) + frame.tokens(in: "by") + frame.tokens(in: .modifier) : []
    }
  }

  private func isMisdeed(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    if misdeedVerbs.contains(frame.lemma) { return !frame.tokens(in: .object).isEmpty }
    if tree.children(of: frame.trigger, by: "advmod").contains(where: {
      Self.wrongly.contains(tree.tokens[$0].form.lowercased())
    }) {
      return true
    }
    guard let harms = Self.harmful[frame.lemma] else { return false }
    return frame.tokens(in: .object).contains { object in
      let words = [object] + tree.conjuncts(of: object) + tree.children(of: object, by: "amod")
      return words.contains {
        harms.contains(tree.tokens[$0].lowercasedLemma)
          || misdeeds.contains(tree.tokens[$0].lowercasedLemma)
      }
    }
  }

  /// Adverbs that make a wrong of any deed.
  private static let wrongly: Set<String> = [
    "wrongfully", "wrongly", "illegally", "unlawfully", "unjustly", "arbitrarily", "brutally",
    "deliberately",
  ]

  /// Verbs that tell of a misdeed with some objects.
  private static let harmful: [String: Set<String>] = [
    "cause": evils, "inflict": evils, "sow": evils, "create": evils, "fuel": evils, "bring": evils,
    "impose": evils, "unleash": evils, "wreak": evils, "foment": evils, "spread": evils,
    "exacerbate": evils, "prolong": evils, "perpetuate": evils, "stoke": evils, "incite": evils,
    "worsen": evils, "escalate": evils, "deepen": evils, "export": evils, "instil": evils,
    "instill": evils, "kill": innocents, "target": innocents, "attack": innocents,
    "slaughter": innocents, "starve": innocents, "murder": innocents, "bomb": innocents,
    "steal": ["election", "vote", "land", "asset"], "jail": critics, "imprison": critics,
    "detain": critics, "silence": critics, "arrest": critics, "execute": critics,
    "deny": ["access", "aid"], "block": ["access", "aid", "progress", "delivery"],
    "restrict": ["access"], "impede": ["access", "aid", "delivery", "progress"],
    "hinder": ["access", "aid", "delivery", "progress", "effort"],
    "threaten": ["peace", "stability", "security", "neighbour", "neighbor"],
    "commit": ["crime", "atrocity", "abuse", "genocide", "act", "murder"],
    "perpetrate": ["crime", "atrocity", "abuse", "violence", "attack", "act"],
    "carry out": ["crime", "atrocity", "attack", "abuse"],
    "pose": ["threat", "risk"],
    "bear": ["responsibility", "blame"],
    "play": ["unacceptable", "destabilising", "destabilizing", "malign"],
  ]

  /// Those whom nobody may harm.
  private static let innocents: Set<String> = [
    "civilian", "child", "woman", "innocent", "journalist", "worker", "hospital", "school",
    "patient", "refugee", "protester", "demonstrator", "infrastructure", "convoy", "worshipper",
  ]

  /// Those whom rulers silence.
  private static let critics: Set<String> = [
    "opponent", "critic", "dissident", "journalist", "activist", "protester", "opposition",
    "demonstrator", "defender", "reporter", "dissent", "candidate", "voice",
  ]

  private static let evils: Set<String> = [
    "crisis", "destruction", "suffering", "harm", "damage", "chaos", "instability", "death",
    "misery", "catastrophe", "disaster", "conflict", "devastation", "hardship", "violence",
    "division", "discord", "terror", "terrorism", "fear", "famine", "starvation", "havoc", "hatred",
    "bloodshed", "carnage", "unrest", "tension", "extremism", "mayhem", "oppression",
  ]
}
