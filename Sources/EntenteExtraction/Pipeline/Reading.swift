public import EntenteLanguage
public import EntenteModel

/// The value that stages hand on while an article is read.
///
/// Every stage adds its layers and leaves those of others alone; `README.md` beside this folder
/// lists the stages in order.
public struct Reading: Sendable {
  /// The article.
  public let article: Article
  /// Its sentences, tokens and names.
  public var text: AnnotatedText
  /// The tree of each sentence.
  public var trees: [Tree] = []
  /// The predicates of each sentence.
  public var frames: [[PredicateFrame]] = []
  /// The dates of each sentence.
  public var dates: [[DateMention]] = []
  /// Somebody's own words, in text order.
  public var quotations: [Quotation] = []
  /// The words by which a statement shows whose it is; there once entities are.
  var statementWords = StatementLexicon()
  /// Whether it says "we" outside of those.
  var speaksOfItself = false
  /// The sentences that only furnish the page, such as photo credits: no claim rests on them.
  public var furniture: Set<Int> = []
  /// The titles of posts in each sentence.
  var titleMatches: [[Gazetteer.Match]] = []
  /// The governments that the text names by their leaders.
  var administrations: [Administration] = []
  /// The posts that the text speaks of, in text order.
  var offices: [OfficePhrase] = []
  /// The posts of each sentence, as indices in `offices`; there once links are.
  private(set) var officesBySentence: [[Int]] = []
  /// The sentences written as headlines, in which capitals and tenses say little.
  var headlines: Set<Int> = []
  /// The words that mean entities, in the order found; stages only ever add to them.
  public var mentions: [EntityMention] = [] {
    didSet {
      for index in mentionCount..<max(mentionCount, mentions.count) {
        let sentence = mentions[index].sentence
        while mentionsBySentence.count <= sentence { mentionsBySentence.append([]) }
        mentionsBySentence[sentence].append(index)
      }
      mentionCount = mentions.count
    }
  }
  /// The mentions of each sentence, as indices in `mentions`.
  private(set) var mentionsBySentence: [[Int]] = []
  private var mentionCount = 0
  /// The entities, in the order of their first mention.
  public var entities: [EntityDraft] = []
  /// The country whose government published the article, as an index in `entities`.
  public var publisherCountry: Int?
  /// What each token of each sentence stands for: `links[sentence][token]`.
  public var links: [[[EntityLink]]] = []
  /// The claims, in no particular order and with repeats; assembling sorts and merges them.
  public var claims: [RelationDraft] = []
  /// What was seen and not claimed.
  public var abstentions: [Abstention] = []

  /// A reading that has not begun.
  public init(article: Article) {
    self.article = article
    text = AnnotatedText(text: article.text, sentences: [])
  }

  /// The entities that the phrase with its head at a token stands for.
  ///
  /// "American and Ukrainian officials" stands for two; a word that means nothing known for none.
  public func links(at token: Int, in sentence: Int) -> [EntityLink] {
    guard links.indices.contains(sentence), links[sentence].indices.contains(token) else {
      return []
    }
    return links[sentence][token]
  }

  /// Notes which posts each sentence speaks of, when no more will be found.
  mutating func sortOffices() {
    officesBySentence = text.sentences.map { _ in [] }
    for (index, phrase) in offices.enumerated() { officesBySentence[phrase.sentence].append(index) }
  }

  /// Drops mentions, which is safe only as long as no office refers to them by their position.
  mutating func removeMentions(where isWrong: (EntityMention) -> Bool) {
    let kept = mentions.indices.filter { !isWrong(mentions[$0]) }
    guard kept.count < mentions.count else { return }
    administrations = administrations.compactMap { known in
      guard let mention = kept.firstIndex(of: known.mention),
        let leader = kept.firstIndex(of: known.leader)
      else { return nil }
      return Administration(mention: mention, leader: leader)
    }
    let remaining = kept.map { mentions[$0] }
    mentionsBySentence = []
    mentionCount = 0
    mentions = remaining
  }

  /// The span of the text that some tokens of a sentence cover.
  public func span(of tokens: Range<Int>, in sentence: Int) -> TextSpan {
    let all = text.sentences[sentence].tokens
    return TextSpan(
      start: all[tokens.lowerBound].span.start, end: all[tokens.upperBound - 1].span.end)
  }

  /// The words of some tokens of a sentence, as the text has them but for line ends.
  public func words(of tokens: Range<Int>, in sentence: Int) -> String {
    text.sentences[sentence].words(of: tokens)
  }
}

extension Sentence {
  /// The words of some tokens, with single spaces where the text has white space.
  public func words(of range: Range<Int>) -> String { tokens.words(of: range) }
}

extension Tree {
  /// The words of some tokens, with single spaces where the text has white space.
  func words(of range: Range<Int>) -> String { tokens.words(of: range) }
}

extension [Token] {
  fileprivate func words(of range: Range<Int>) -> String {
    var words = ""
    for index in range {
      words += self[index].form
      if self[index].isFollowedBySpace, index + 1 < range.upperBound { words += " " }
    }
    return words
  }
}
