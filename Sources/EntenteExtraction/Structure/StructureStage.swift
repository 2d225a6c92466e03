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
  let lists: StructureLexicon
  let leaders: LeaderMemory

  init(schema: Schema, lexicon: NameLexicon, leaders: LeaderMemory) {
    self.schema = schema
    self.lexicon = lexicon
    lists = StructureLexicon(schema: schema)
    self.leaders = leaders
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
    addKnownPlaces(in: &reading)
  }

  static let delegations: Set<String> = ["delegation", "team"]
}
