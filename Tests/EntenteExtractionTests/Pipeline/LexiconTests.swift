import EntenteModel
import EntenteSchema
import Testing

@testable import EntenteExtraction  // what stages read from word lists is theirs alone

/// A class that is spelt otherwise in a list and in the code would leave a set empty.
struct LexiconTests {
  private let schema: Schema

  init() throws { schema = try Schema.standard() }

  @Test func `every set of words of clauses is filled`() {
    let lists = FrameLexicon(schema: schema)
    #expect(emptySets(of: lists) == [])
    #expect(lists.efforts.isSubset(of: lists.intentions))
  }

  @Test func `every set of words of names and entities is filled`() {
    let lexicon = NameLexicon(schema: schema)
    #expect(emptySets(of: lexicon) == [])
    #expect(lexicon.notWhere.keys.sorted() == ["at", "in"])
    #expect(lexicon.shipPrefixes.isStrictSuperset(of: lexicon.navalPrefixes))
    #expect(emptySets(of: EntityLexicon(schema: schema)) == [])
    #expect(emptySets(of: StatementLexicon(schema: schema)) == [])
  }

  @Test func `every set of words of posts and pronouns is filled`() {
    let lexicon = NameLexicon(schema: schema)
    let offices = OfficeStage(schema: schema, lexicon: lexicon)
    #expect(emptySets(of: offices) == [])
    #expect(offices.pastQualifiers.isSubset(of: offices.qualifiers))
    let pronouns = PronounStage(schema: schema, lexicon: lexicon)
    #expect(emptySets(of: pronouns) == [])
    #expect(pronouns.impersonal.keys.sorted() == ["adjective", "noun", "verb"])
  }

  @Test func `a known title is named by the list of kinds of posts`() {
    let lists = EntityLexicon(schema: schema)
    let titles = Set(schema.titles.map(\.title))
    #expect(
      lists.singlePosts.union(lists.commonPosts).union(lists.rarePosts).union(lists.honorifics)
        .subtracting(titles) == [])
    #expect(lists.countriesWithArticle.filter { schema.country(named: $0) == nil } == [])
  }

  @Test func `every set of words of proposals is filled`() {
    let lists = ProposalLexicon(schema: schema)
    #expect(emptySets(of: lists) == [])
    #expect(lists.backing.isDisjoint(with: lists.effecting))
    #expect(lists.numberers.isSubset(of: lists.adopters))
  }

  @Test func `every set of words of events is filled`() {
    let lists = EventLexicon(schema: schema)
    #expect(emptySets(of: lists) == [])
    #expect(lists.doneBy.isSuperset(of: lists.harms))
    #expect(lists.assailants["gunman"] == "shooting")
  }

  @Test func `every set of words of structure is filled`() {
    let lists = StructureLexicon(schema: schema)
    #expect(emptySets(of: lists) == [])
    #expect(lists.placedHeads["home"]?.contains("coup") == true)
  }

  @Test func `every set of words around patterns is filled`() {
    let lists = PatternLexicon(schema: schema)
    #expect(emptySets(of: lists) == [])
    #expect(lists.answers.contains("return fire"))
  }

  @Test func `every set of words of judgements is filled`() {
    let lists = JudgementLexicon(schema: schema)
    #expect(emptySets(of: lists) == [])
    #expect(lists.faults["meddle"] == ["in", "with"])
    #expect(lists.measures["with"]?.contains(["in", "line"]) == true)
    #expect(lists.harmful.filter { $0.value.isEmpty }.keys.sorted() == [])
    #expect(lists.harmful["support"]?.isSuperset(of: ["terrorism", "militia"]) == true)
    #expect(lists.sufferings["pay"] == ["penalty", "price"])
  }

  private func emptySets(of lists: Any) -> [String] {
    Mirror(reflecting: lists).children.compactMap { child in
      (child.value as? Set<String>)?.isEmpty == true ? child.label : nil
    }
  }
}
