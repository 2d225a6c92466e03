import EntenteSchema

/// The words by which a proposal's surroundings say whose it is and what becomes of it.
struct ProposalLexicon: Sendable {
  /// Nouns that only put forward what follows them: "proposal of self-rule".
  let carrying: Set<String>
  /// The usual names of agreements, by the key of each that they have.
  let usualNames: [String: String]
  /// What a thing is called as somebody's work: "was Vidal's idea".
  let authorship: Set<String>
  /// Nouns whose clause says what is put forward: "the demand that Norway leave".
  let clauseNouns: Set<String>
  /// Nouns whose clause is put forward whatever its verb.
  let telling: Set<String>
  /// Steps that are as good as the thing they bring.
  let givings: Set<String>
  /// What belongs to whose it is, and is not put forward by them: "Norway's membership".
  let borne: Set<String>
  /// Nouns whose country is the one that puts them forward: "a Danish plan".
  let authored: Set<String>
  /// Papers, whose place is where they were signed.
  let signed: Set<String>
  /// Happenings that one can ask for; asked for, they are put forward.
  let asked: Set<String>
  /// What everybody is asked to keep to and nobody puts forward.
  let norms: Set<String>
  /// What is solved by its resolution: "the resolution of the dispute".
  let troubles: Set<String>
  /// What somebody is punished for.
  let reasons: Set<String>
  /// What somebody is punished with.
  let punishing: Set<String>
  /// What comes from somebody: "an offer from Norway".
  let sourced: Set<String>
  /// Nouns for being set on a thing, whose owner is for it.
  let own: Set<String>
  /// Things that name nothing of what is to be done.
  let blurred: Set<String>
  /// What somebody is after: "their goal is to restore it".
  let aims: Set<String>
  /// Nouns for the beginning of what follows "of".
  let beginnings: Set<String>
  /// Nouns that only count what they hold.
  let counting: Set<String>
  /// A form or part of what follows "of", which it stands for.
  let versions: Set<String>
  /// Nouns for putting into effect what follows "of", and for wanting it: a stance to them is one
  /// to the thing itself.
  let realizations: Set<String>
  /// Nouns that take up whatever was put forward last: "the plan".
  let generic: Set<String>
  /// Nouns for wanting something that the phrase after "for" names.
  let wishes: Set<String>
  /// What is done with a treaty by those between whom it is.
  let signing: Set<String>
  /// Verbs whose clause behind a noun says whom it binds: "the truce that they agreed".
  let binding: Set<String>
  /// Leaving one's own post, which nobody else has to accept.
  let leaving: Set<String>
  /// What is done to what is put forward: "it was introduced by Vidal".
  let dealings: Set<String>
  /// Verbs whose place is where the thing is to be.
  let founding: Set<String>
  /// Steps that are put forward by saying that they will be taken; many others are only told of.
  let resolute: Set<String>
  /// What a government does to those against whom it takes a measure.
  let taking: Set<String>
  /// What a proposal does to what stands in it.
  let contentVerbs: Set<String>
  /// What is done to an agreement by who is after it.
  let reaching: Set<String>
  /// Keeping to what is agreed, which its backer asks for.
  let backing: Set<String>
  /// Putting a thing into effect, which is a demand for it.
  let effecting: Set<String>
  /// Verbs that only say that something is to take place: "urged Norway to hold a vote".
  let holding: Set<String>
  /// What those do with a truce who are bound by it.
  let keeping: Set<String>
  /// What is done with a measure by who puts it forward.
  let imposing: Set<String>
  /// What is done with a deal by who is bound by it.
  let agreeing: Set<String>
  /// Saying that a thing is needed, which asks for it: "stressed the need to leave".
  let stressing: Set<String>
  /// Agreeing that a thing is needed, which backs it.
  let affirming: Set<String>
  /// What a resolution does by what it asks for.
  let resolving: Set<String>
  /// What is done with a paper that others have put forward.
  let accepting: Set<String>
  /// Verbs that only let a step happen, or say how far it is.
  let letting: Set<String>
  /// What is done with money that is put forward.
  let promising: Set<String>
  /// What is done with a sum by who gives it.
  let giving: Set<String>
  /// Steps that everybody is for.
  let good: Set<String>
  /// Working on a thing, which puts none forward: "advance its missile program".
  let making: Set<String>
  /// Verbs whose object may be a deed that nobody has done yet: "discussed leaving".
  let ofDeeds: Set<String>
  /// Adjectives that say how soon or how far, and not which.
  let urgencies: Set<String>
  /// Words that tell a thing from the one before it.
  let others: Set<String>
  /// What votes are called that are asked for: "free and fair elections".
  let aspired: Set<String>
  /// Words that tell no proposal from another by standing in its name.
  let joints: Set<String>
  /// Words for money, as they stand behind a sum.
  let currencies: Set<String>
  /// Phrases that look like a proposal and are none, as their words stand: "good deal".
  let noProposals: Set<String>
  /// The nouns of those phrases.
  let noProposalHeads: Set<String>
  /// Bodies that adopt resolutions.
  let adopters: Set<String>
  /// The bodies among them whose resolutions go by a number.
  let numberers: Set<String>

  init(schema: Schema) {
    let nouns = schema.classes("proposal-noun-roles")
    usualNames = schema.sets("proposal-synonyms", separator: ",").reduce(into: [:]) { names, line in
      for name in line.value.union([line.key]) { names[EntityStage.key(name)] = line.key }
    }
    carrying = nouns["carries"]
    authorship = nouns["work"]
    clauseNouns = nouns["clause"]
    telling = nouns["told"]
    givings = nouns["giving"]
    borne = nouns["borne"]
    authored = nouns["authored"]
    signed = nouns["signed"]
    asked = nouns["asked"]
    norms = nouns["norm"]
    troubles = nouns["trouble"]
    reasons = nouns["reason"]
    punishing = nouns["punishment"]
    sourced = nouns["sourced"]
    own = nouns["own"]
    blurred = nouns["blurred"]
    aims = nouns["aim"]
    beginnings = nouns["beginning"]
    counting = nouns["count"]
    versions = nouns["version"]
    realizations = nouns["realization"]
    generic = nouns["generic"]
    wishes = nouns["wish"]
    let verbs = schema.classes("proposal-verb-roles")
    signing = verbs["signs"]
    binding = verbs["binds"]
    founding = verbs["founds"]
    leaving = verbs["leaves"]
    dealings = verbs["deals"]
    resolute = verbs["resolute"]
    taking = verbs["lists"]
    contentVerbs = verbs["contains"]
    reaching = verbs["reaches"]
    backing = verbs["keeps"]
    effecting = verbs["effects"]
    holding = verbs["holds"]
    keeping = verbs["truce"]
    imposing = verbs["imposes"]
    agreeing = verbs["agrees"]
    stressing = verbs["stresses"]
    affirming = verbs["affirms"]
    resolving = verbs["resolves"]
    accepting = verbs["accepts"]
    letting = verbs["lets"]
    promising = verbs["promises"]
    giving = verbs["gives"]
    good = verbs["good"]
    making = verbs["works"]
    ofDeeds = verbs["weighs"]
    let modifiers = schema.classes("proposal-modifiers")
    urgencies = modifiers["urgent"]
    others = modifiers["apart"]
    aspired = modifiers["vote"]
    joints = schema.classes("name-joints")["proposal"]
    currencies = Set(schema.lexicon("currencies"))
    noProposals = Set(schema.lexicon("no-proposals"))
    // "good deal" and "commitment to" alike: the noun is one of the words.
    noProposalHeads = Set(noProposals.flatMap { $0.split(separator: " ").map(String.init) })
    let bodies = schema.classes("adopting-bodies")
    adopters = bodies["resolutions"]
    numberers = bodies["numbered"]
  }
}
