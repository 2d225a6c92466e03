import EntenteModel
import Testing

struct SlugTests {
  @Test(arguments: [
    ("José Álvarez", "jose-alvarez"), ("U.S. Secretary of State", "us-secretary-of-state"),
    ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"), ("O’Neill", "oneill"), ("  a -- b  ", "a-b"),
    ("Łódź", "lodz"), ("Київ", "київ"), ("!!!", "unnamed"), ("", "unnamed"), ("e\u{301}", "e"),
  ])
  func `a name gives a plain slug`(name: String, slug: String) {
    #expect(Slug.make(from: name) == slug)
  }

  @Test func `what sets claims apart is in their ids`() {
    let plain = RelationID.make(source: "person:b", kind: .meets, target: "person:a")
    let swapped = RelationID.make(
      source: "person:b", kind: .meets, target: "person:a", isSymmetric: true)
    let denied = RelationID.make(
      source: "person:b", kind: .meets, target: "person:a", status: .negated, speaker: "person:c")
    #expect(plain == "person:b/meets/person:a")
    #expect(swapped == "person:a/meets/person:b")
    #expect(denied == "person:b/meets/person:a?negated@person:c")
  }
}
