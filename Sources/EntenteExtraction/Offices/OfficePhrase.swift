/// Words that speak of a post: its title, whose it is, and who holds it.
struct OfficePhrase: Hashable, Sendable {
  let sentence: Int
  /// All words: owners before and after the title, and what completes it.
  var tokens: Range<Int>
  /// The title, as an index of the schema.
  var title: Int
  /// The words of the title alone.
  let titleTokens: Range<Int>
  /// The singular title as the text has it.
  var titleWords: String
  /// Whether several posts are meant: "the foreign ministers of Peru and Chile".
  let isPlural: Bool
  /// Whose post it is, as mentions.
  var owners: [Int] = []
  /// The words that say whose post it is without naming it: "*its* ambassador", "the *regime*'s
  /// minister", "the *Prime Minister*'s envoy".
  var possessor: Range<Int>?
  /// The title of whoever the post serves: "adviser to the *President*".
  var principal: Range<Int>?
  /// What completes the title, "for Central Asia", as tokens.
  var complement: Range<Int>?
  /// The mention that the complement ends in.
  var complementMention: Int?
  /// Where the post is by the row of a career that names it, as a mention.
  var station: Int?
  /// Who holds it, as mentions.
  var holders: [Int] = []
  /// The pronoun that holds it: "*He* was elected president".
  var holderToken: Int?
  /// Who holds it by all that the text says, as an entity, where no words join name and title.
  var impliedHolder: Int?
  /// Who holds it because the next sentence names them, as an entity.
  var takenUpHolder: Int?
  /// Whether the title goes on beyond what the schema knows: "Minister of Trade *and Fisheries*".
  var isExtended = false
  /// Whether the title puts its holder below the head: "*assistant* attaché", "*vice*-governor".
  var isDeputy = false
  /// Whether the text puts the post in the past: "former".
  var isFormer = false
  /// Whether the text speaks of the holder's leaving: "the resignation of the minister".
  var isLeft = false
  /// Whether the holder is yet to take the post: "prime minister-designate".
  var isDesignate = false
  /// Whether the text puts the holding of it in the future: "will serve as".
  var isToCome = false
  /// Whether it is one of several like it: "*one of the* seven judges".
  var isOneOfSeveral = false
  /// Whether the title is another's, taken over: "her Danish *counterpart*".
  var isCounterpart = false
  /// The entity, as an index in `Reading.entities`.
  var entity: Int?
}
