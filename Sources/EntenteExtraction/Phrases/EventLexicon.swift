import EntenteSchema

/// The words by which an event's surroundings say who, where, when and what about.
///
/// A class, since the parts of every event that is read hold it.
final class EventLexicon: Sendable {
  /// Nouns whose "of" says who: "the arrest of".
  let takesActors: Set<String>
  /// Nouns whose "of" and "from" say where: "the siege of", "the evacuation from".
  let takesPlaces: Set<String>
  /// Acts of force, whose "on" says where.
  let strikes: Set<String>
  /// Acts by which somebody is harmed.
  let harms: Set<String>
  /// Upheavals and disasters that no one need have done.
  let outbursts: Set<String>
  /// Events that sides are in: "are in a row".
  let states: Set<String>
  /// Strife that has sides.
  let strifes: Set<String>
  /// Occasions at which somebody says or does something.
  let stages: Set<String>
  /// Occasions that one acts in and not at: "in a speech".
  let spoken: Set<String>
  /// Upheavals in which something is seized.
  let seizures: Set<String>
  /// What befalls people without their doing.
  let suffered: Set<String>
  /// Deeds that are worth telling for whom they befell.
  let personal: Set<String>
  /// What befalls or is done by one person once in an article.
  let fates: Set<String>
  /// Deeds that befall people and bodies, while their verbs are said of much else.
  let formal: Set<String>
  /// Deeds done at ceremonies.
  let solemn: Set<String>
  /// Deeds of force that go by one another's names in titles.
  let deeds: Set<String>
  /// Nouns that take up any deed: "the tragedy".
  let incidents: Set<String>
  /// Acts whose "by" says who did them.
  let doneBy: Set<String>
  /// Events that word lists know better than the engine.
  let sure: Set<String>
  /// What is done with events: "chaired by", "carried out by".
  let agentive: Set<String>
  /// What events do with their topics.
  let addressing: Set<String>
  /// What is done with gatherings and campaigns, said of them in the passive.
  let holding: Set<String>
  /// What acts of force do to people and things.
  let affecting: Set<String>
  /// What acts of force do to the place where they happen.
  let gripping: Set<String>
  /// What is done in upheavals by who makes them: "seized Elmar in a coup".
  let seizing: Set<String>
  /// What those do to a strife who are in it.
  let settling: Set<String>
  /// Verbs that tell of an event that others make.
  let telling: Set<String>
  /// What is done at events by who speaks there.
  let speechVerbs: Set<String>
  /// What is done at and for events by who takes part.
  let joiningVerbs: Set<String>
  /// What is done with gatherings by who comes to them.
  let attending: Set<String>
  /// Verbs of making an event happen.
  let making: Set<String>
  /// Keeping an event from happening that was to be.
  let cancelling: Set<String>
  /// What gatherings do with what lies on their table.
  let outcomes: Set<String>
  /// Verbs by which something only takes place, goes on or ends.
  let occurring: Set<String>
  /// Words that tell one round of many from the others.
  let counted: Set<String>
  /// Modifiers that tell an event from the one just told of.
  let others: Set<String>
  /// Modifiers that say how long an event lasts.
  let spans: Set<String>
  /// First words of events that a title does not tell of: "a second summit".
  let later: Set<String>
  /// Bodies without a name of their own that vote as one.
  let chambers: Set<String>
  /// Words in the names of bodies that people are elected to.
  let elected: Set<String>
  /// Words that after a name and a hyphen say who is at the head: "UN-*led*".
  let leading: Set<String>
  /// Words for a sort of place, which a name beside them names.
  let placeSorts: Set<String>
  /// Nouns for a part of what follows "of".
  let portions: Set<String>
  /// People and states who meet without names.
  let statesmen: Set<String>
  /// Unnamed people and things that kill, with what it is called that they do.
  let assailants: [String: String]
  /// Words for what somebody kills with or how, which stand before the words for who does it.
  let means: Set<String>
  /// What is done to people in acts of force, whose victims they are.
  let felling: Set<String>
  /// Words by which a thing lies beside a place: "*south* of Elmar", "the *outskirts* of Elmar".
  let besides: Set<String>
  /// Where land and sea meet, and states: "off the *coast* of Elmar".
  let coasts: Set<String>
  /// Words for what sort of place something is, by which the text takes up a place: "the city".
  let sorts: [String: String]
  /// What makes an undertaking one that happens on some day: "a *rescue* operation".
  let forceful: Set<String>
  /// What is fired or set off, with what it is called that this does.
  let charges: [String: String]
  /// Marches and rallies, by the verbs that tell of them.
  let rallies: [String: String]
  /// Words that tell no event from another by standing in its name.
  let joints: Set<String>

  init(schema: Schema) {
    let nouns = schema.classes("event-noun-roles")
    takesActors = nouns["of-who"]
    takesPlaces = nouns["of-where"]
    strikes = nouns["strike"]
    harms = nouns["harm"]
    outbursts = nouns["outburst"]
    states = nouns["sided"]
    strifes = nouns["strife"]
    stages = nouns["occasion"]
    spoken = nouns["spoken"]
    seizures = nouns["seizure"]
    suffered = nouns["suffered"]
    personal = nouns["personal"]
    fates = nouns["once"]
    formal = nouns["formal"]
    solemn = nouns["solemn"]
    deeds = nouns["deed"]
    incidents = nouns["incident"]
    doneBy = harms.union(nouns["by-who"])
    sure = nouns["sure"]
    let verbs = schema.classes("event-verb-roles")
    agentive = verbs["done"]
    addressing = verbs["addresses"]
    holding = verbs["held"]
    affecting = verbs["hurts"]
    gripping = verbs["grips"]
    seizing = verbs["seizes"]
    settling = verbs["settles"]
    telling = verbs["tells"]
    speechVerbs = verbs["speaks"]
    joiningVerbs = verbs["joins"]
    attending = verbs["attends"]
    making = verbs["makes"]
    cancelling = verbs["cancels"]
    outcomes = verbs["adopts"]
    occurring = Set(schema.lexicon("happening-verbs")).union(verbs["occurs"])
    let orders = schema.classes("order-words")
    counted = orders["round"]
    others = orders["other"]
    later = orders["later"]
    spans = orders["span"]
    let bodies = schema.classes("chamber-words")
    chambers = bodies["votes"]
    elected = bodies["elected"]
    leading = Set(schema.lexicon("leading-words"))
    placeSorts = Set(schema.lexicon("place-nouns") + schema.lexicon("place-sorts"))
    portions = Set(schema.lexicon("portion-nouns"))
    statesmen = Set(schema.lexicon("statesmen"))
    assailants = schema.table("assailants")
    means = Set(schema.lexicon("weapon-words"))
    felling = verbs["fells"]
    coasts = schema.classes("town-parts")["coast"]
    besides = Set(schema.lexicon("directions")).union(schema.classes("town-parts")["edge"])
    sorts = schema.table("place-sorts-taken-up")
    forceful = Set(schema.lexicon("forceful-words"))
    charges = schema.table("charges")
    rallies = schema.table("rallying-verbs")
    joints = schema.classes("name-joints")["event"]
  }
}
