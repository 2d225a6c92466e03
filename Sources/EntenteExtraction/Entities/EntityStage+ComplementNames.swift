import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Other names of posts that deal with something.
extension EntityStage {
  /// "Director of the Institute (FI)" is "Director of the FI", and an interim one is called that too.
  func addBodyNames(
    of phrase: OfficePhrase, written: String, owner: EntityDraft, to entity: Int,
    in reading: inout Reading
  ) {
    guard !phrase.isPlural, phrase.complement == nil else { return }
    if isOfMission(schema.titles[phrase.title], in: reading), let host = hostCountry(in: reading),
      reading.entities[entity].owner == reading.publisherCountry
    {
      reading.entities[entity].addAlias("\(written) of \(withArticle(owner)) to \(host.name)")
      reading.entities[entity].addAlias("\(written) to \(host.name)")
      let adjective = definition(ofCountry: owner.name)?.adjectives.first
      if let adjective {
        reading.entities[entity].addAlias("\(adjective) \(written) to \(host.name)")
      }
    }
    if owner.kind == .organization {
      for name in [owner.name] + owner.aliases {
        reading.entities[entity].addAlias("\(written) of \(name)")
        reading.entities[entity].addAlias("\(written) of the \(name)")
      }
    }
    if owner.kind == .country, let host = hostByContext(of: phrase, owner: owner, in: reading) {
      reading.entities[entity].addAlias(
        "\(written) of \(withArticle(owner)) to \(withArticle(host))")
      let adjective = definition(ofCountry: owner.name)?.adjectives.first
      if let adjective {
        reading.entities[entity].addAlias("\(adjective) \(written) to \(withArticle(host))")
      }
    }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let before = phrase.titleTokens.lowerBound - 1
    guard before >= 0, Self.standIns.contains(tokens[before].form.lowercased()) else { return }
    let whole = Self.titleCased(tokens[before].form.lowercased()) + " " + written
    reading.entities[entity].addAlias(whole)
    reading.entities[entity].addAlias("\(whole) of \(withArticle(owner))")
  }

  /// "*chief* Council spokesman", "the Council's chief *in Elmar*": the words of the text around a post.
  func addWrittenNames(of phrase: OfficePhrase, to entity: Int, in reading: inout Reading) {
    guard !phrase.isPlural, !phrase.isCounterpart else { return }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let (lower, upper) = (phrase.tokens.lowerBound, phrase.tokens.upperBound)
    if let station = phrase.station, let owner = reading.entities[entity].owner {
      let place = reading.mentions[station].name
      let post = Self.plainPost(phrase.titleWords)
      let state = reading.entities[owner]
      if reading.mentions[station].kind == .organization {
        let whole = reading.mentions[station].entity.map { withArticle(reading.entities[$0]) }
        reading.entities[entity].addAlias(
          "\(post) of \(withArticle(state)) of \(whole ?? place)")
        return
      }
      reading.entities[entity].addAlias("\(place), \(phrase.titleWords)")
      reading.entities[entity].addAlias("\(post) of \(withArticle(state)) in \(place)")
      if let adjective = definition(ofCountry: state.name)?.adjectives.first {
        reading.entities[entity].addAlias("\(adjective) \(post) in \(place)")
      }
    }
    if lower > 0, ["chief", "lead", "deputy"].contains(tokens[lower - 1].form.lowercased()) {
      reading.entities[entity].addAlias(reading.words(of: lower - 1..<upper, in: phrase.sentence))
    }
    if upper + 1 < tokens.count, tokens[upper].form == "in",
      let place = reading.mention(startingAt: upper + 1, in: phrase.sentence),
      [.place, .country].contains(reading.mentions[place].kind)
    {
      let end = reading.mentions[place].tokens.upperBound
      reading.entities[entity].addAlias(reading.words(of: lower..<end, in: phrase.sentence))
    }
    let others = Set(reading.offices.filter { $0.title == phrase.title }.compactMap(\.entity))
    if let complement = phrase.complement, complement.lowerBound > lower,
      phrase.titleTokens.lowerBound > lower, others.subtracting([entity]).isEmpty
    {
      reading.entities[entity].addAlias(
        reading.words(of: lower..<complement.lowerBound, in: phrase.sentence))
    }
  }

  /// Words for those who hold a post until it is filled.
  private static let standIns: Set<String> = ["acting", "interim", "caretaker", "transitional"]

  /// "Her Majesty's Ambassador" without the sovereign.
  private static func plainPost(_ post: String) -> String {
    for honour in ["HM ", "Her Majesty's ", "His Majesty's ", "Her Majesty’s ", "His Majesty’s "]
    where post.hasPrefix(honour) {
      return String(post.dropFirst(honour.count))
    }
    return post
  }

  /// "Danish Ambassador to Peru" is the "Ambassador of Denmark to Peru" and "Ambassador to Peru".
  func addComplementNames(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, owner: EntityDraft, to entity: Int,
    in reading: inout Reading
  ) {
    guard let complement = phrase.complement, phrase.principal == nil else { return }
    let words = reading.words(of: complement, in: phrase.sentence)
    let post = Self.titleCased(phrase.titleWords)
    reading.entities[entity].addAlias("\(post) \(words)")
    var forms = [words]
    if let place = phrase.complementMention.map({ reading.mentions[$0] }), words.hasPrefix("in "),
      case .capital(let index) = place.entry
    {
      // "the Danish Ambassador in Lima" is the one to Peru.
      forms.append("to \(schema.countries[index].name)")
    }
    if let target = phrase.complementMention.flatMap({ reading.mentions[$0].entity }),
      reading.entities[target].kind == .country,
      let preposition = words.split(separator: " ").first
    {
      forms.append("\(preposition) \(withArticle(reading.entities[target]))")
    }
    let adjective = definition(ofCountry: owner.name)?.adjectives.first ?? ""
    for form in forms {
      for title in [post, Self.plainPost(post)] where !adjective.isEmpty {
        reading.entities[entity].addAlias("\(adjective) \(title) \(form)")
        reading.entities[entity].addAlias("\(title) of \(withArticle(owner)) \(form)")
      }
      reading.entities[entity].addAlias("\(post) of \(withArticle(owner)) \(form)")
      reading.entities[entity].addAlias("\(post) \(form) of \(withArticle(owner))")
    }
  }

  /// "to the Republic of Peru" as it is mostly said: "to Peru".
  func usualComplement(
    _ complement: Range<Int>, of phrase: OfficePhrase, in reading: Reading
  ) -> String {
    let words = reading.words(of: complement, in: phrase.sentence)
    guard let position = phrase.complementMention,
      reading.mentions[position].tokens.upperBound == complement.upperBound,
      let country = reading.mentions[position].entity, reading.entities[country].kind == .country
    else { return words }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let between = complement.lowerBound + 1..<reading.mentions[position].tokens.lowerBound
    guard between.allSatisfy({ tokens[$0].form.lowercased() == "the" }) else { return words }
    // "the ambassador in Peru" is the ambassador to Peru.
    let title = schema.titles[phrase.title].title
    let isSent = title.hasSuffix("Ambassador") || title.hasSuffix("High Commissioner")
    // "the envoy to Peru" is the envoy for Peru.
    let isEnvoy = Self.sentPosts.contains { title.contains($0) }
    let written = tokens[complement.lowerBound].form
    let preposition = isEnvoy && ["to", "on"].contains(written) ? "for" : written
    return (isSent && preposition == "in" ? "to" : preposition) + " "
      + withArticle(reading.entities[country])
  }
}
