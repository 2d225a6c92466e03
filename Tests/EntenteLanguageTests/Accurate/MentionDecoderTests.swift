import Testing

@testable import EntenteLanguage

struct MentionDecoderTests {
  @Test func `a kind leads by its distance from the best of the others`() throws {
    let decoder = try #require(
      MentionDecoder(labels: ["O", "event", "proposal", "office", "organization"]))
    let leads = decoder.leads(scores: [1, 4, 2.5, -1, 0])
    #expect(decoder.count == 5)
    #expect(leads[.event] == 1.5)
    #expect(leads[.proposal] == -1.5)
    #expect(leads[.office] == -5)
    #expect(leads[.organization] == -4)
  }

  @Test func `labels may stand in any order`() throws {
    let decoder = try #require(
      MentionDecoder(labels: ["office", "O", "organization", "event", "proposal"]))
    let leads = decoder.leads(scores: [3, 1, 0, 0, 0])
    #expect(leads[.office] == 2)
    #expect(leads[.event] == -3)
  }

  @Test(arguments: [
    ["O", "event"], ["O", "event", "proposal", "office", "place"],
    ["event", "event", "proposal", "office", "organization"],
  ])
  func `labels that are missing or unknown are refused`(labels: [String]) {
    #expect(MentionDecoder(labels: labels) == nil)
  }
}
