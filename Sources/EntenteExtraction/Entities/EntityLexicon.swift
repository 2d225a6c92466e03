import EntenteSchema

/// The word lists by which mentions become entities.
struct EntityLexicon: Sendable {
  // MARK: People

  /// Given names of women.
  let femaleNames: Set<String>
  /// Given names of men.
  let maleNames: Set<String>
  /// Forms of address and titles of women: "mrs".
  let femaleTitles: Set<String>
  /// Forms of address and titles of men: "sir".
  let maleTitles: Set<String>

  // MARK: Posts

  /// Titles that before a name are a rank.
  let rankTitles: Set<String>
  /// Titles of those who sit in a house, of whom there are many.
  let seatTitles: Set<String>
  /// Titles of monarchs.
  let sovereignTitles: Set<String>
  /// The nouns for the bodies that a title belongs to: "court" for "Judge".
  let titleBodies: [String: Set<String>]
  /// Countries that also have a post which the schema knows as one country's, by its title.
  let sharedPosts: [String: Set<String>]
  /// Countries that have no post of a title: no President for a king's country.
  let lackingPosts: [String: Set<String>]
  /// Posts that places without a state have: "Hong Kong: Chief Executive".
  let placePosts: Set<String>
  /// The posts that some publishers call by a bare title.
  let publisherPosts: [(key: String, value: String)]
  /// Titles of which a state has one at a time: "King".
  let singlePosts: Set<String>
  /// Titles that governments everywhere have, beside those of ministers: "Attorney General".
  let commonPosts: Set<String>
  /// Forms of address that many take for a part of the name: "Daw" with its other names.
  let honorifics: Set<String>
  /// Titles of ministers that few governments have: "FCO Minister".
  let rarePosts: Set<String>
  /// What heads of state do to their own country.
  let rulingVerbs: Set<String>

  // MARK: Countries and bodies

  /// The countries whose governments publish under some words.
  let publisherCountries: [(key: String, value: String)]
  /// Countries whose names take an article: "the Netherlands".
  let countriesWithArticle: Set<String>
  /// The chamber that "the House" means to a country's government.
  let houses: [(key: String, value: String)]
  /// The towns whose names may mean a body.
  let bodySeats: [(key: String, value: String)]
  /// The bodies that govern in place of a state, with the country whose name means them.
  let standingAuthorities: [(key: String, value: String)]
  /// The words that make a noun the name of a body which many countries have: "high" for "court".
  let nationalNames: [String: Set<String>]
  /// Nouns that mean too many things to take up a body: "the force", "the state".
  let looseHeads: Set<String>

  /// Titles of which there is one in the world, wherever their holder travels.
  let soleTitles: Set<String>

  /// Given names by what friends make of them, in lower case: "tom" may be "thomas".
  let shortNames: [String: Set<String>]

  init(schema: Schema) {
    femaleNames = Set(schema.lexicon("given-names/female"))
    maleNames = Set(schema.lexicon("given-names/male"))
    let gendered = schema.classes("gendered-titles")
    femaleTitles = gendered["female"]
    maleTitles = gendered["male"]
    rankTitles = Set(schema.lexicon("rank-titles"))
    seatTitles = Set(schema.lexicon("seat-titles"))
    sovereignTitles = Set(schema.lexicon("sovereign-titles"))
    soleTitles = Set(schema.lexicon("sole-titles"))
    titleBodies = schema.sets("title-bodies")
    sharedPosts = schema.sets("shared-posts", separator: ",")
    lackingPosts = schema.sets("posts-lacking", separator: ",")
    placePosts = Set(schema.lexicon("place-posts"))
    publisherPosts = schema.pairs("publisher-posts")
    let kinds = schema.classes("post-kinds")
    singlePosts = kinds["single"]
    commonPosts = kinds["common"]
    honorifics = kinds["honorific"]
    rarePosts = kinds["rare"]
    rulingVerbs = Set(schema.lexicon("ruling-verbs"))
    publisherCountries = schema.pairs("publisher-countries")
    countriesWithArticle = Set(schema.lexicon("countries-with-article"))
    houses = schema.pairs("houses")
    bodySeats = schema.pairs("body-seats")
    standingAuthorities = schema.pairs("standing-authorities")
    nationalNames = schema.sets("national-names")
    looseHeads = Set(schema.lexicon("loose-body-heads"))
    shortNames = schema.sets("given-name-shorts").reduce(into: [:]) { names, line in
      names[line.key.lowercased()] = Set(line.value.map { $0.lowercased() })
    }
  }
}
