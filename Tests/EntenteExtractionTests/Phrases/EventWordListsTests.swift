import EntenteSchema
import Testing

@testable import EntenteExtraction

/// A class that is spelt otherwise in a list and in the code would leave a set empty.
struct EventWordListsTests {
  @Test func `every set of words of events is filled`() throws {
    let lists = EventWordLists(schema: try Schema.standard())
    #expect(Self.emptySets(of: lists) == [])
    #expect(lists.doneBy.isSuperset(of: lists.harms))
    #expect(lists.assailants["gunman"] == "shooting")
  }

  @Test func `every set of words of proposals is filled`() throws {
    let lists = ProposalWordLists(schema: try Schema.standard())
    #expect(Self.emptySets(of: lists) == [])
    #expect(lists.backing.isDisjoint(with: lists.effecting))
    #expect(lists.numberers.isSubset(of: lists.adopters))
  }

  private static func emptySets(of lists: Any) -> [String] {
    Mirror(reflecting: lists).children.compactMap { child in
      (child.value as? Set<String>)?.isEmpty == true ? child.label : nil
    }
  }
}
