import EntenteSchema
import Testing

@testable import EntenteExtraction

/// A class that is spelt otherwise in a list and in the code would leave a set empty.
struct EntityWordListsTests {
  private let schema: Schema

  init() throws { schema = try Schema.standard() }

  @Test func `every list of words of names and entities is filled`() {
    let lexicon = NameLexicon(schema: schema)
    #expect(Self.emptySets(of: lexicon) == [])
    #expect(lexicon.notWhere.keys.sorted() == ["at", "in"])
    #expect(lexicon.shipPrefixes.isStrictSuperset(of: lexicon.navalPrefixes))
    #expect(Self.emptySets(of: EntityLexicon(schema: schema)) == [])
    #expect(Self.emptySets(of: StatementWords(schema: schema)) == [])
  }

  @Test func `every list of words of posts and pronouns is filled`() {
    let lexicon = NameLexicon(schema: schema)
    let offices = OfficeStage(schema: schema, lexicon: lexicon)
    #expect(Self.emptySets(of: offices) == [])
    #expect(offices.pastQualifiers.isSubset(of: offices.qualifiers))
    let pronouns = PronounStage(schema: schema, lexicon: lexicon)
    #expect(Self.emptySets(of: pronouns) == [])
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

  private static func emptySets(of lists: Any) -> [String] {
    Mirror(reflecting: lists).children.compactMap { child in
      (child.value as? Set<String>)?.isEmpty == true ? child.label : nil
    }
  }
}
