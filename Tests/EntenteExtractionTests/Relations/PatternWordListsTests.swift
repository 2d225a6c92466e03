import EntenteModel
import EntenteSchema
import Testing

@testable import EntenteExtraction

/// A class that is spelt otherwise in a list and in the code would leave a set empty.
struct PatternWordListsTests {
  @Test func `every set of words around patterns is filled`() throws {
    let lists = PatternWordLists(schema: try Schema.standard())
    #expect(Self.emptySets(of: lists) == [])
    #expect(lists.answers.contains("return fire"))
  }

  @Test func `every set of words of judgements is filled`() throws {
    let lists = JudgementWordLists(schema: try Schema.standard())
    #expect(Self.emptySets(of: lists) == [])
    #expect(lists.faults["meddle"] == ["in", "with"])
    #expect(lists.measures["with"]?.contains(["in", "line"]) == true)
    #expect(lists.harmful.filter { $0.value.isEmpty }.keys.sorted() == [])
    #expect(lists.harmful["support"]?.isSuperset(of: ["terrorism", "militia"]) == true)
    #expect(lists.sufferings["pay"] == ["penalty", "price"])
  }

  @Test func `every set of words of structure is filled`() throws {
    let lists = StructureWordLists(schema: try Schema.standard())
    #expect(Self.emptySets(of: lists) == [])
    #expect(lists.placedHeads["home"]?.contains("coup") == true)
  }

  private static func emptySets(of lists: Any) -> [String] {
    Mirror(reflecting: lists).children.compactMap { child in
      (child.value as? Set<String>)?.isEmpty == true ? child.label : nil
    }
  }
}
