import Testing

@testable import EntenteLanguage  // labels are package-internal by design

struct NameMarksTests {
  @Test func `names survive labelling and come back`() {
    let names = [
      NameSpan(tokens: 0..<1, kind: .nationality), NameSpan(tokens: 2..<5, kind: .organization),
      NameSpan(tokens: 5..<7, kind: .person),
    ]
    #expect(NameMarks.names(of: NameMarks.labels(of: names, count: 9)) == names)
  }

  @Test func `a name that began must go on with its own kind`() {
    let begin = NameMarks.label(.beginning, kind: 0)
    #expect(NameMarks.allows(begin, then: NameMarks.label(.last, kind: 0)))
    #expect(!NameMarks.allows(begin, then: NameMarks.label(.last, kind: 1)))
    #expect(!NameMarks.allows(begin, then: 0))
    #expect(!NameMarks.allows(begin, then: nil))
    #expect(!NameMarks.allows(nil, then: NameMarks.label(.inside, kind: 2)))
  }

  @Test func `decoding never breaks a name apart`() {
    let width = NameMarks.count
    let transitions = (0..<width * width).map {
      NameMarks.allows($0 / width, then: $0 % width) ? Int32(0) : NameFinder.forbidden
    }
    var state: UInt64 = 7
    for _ in 0..<200 {
      let scores = (0..<6 * width).map { _ -> Int32 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return Int32(truncatingIfNeeded: state >> 40) % 1000
      }
      let labels = NameFinder.decode(scores, transitions: transitions)
      #expect(NameMarks.labels(of: NameMarks.names(of: labels), count: 6) == labels)
    }
  }
}
