import EntenteSchema

/// The words by which names and titles say who is of what, and what lies where.
///
/// A class, since many closures hold the stage that reads them.
final class StructureLexicon: Sendable {
  /// "brother".
  let kinship: Set<String>
  /// Nouns for those who belong to a body: "lawmaker".
  let memberNouns: Set<String>
  /// The body that a word for its members names: "MEP".
  let memberBodies: [String: String]
  /// Adjectives of places that are no states: "Scottish".
  let placeAdjectives: [String: String]
  /// Categories of bodies that belong to their state without a word.
  let stateCategories: Set<String>
  /// Countries whose places are theirs only where the text says so.
  let contestedStates: Set<String>
  /// Countries whose parts go without their name.
  let federalStates: Set<String>
  /// Parts of a town that say where something else lies: "on the edge of Elmar".
  let edges: Set<String>
  /// What has a name of its own in a town: "Elmar hotel".
  let buildings: Set<String>
  /// Nouns for bodies that have a nationality.
  let nationalKinds: Set<String>
  /// Nouns in names of bodies that are no state's: "association".
  let civilBodies: Set<String>
  /// Nouns for somebody of whom a text tells where they are from.
  let people: Set<String>
  /// Nouns for whoever acts for their country.
  let statePeople: Set<String>
  /// What tells a body that lies in a country from one that is the country's.
  let privateBodies: [String: Set<String>]
  /// "led", "brokered".
  let leadingWords: Set<String>
  /// Those who come to a body's meetings for its members: "the G7 *ministers* of Norway and Peru".
  let envoysOfMembers: Set<String>
  /// Words that open a list of a body's members, by how they do.
  let memberLists: [String: Set<String>]
  /// What members are called behind a body's name: "a NATO ally".
  let members: Set<String>
  /// What they are called behind "member": "member states".
  let memberStates: Set<String>
  /// What they are called between a body's name and a list of them.
  let listedMembers: Set<String>
  /// What they are called before "of" and a body's name.
  let membersOf: Set<String>
  /// What they are called behind "member", of the body that the text spoke of last.
  let toldMembers: Set<String>
  /// What speakers call the other members: "our partners".
  let partners: Set<String>
  /// Nouns for parts of bodies that have names of their own.
  let wings: Set<String>
  /// Heads of events' names, by how a place stands in them.
  let placedHeads: [String: Set<String>]
  /// Words for the houses of a state.
  let chambers: Set<String>
  /// Words for bodies in which people have seats.
  let houses: Set<String>
  /// Titles of those who sit in a house.
  let seats: Set<String>
  /// Words for bodies that a state keeps up.
  let publicBodies: Set<String>
  /// Words for bodies that act for the state, so that their posts are the state's too.
  let stateBodies: Set<String>
  /// Words for bodies whose posts are their own.
  let independentBodies: Set<String>
  /// Words for forces, whose spokesmen speak for them alone.
  let forces: Set<String>
  /// Those of a body who are where it is: "NATO troops in Norway".
  let postedPeople: Set<String>
  /// Words by which newspapers and agencies are a state's.
  let stateMedia: [String: Set<String>]
  /// The states of agencies and newspapers that states run.
  let mediaOwners: [String: String]

  init(schema: Schema) {
    kinship = Set(schema.lexicon("kinship"))
    memberNouns = Set(schema.lexicon("member-nouns").map { $0.lowercased() })
    memberBodies = schema.table("member-bodies")
    placeAdjectives = schema.table("place-adjectives")
    stateCategories = Set(schema.lexicon("office-categories"))
    contestedStates = Set(schema.lexicon("contested-states"))
    federalStates = Set(schema.lexicon("federal-states"))
    let parts = schema.classes("town-parts")
    edges = parts["edge"]
    buildings = parts["building"]
    nationalKinds = Set(schema.lexicon("national-kinds"))
    civilBodies = Set(schema.lexicon("civil-bodies"))
    people = Set(schema.lexicon("people-nouns"))
    statePeople = Set(schema.lexicon("state-people"))
    privateBodies = schema.sets("private-bodies")
    leadingWords = Set(schema.lexicon("leading-words"))
    memberLists = schema.sets("member-lists")
    envoysOfMembers = memberLists["sent"] ?? []
    let words = schema.classes("member-words")
    members = words["beside"]
    memberStates = words["state"]
    listedMembers = words["listed"]
    membersOf = words["of"]
    toldMembers = words["told"]
    partners = words["partner"]
    wings = Set(schema.lexicon("wings"))
    placedHeads = schema.sets("event-places")
    seats = Set(schema.lexicon("seat-titles"))
    let bodies = schema.classes("public-bodies")
    chambers = bodies["chamber"]
    houses = bodies["house"]
    publicBodies = bodies["public"]
    stateBodies = bodies["state"]
    independentBodies = bodies["own"]
    forces = bodies["force"]
    postedPeople = Set(schema.lexicon("posted-people"))
    stateMedia = schema.sets("state-media")
    mediaOwners = schema.table("media-owners")
  }
}
