import EntenteSchema

/// Words by which an article shows that it is somebody's statement, and whose.
struct StatementLexicon: Sendable {
  /// What statements call themselves: "communiqué".
  private(set) var papers: Set<String> = []
  /// What stands between a body and its statement: "G7 *foreign ministers'* statement".
  private(set) var joints: Set<String> = []
  /// Words for what one person says in public: "remarks".
  private(set) var speeches: Set<String> = []
  /// What a line over a statement holds beside the speaker's name: "*press release*".
  private(set) var byline: Set<String> = []
  /// Words in the names of what belongs to a government, which speaks for its state.
  private(set) var government: Set<String> = []

  /// No words, until a schema gives them.
  init() {}

  init(schema: Schema) {
    let words = schema.classes("statement-words")
    papers = words["paper"]
    joints = words["joint"]
    speeches = words["speech"]
    byline = words["byline"]
    government = schema.classes("government-words")["publisher"]
  }
}
