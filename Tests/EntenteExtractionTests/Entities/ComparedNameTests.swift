import EntenteModel
import Testing

@testable import EntenteExtraction

struct ComparedNameTests {
  @Test(arguments: [
    ("The U.S. Army's Corps", ["us", "army", "corps"]),
    ("the", ["the"]),
    ("NG-TO (North/South)", ["ng", "to", "north", "south"]),
    ("'s . \"Fjord\"", ["fjord"]),
    ("Denmark’s Sjælland-Council", ["denmark", "sjælland", "council"]),
    ("The Øst", ["øst"]),
    ("", []),
  ])
  func `a name in ASCII gives the same words as with other letters`(name: String, words: [String]) {
    #expect(EntityStage.words(name) == words)
    let wide = EntityStage.words(name + " ø")
    #expect(words == ["the"] || wide == words + ["ø"])
  }

  @Test func `a draft that gets another name is compared by that`() {
    var draft = EntityDraft(kind: .person, name: "Vik")
    draft.name = "Lars Vik"
    #expect(draft.words == ["lars", "vik"])
  }
}
