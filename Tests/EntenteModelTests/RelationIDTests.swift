import EntenteModel
import Testing

struct RelationIDTests {
  let ana: EntityID = "person:ana-vidal"
  let olav: EntityID = "person:olav-brekke"

  @Test func `a plain fact is named by its ends and its verb`() {
    let id = RelationID.make(source: ana, kind: .criticizes, target: olav)
    #expect(id == "person:ana-vidal/criticizes/person:olav-brekke")
  }

  @Test func `the ends of a symmetric relation come in one order`() {
    let there = RelationID.make(source: ana, kind: .meets, target: olav, isSymmetric: true)
    let back = RelationID.make(source: olav, kind: .meets, target: ana, isSymmetric: true)
    #expect(there == back)
    #expect(
      RelationID.make(source: ana, kind: .criticizes, target: olav)
        != RelationID.make(source: olav, kind: .criticizes, target: ana))
  }

  @Test func `status, speaker and start set claims apart`() {
    let dates = [CalendarDate(iso: "2026-03"), CalendarDate(iso: "2026-03-01"), nil]
    var ids: Set<RelationID> = []
    for status in RelationStatus.allCases {
      for speaker in [EntityID("country:norway"), nil] {
        for date in dates {
          ids.insert(
            .make(
              source: ana, kind: .meets, target: olav, status: status, speaker: speaker,
              time: date.map { Period(on: $0) }))
        }
      }
    }
    #expect(ids.count == RelationStatus.allCases.count * 2 * dates.count)
  }

  @Test func `the end of a period does not`() {
    let start = CalendarDate(iso: "2026-03-01")
    let open = Period(start: start, end: nil)
    let closed = Period(start: start, end: CalendarDate(iso: "2026-03-04"))
    #expect(
      RelationID.make(source: ana, kind: .visits, target: "country:norway", time: open)
        == RelationID.make(source: ana, kind: .visits, target: "country:norway", time: closed))
  }
}
