import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reads who holds what post, whose posts they are, and what belongs to what off names and titles.
struct StructureStage: Stage {
  let name = "structure"
  let requires: [Layer] = [.mentions, .entities, .offices]
  let provides: [Layer] = [.relations]

  let schema: Schema
  let lexicon: NameLexicon
  let kinship: Set<String>
  let memberNouns: Set<String>
  let leaders: LeaderMemory
  /// The body that a word for its members names: "MEP".
  let memberBodies: [String: String]
  /// Adjectives of places that are no states: "Scottish".
  let placeAdjectives: [String: String]
  /// Categories of bodies that belong to their state without a word.
  let stateCategories: Set<String>
  /// Nouns for places that "of" joins to their names.
  let placeNouns: Set<String>
  /// Nouns for bodies that have a nationality.
  let nationalKinds: Set<String>
  /// Nouns in names of bodies that are no state's: "association".
  let civilBodies: Set<String>
  /// "led", "brokered".
  let leadingWords: Set<String>
  /// Words that open a list of a body's members, by how they do.
  let memberLists: [String: Set<String>]
  /// Nouns for parts of bodies that have names of their own.
  let wings: Set<String>
  /// Heads of events' names, by how a place stands in them.
  let placedHeads: [String: Set<String>]

  init(schema: Schema) {
    self.schema = schema
    lexicon = NameLexicon(schema: schema)
    kinship = Set(schema.lexicon("kinship"))
    memberNouns = Set(schema.lexicon("member-nouns").map { $0.lowercased() })
    leaders = LeaderMemory(schema: schema)
    memberBodies = schema.table("member-bodies")
    placeAdjectives = schema.table("place-adjectives")
    stateCategories = Set(schema.lexicon("office-categories"))
    placeNouns = Set(schema.lexicon("place-nouns"))
    nationalKinds = Set(schema.lexicon("national-kinds"))
    civilBodies = Set(schema.lexicon("civil-bodies"))
    leadingWords = Set(schema.lexicon("leading-words"))
    memberLists = Self.lists("member-lists", of: schema)
    wings = Set(schema.lexicon("wings"))
    placedHeads = Self.lists("event-places", of: schema)
  }

  /// The lines "word: word word" of a list.
  private static func lists(_ list: String, of schema: Schema) -> [String: Set<String>] {
    schema.table(list).mapValues { Set($0.split(separator: " ").map(String.init)) }
  }

  func run(_ reading: inout Reading) {
    addOffices(in: &reading)
    addParts(in: &reading)
    addKnownParts(in: &reading)
    addAdministrations(in: &reading)
    addPlaces(in: &reading)
    addStateBodies(in: &reading)
    addHyphenated(in: &reading)
    addPeople(in: &reading)
    addMemberStates(in: &reading)
    addMemberLists(in: &reading)
    addSenders(in: &reading)
    addPartners(in: &reading)
    addToldMembers(in: &reading)
    addKnownParents(in: &reading)
    addFrontedSeats(in: &reading)
    addEventPlaces(in: &reading)
    addHomePlaces(in: &reading)
  }

  static let delegations: Set<String> = ["delegation", "team"]
}
