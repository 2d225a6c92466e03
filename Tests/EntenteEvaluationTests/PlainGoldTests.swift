import EntenteEvaluation
import EntenteModel
import Testing

struct PlainGoldTests {
  private static let head =
    "id: one\ntitle: A title\ndate: 2026-02-03\nsource: Norland Government\n"

  private func problems(_ text: String) -> [Diagnostic] {
    do {
      _ = try GoldGraph(plain: text, file: "case.gold")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func `a plain gold file is read whole`() throws {
    let gold = try GoldGraph(
      plain: Self.head + """

        Ana opposes the plan.

        Bo said: it is late.

        ---
        # who and what
        a person Ana Holm | Ana
        p proposal the plan

        ---
        a opposes p possible @a : Ana opposes the plan
        """, file: "case.gold")
    #expect(gold.id == "one")
    #expect(gold.article.date == CalendarDate(year: 2026, month: 2, day: 3))
    #expect(gold.article.publisher == "Norland Government")
    #expect(gold.text == "Ana opposes the plan.\n\nBo said: it is late.")
    #expect(gold.entities.map(\.names) == [["Ana Holm", "Ana"], ["the plan"]])
    #expect(
      gold.relations == [
        GoldRelation(
          source: "a", kind: .opposes, target: "p", status: .possible, attributedTo: "a",
          evidence: "Ana opposes the plan")
      ])
  }

  @Test func `line ends of other systems change nothing`() throws {
    let text = Self.head + "\nAna.\n---\na person Ana\n---\n"
    let other = text.replacing("\n", with: "\r\n")
    #expect(try GoldGraph(plain: text, file: "") == GoldGraph(plain: other, file: ""))
  }

  @Test(arguments: [
    ("id: x\n\nAna.\n---\na person Ana\n", "gold.sections", nil),
    ("title: x\n\nAna.\n---\n---\n", "gold.malformed", 1),
    ("id x\n\nAna.\n---\n---\n", "gold.malformed", 1),
    ("id: x\ndate: May\n\nAna.\n---\n---\n", "gold.date", 1),
    ("id: x\n\nAna.\n---\na person\n---\n", "gold.malformed", 5),
    ("id: x\n\nAna.\n---\na person Ana\na person Bo\n---\n", "gold.repeated-key", 6),
    ("id: x\n\nAna.\n---\na person Ana | Bo\n---\n", "gold.not-in-text", 5),
    ("id: x\n\nAna.\n---\na person Ana\n---\na meets b : Ana\n", "gold.unknown-key", 7),
    ("id: x\n\nAna.\n---\na person Ana\n---\na meets a sure : Ana\n", "gold.status", 7),
    ("id: x\n\nAna.\n---\na person Ana\n---\na meets a : Bo\n", "gold.not-in-text", 7),
    ("id: x\n\nAna.\n---\na person Ana\n---\na meets a\n", "gold.malformed", 7),
  ])
  func `a broken plain file says what is wrong and where`(text: String, id: String, line: Int?) {
    let found = problems(text)
    #expect(found.map(\.id) == [id])
    #expect(found.first?.location?.line == line)
  }

  @Test(arguments: [
    "", "---", "---\n---", "---\n---\n---\n---\n", "\u{0}\u{FFFD} : |\n---\n : \n---\n|",
  ])
  func `hostile files are refused`(text: String) {
    #expect(!problems(text).isEmpty)
  }
}
