import EntenteSchema

/// The words around a pattern that add to what it reads.
///
/// A class, since many closures hold the stage that reads them.
final class PatternLexicon: Sendable {
  /// Nouns for deeds of violence.
  let violentHeads: Set<String>
  /// Verbs by which somebody is asked for a thing.
  let asking: Set<String>
  /// Nouns for what somebody is to others: "Denmark's rival".
  let relations: Set<String>
  /// Keeping to what is agreed, or agreeing to it.
  let keeping: Set<String>
  /// Making a thing come about or last.
  let bringing: Set<String>
  /// Giving a thing up.
  let ending: Set<String>
  /// Giving something no longer.
  let stopping: Set<String>
  /// Praise.
  let praising: Set<String>
  /// Condemning a deed of force that was just told of.
  let condemning: Set<String>
  /// Answering force with force, and vowing to do so.
  let answers: Set<String>
  let vows: Set<String>
  /// Giving aid.
  let giving: Set<String>
  /// Giving or telling of support.
  let pledging: Set<String>
  /// What happens to people and things in an attack.
  let harming: Set<String>
  /// Using a weapon or making an attack.
  let firing: Set<String>
  /// What only a state does to somebody.
  let jailing: Set<String>
  /// What a state does to somebody where the text says in which.
  let holding: Set<String>
  /// Putting somebody on a list of those sanctioned.
  let designating: Set<String>
  /// Speaking to somebody, in one way or another.
  let speaking: Set<String>
  /// Helping somebody, which money does too.
  let helping: Set<String>
  /// What somebody is helped by.
  let means: Set<String>
  /// What that is called as a deed.
  let designations: Set<String>
  /// What is fired, dropped or laid.
  let weapons: Set<String>
  /// By what an actor named before uses force.
  let forces: Set<String>
  /// Fights, in which those who fall have fought.
  let combats: Set<String>
  /// What is ended by whoever is against it.
  let evils: Set<String>
  /// What is hosted and is no guest.
  let gatherings: Set<String>
  /// People and things in a country by which it is helped.
  let aided: Set<String>
  /// What leaves somebody free to take a stance.
  let openings: Set<String>
  /// Doing what is agreed already.
  let keepings: Set<String>
  /// Putting one's name to a paper.
  let signings: Set<String>
  /// What ties two sides to each other.
  let bonds: Set<String>
  /// What is done to those whom one is against.
  let undoings: Set<String>
  /// Papers and speeches, which say what whoever they are from says.
  let papers: Set<String>
  /// What a state does to somebody: "the imprisonment of Holm".
  let sentences: Set<String>
  /// Arms of a state that need no name: "a court".
  let courts: Set<String>
  /// How somebody is whom a state holds: "under arrest".
  let custodies: Set<String>

  init(schema: Schema) {
    violentHeads = Set(schema.lexicon("violent-heads"))
    asking = Set(schema.lexicon("asking-verbs"))
    relations = Set(schema.lexicon("relational-nouns"))
    let verbs = schema.classes("pattern-verb-roles")
    keeping = verbs["keeps"]
    bringing = verbs["makes"]
    ending = verbs["drops"]
    stopping = verbs["stops"]
    praising = verbs["praises"]
    condemning = verbs["condemns"]
    answers = verbs["answers"]
    vows = verbs["vows"]
    giving = verbs["gives"]
    pledging = verbs["pledges"]
    harming = verbs["harms"]
    firing = verbs["fires"]
    jailing = verbs["jails"]
    holding = verbs["holds"]
    designating = verbs["designates"]
    speaking = verbs["speaks"]
    helping = verbs["helps"]
    let nouns = schema.classes("pattern-noun-roles")
    means = nouns["means"]
    designations = nouns["designation"]
    weapons = nouns["weapon"]
    forces = nouns["force"]
    combats = nouns["combat"]
    evils = nouns["evil"]
    gatherings = nouns["gathering"]
    aided = nouns["aided"]
    openings = nouns["opening"]
    keepings = nouns["keeping"]
    signings = nouns["signing"]
    bonds = nouns["bond"]
    undoings = nouns["undoing"]
    papers = nouns["paper"]
    sentences = nouns["sentence"]
    custodies = nouns["custody"]
    courts = nouns["court"]
  }
}
