import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Predicates with their roles, dates, quotations, and which sentences only furnish the page.
struct ClauseStage: Stage {
  let name = "clauses"
  let requires: [Layer] = [.tokens, .grammar, .units]
  let provides: [Layer] = [.dates, .claims]

  private let frameFinder: FrameFinder
  private let quotationFinder: QuotationFinder

  init(schema: Schema) {
    frameFinder = FrameFinder(schema: schema)
    quotationFinder = QuotationFinder(speechVerbs: Set(schema.lexicon("speech-verbs")))
  }

  func run(_ reading: inout Reading) {
    reading.frames = reading.trees.map { frameFinder.frames(in: $0) }
    reading.quotations = quotationFinder.quotations(
      in: reading.text.sentences, trees: reading.trees)
    reading.noteOwnWords()
    let dateFinder = DateFinder(anchor: reading.article.date)
    reading.dates = reading.text.sentences.indices.map { index in
      let statuses = Dictionary(
        reading.frames[index].map { ($0.trigger, $0.status) },
        uniquingKeysWith: { first, _ in first })
      let tree = reading.trees[index]
      return dateFinder.dates(in: reading.text.sentences[index]) { token in
        var current: Int? = token
        for _ in tree.tokens {
          guard let word = current else { return false }
          if let status = statuses[word], tree.tokens[word].tag == .verb {
            return status == .planned || Self.looksAhead(word, in: tree)
          }
          current = tree.head(of: word)
        }
        return false
      }
    }
  }

  /// "envoys to travel on Monday", "envoys depart on Monday": a day beside them is to come.
  private static func looksAhead(_ verb: Int, in tree: Tree) -> Bool {
    switch tree.tokens[verb].fineTag {
    case "VB":
      tree.children(of: verb, by: "mark").contains { tree.tokens[$0].form.lowercased() == "to" }
    case "VBP", "VBZ": tree.child(of: verb, by: "aux") == nil
    default: false
    }
  }
}
