import EntenteEvaluation
import EntenteModel
import Foundation
import Testing

struct GoldGraphTests {
  private func read(_ json: String) throws(EvaluationError) -> GoldGraph {
    try GoldGraph(json: Data(json.utf8), file: "case.json")
  }

  private func problem(_ json: String) -> Diagnostic? {
    do {
      _ = try read(json)
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test func `a gold file is read whole`() throws {
    let gold = try read(
      """
      {"id": "one", "title": "A title", "date": "2026-02-03", "source": "Norland Government",
       "licence": "x", "text": "Ana opposes the plan.",
       "entities": [{"key": "a", "kind": "person", "name": "Ana", "aliases": []},
                    {"key": "p", "kind": "proposal", "name": "plan"}],
       "relations": [{"source": "a", "kind": "opposes", "target": "p", "status": "possible",
                      "attributedTo": "a", "evidence": "Ana opposes the plan"}]}
      """)
    #expect(gold.article.date == CalendarDate(year: 2026, month: 2, day: 3))
    #expect(gold.article.publisher == "Norland Government")
    #expect(gold.article.text == "A title\n\nAna opposes the plan.")
    #expect(gold.entities.map(\.names) == [["Ana"], ["plan"]])
    #expect(gold.relations.first?.status == .possible)
    #expect(gold.relations.first?.attributedTo == "a")
  }

  @Test(arguments: [
    (#"{"id": "x", "text": "y", "entities": []}"#, "gold.malformed"),
    (#"{"id": "#, "gold.malformed"),
    (
      #"{"id":"x","text":"y","date":"May","entities":[],"relations":[]}"#, "gold.date"
    ),
    (
      #"{"id":"x","text":"y","entities":[{"key":"a","kind":"person","name":"A"},{"key":"a","kind":"person","name":"B"}],"relations":[]}"#,
      "gold.repeated-key"
    ),
    (
      #"{"id":"x","text":"y","entities":[],"relations":[{"source":"a","kind":"meets","target":"b"}]}"#,
      "gold.unknown-key"
    ),
    (
      #"{"id":"x","text":"y","entities":[{"key":"a","kind":"person","name":"A"}],"relations":[{"source":"a","kind":"meets","target":"a","status":"sure"}]}"#,
      "gold.status"
    ),
  ])
  func `a broken gold file says what is wrong`(json: String, id: String) {
    #expect(problem(json)?.id == id)
    #expect(problem(json)?.location?.file == "case.json")
  }
}
