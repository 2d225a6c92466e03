import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds what happens: meetings, visits, attacks, elections, with participants, place and date.
///
/// A noun makes an event if the text says who, where or when; a verb of meeting, visiting or
/// resigning does if it is dated or placed. "The meeting" then means the last one that fits.
struct EventStage: Stage {
  let name = "events"
  let requires: [Layer] = [.links, .coreference, .dates, .proposals]
  let provides: [Layer] = [.events]

  let lexicon: PhraseLexicon
  let lists: EventLexicon

  init(schema: Schema, lexicon: PhraseLexicon) {
    self.lexicon = lexicon
    lists = EventLexicon(schema: schema)
  }

  func run(_ reading: inout Reading) {
    let headline = reading.headlines
    var memory = EventMemory()
    let contexts = ClaimContext.all(in: reading)
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      readNames(in: contexts[sentence], of: &reading, memory: &memory)
      guard !headline.contains(sentence) else { continue }
      linkPronouns(in: sentence, of: &reading, memory: memory)
      let frames = reading.frames[sentence]
      for frame in frames {
        switch frame.form {
        case .noun: readNoun(frame, context: contexts[sentence], in: &reading, memory: &memory)
        case .verb: readVerb(frame, context: contexts[sentence], in: &reading, memory: &memory)
        case .adjective: break
        }
      }
      readStays(in: contexts[sentence], of: &reading, memory: &memory)
    }
    readTitle(contexts, in: &reading, memory: &memory)
    EventMerger(lists: lists).merge(memory.records, in: &reading)
    linkEdges(in: &reading)
    addNested(in: &reading)
    addWholes(contexts, in: &reading)
    addDuring(contexts, in: &reading)
    addOutcomes(contexts, in: &reading)
    addCompanions(contexts, memory: memory, in: &reading)
    addDelegates(contexts, memory: memory, in: &reading)
    addVictims(contexts, in: &reading)
  }
}
