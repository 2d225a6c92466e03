import EntenteExtraction
import EntenteLanguage
import EntenteModel
import EntenteSchema
import Testing

struct PatternMatcherTests {
  /// What the standard patterns read off a sentence, as `source kind target` words.
  func claims(in lines: String) throws -> [String] {
    let schema = try Schema.standard()
    let matcher = PatternMatcher(schema: schema)
    let tree = Tree(writtenSentence(lines))
    return FrameFinder(schema: schema).frames(in: tree).flatMap { frame in
      matcher.matches(of: frame).map {
        "\(tree.tokens[$0.source].form) \($0.kind) \(tree.tokens[$0.target].form) \($0.status.rawValue)"
      }
    }
  }

  @Test func `a passive reads like its active`() throws {
    let claims = try claims(
      in: """
        plan plan NN 3 nsubj:pass
        was be VA 3 aux:pass
        rejected reject VBN 0 root
        by by IN 5 case
        Oslo Oslo NNP 3 obl:agent
        """)
    #expect(claims.contains("Oslo opposes plan asserted"))
  }

  @Test func `a symmetric relation between joined subjects is read once`() throws {
    let claims = try claims(
      in: """
        Berg Berg NNP 4 nsubj
        and and CC 3 cc
        Holm Holm NNP 1 conj
        met meet VBD 0 root
        """)
    // A phrase is matched with itself too, since "both leaders" are two; the entities decide.
    let pairs = claims.filter {
      $0.contains("meets") && !["Berg meets Berg", "Holm meets Holm"].contains($0.dropLast(9))
    }
    #expect(pairs == ["Berg meets Holm asserted"])
  }

  @Test func `a condition keeps a pattern from a frame that lacks it`() throws {
    let asked = try claims(
      in: """
        Oslo Oslo NNP 2 nsubj
        asked ask VBD 0 root
        Malmo Malmo NNP 2 obj
        to to TO 5 mark
        leave leave VB 2 xcomp
        """)
    #expect(asked.contains("Oslo requests Malmo asserted"))
    let plain = try claims(
      in: """
        Oslo Oslo NNP 2 nsubj
        asked ask VBD 0 root
        Malmo Malmo NNP 2 obj
        """)
    #expect(!plain.contains { $0.contains("requests") })
  }

  @Test func `drawing criticism turns the direction round`() throws {
    let claims = try claims(
      in: """
        plan plan NN 2 nsubj
        drew draw VBD 0 root
        criticism criticism NN 2 obj
        from from IN 5 case
        Oslo Oslo NNP 3 nmod
        """)
    #expect(claims.contains("Oslo criticizes plan asserted"))
  }

  @Test func `every trigger of the standard patterns finds its pattern`() throws {
    let schema = try Schema.standard()
    let ids = schema.patterns.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(schema.patterns.flatMap(\.triggers).count >= 600)
  }
}
