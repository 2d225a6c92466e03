import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds the posts that the text speaks of: "Danish Foreign Minister Ida Holm", "Ida Holm, the
/// foreign minister", "the secretary of Norway's Fisheries Council".
///
/// The shapes are read off tokens and not off the tree, since parsers disagree about how a title
/// hangs on a name (`nmod:desc`, `appos`, `flat`, `compound`); only "is", "as" and "who" need it.
struct OfficeStage: Stage {
  let name = "offices"
  let requires: [Layer] = [.tokens, .grammar, .mentions]
  let provides: [Layer] = [.offices]

  let schema: Schema
  let lexicon: NameLexicon
  let singulars: [String: Int]
  /// Titles that before a name are a rank.
  let ranks: Set<String>
  /// Words before a title for the posts under it.
  let ranksBelow: Set<String>
  /// Words before a title that, written large, make it a title of its own.
  let ranksBeside: Set<String>
  /// Words before a title that belong to the phrase and not to the title: "*former* minister".
  let qualifiers: Set<String>
  /// Those by which the holder has left the post.
  let pastQualifiers: Set<String>
  /// Words between a name with a comma and a title: "Holm, *who was also* minister".
  let fillers: Set<String>
  /// Words that open what stands between a title and a name behind it: "minister *in* charge".
  let gapOpenings: Set<String>
  /// Verbs that give somebody a post, in their dictionary form.
  let namings: Set<String>
  /// Nouns by which the holder of a post has left it.
  let leavingNouns: Set<String>
  /// What the post of one country is called in another, in lower case.
  let counterpartTitles: [String: String]
  /// What ministers may be in charge of, in lower case.
  let portfolios: Set<String>

  init(schema: Schema, lexicon: NameLexicon) {
    self.schema = schema
    self.lexicon = lexicon
    var singulars: [String: Int] = [:]
    for (index, title) in schema.titles.enumerated() {
      for name in [title.title] + title.aliases where singulars[name.lowercased()] == nil {
        singulars[name.lowercased()] = index
      }
    }
    self.singulars = singulars
    ranks = Set(schema.lexicon("rank-titles"))
    leavingNouns = Set(schema.lexicon("leaving-nouns"))
    let words = schema.classes("title-qualifiers")
    qualifiers = words["before"]
    pastQualifiers = words["past"]
    fillers = words["between"]
    gapOpenings = words["gap"]
    namings = Set(schema.lexicon("naming-verbs"))
    let titleRanks = schema.classes("title-ranks")
    ranksBelow = titleRanks["below"]
    ranksBeside = titleRanks["beside"]
    portfolios = Set(schema.lexicon("portfolios"))
    var counterpartTitles: [String: String] = [:]
    for (title, counterpart) in schema.pairs("counterpart-titles") {
      counterpartTitles[title.lowercased()] = counterpart.lowercased()
    }
    self.counterpartTitles = counterpartTitles
  }

  func run(_ reading: inout Reading) {
    for sentence in reading.text.sentences.indices
    where reading.titleMatches.indices.contains(sentence) {
      var found: [OfficePhrase] = []
      for match in reading.titleMatches[sentence] {
        guard var phrase = phrase(for: match, sentence: sentence, in: &reading) else { continue }
        giveBackOwners(of: &phrase, to: found.last, in: reading)
        for one in eachWithOwner(phrase, in: reading) {
          found.append(contentsOf: enumerated(one, in: reading))
        }
      }
      share(in: &found, of: reading)
      reading.offices.append(contentsOf: found)
      addCounterparts(in: sentence, of: &reading)
    }
  }

  private func phrase(
    for match: Gazetteer.Match, sentence: Int, in reading: inout Reading
  ) -> OfficePhrase? {
    guard let entry = match.entries.first(where: \.isTitle) else { return nil }
    let title: Int
    let isPlural: Bool
    switch entry {
    case .title(let index): (title, isPlural) = (index, false)
    case .titles(let index): (title, isPlural) = (index, true)
    default: return nil
    }
    let designated = isPlural ? nil : designatedTitle(title)
    let tree = reading.trees[sentence]
    let tag = tree.tokens[match.tokens.upperBound - 1].tag
    let isWrittenLarge = tree.tokens[match.tokens.lowerBound].isCapitalised
    guard tag == .noun || tag == .propn || tag == .x || (isWrittenLarge && tag != .verb) else {
      return nil
    }
    if match.tokens.count == 1,
      lexicon.postnominals.contains(tree.tokens[match.tokens.lowerBound].form),
      reading.mention(endingAt: match.tokens.lowerBound, in: sentence, kind: .person) != nil
    {
      return nil
    }
    let isOne = isPlural && isOneOfSeveral(match.tokens.lowerBound, in: tree.tokens)
    let interim = isPlural ? nil : interimTitle(match.tokens, in: tree)
    let own = interim?.tokens ?? match.tokens
    var phrase = OfficePhrase(
      sentence: sentence, tokens: own, title: interim?.title ?? designated ?? title,
      titleTokens: own,
      titleWords: isPlural
        ? schema.titles[title].title
        : tree.words(of: own).replacing("-", with: interim == nil ? "-" : " "),
      isPlural: isPlural && !isOne)
    phrase.isDesignate = designated != nil
    phrase.isOneOfSeveral = isOne
    extendRank(&phrase, in: reading)
    extendTitle(&phrase, in: reading)
    extendPortfolio(&phrase, in: reading)
    extendLeft(&phrase, in: reading)
    putSenderFirst(&phrase, in: reading)
    extendRight(&phrase, in: reading)
    extendListed(&phrase, in: reading)
    phrase.isLeft = isLeft(phrase, in: tree.tokens)
    findHolders(&phrase, in: &reading)
    findSigner(&phrase, in: reading)
    shareWithName(&phrase, in: reading)
    return phrase
  }

  /// Owners and qualifiers before the title: "former Danish", "Ukraine's", "White House".
  func extendLeft(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var lower = phrase.tokens.lowerBound
    while lower > 0 {
      let word = tokens[lower - 1].form.lowercased()
      if let owner = reading.mention(endingAt: lower, in: phrase.sentence),
        reading.mentions[owner].kind != .person,
        reading.mentions[owner].rule != "names/party-word",
        !isPlaceOfAction(owner, in: reading)
      {
        phrase.owners.append(owner)
        lower = reading.mentions[owner].tokens.lowerBound
        phrase.tokens = lower..<phrase.tokens.upperBound
      } else if ["'s", "’s", "'", "’"].contains(word),
        let owner = reading.mention(endingAt: lower - 1, in: phrase.sentence),
        reading.mentions[owner].kind != .person
      {
        lower -= 1
      } else if word == ")", lower > 3, tokens[lower - 3].form == "(",
        Gazetteer.isAcronym(tokens[lower - 2].form),
        let owner = reading.mention(endingAt: lower - 3, in: phrase.sentence, kind: .organization)
          ?? reading.mention(endingAt: lower - 3, in: phrase.sentence, kind: .country)
      {
        // "the Orchard Commission *(OC)* chairman", "Republic of Korea *(ROK)* Minister"
        phrase.owners.append(owner)
        lower = reading.mentions[owner].tokens.lowerBound
        phrase.tokens = lower..<phrase.tokens.upperBound
      } else if let owner = fellowOwner(of: phrase, before: lower, in: reading) {
        phrase.owners.append(owner)
        lower = reading.mentions[owner].tokens.lowerBound
        phrase.tokens = lower..<phrase.tokens.upperBound
      } else if qualifiers.contains(word), !isPredicate(lower - 1, in: tokens) {
        if pastQualifiers.contains(word) { phrase.isFormer = true }
        lower -= 1
      } else if word == "-", lower >= 2,
        qualifiers.contains(tokens[lower - 2].form.lowercased())
      {
        lower -= 1
      } else {
        if let owner = distantOwner(of: phrase, before: lower, in: reading) {
          phrase.owners.append(owner)
          lower = reading.mentions[owner].tokens.lowerBound
          phrase.tokens = lower..<phrase.tokens.upperBound
          continue
        }
        findPossessor(&phrase, before: lower, in: reading)
        break
      }
    }
  }

  /// "In Peru Minister Holm met": the country before the title is where, not whose.
  private func isPlaceOfAction(_ owner: Int, in reading: Reading) -> Bool {
    let mention = reading.mentions[owner]
    let lower = mention.tokens.lowerBound
    guard lower > 0, mention.rule == "names/country" || mention.kind == .place else { return false }
    let before = reading.text.sentences[mention.sentence].tokens[lower - 1].form.lowercased()
    return lexicon.locatives.contains(before)
  }
}
