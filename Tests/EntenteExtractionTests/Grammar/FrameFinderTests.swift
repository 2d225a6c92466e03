import EntenteExtraction
import EntenteLanguage
import EntenteModel
import EntenteSchema
import Testing

/// Each sentence says that one country rejects or discusses something; the frame must not care how.
struct FrameFinderTests {
  let finder: FrameFinder

  init() throws { finder = FrameFinder(schema: try Schema.standard()) }

  /// The frame of the first predicate with a lemma, as `role=form` words.
  func roles(of lemma: String, in lines: String) -> [String] {
    let tree = Tree(writtenSentence(lines))
    guard let frame = finder.frames(in: tree).first(where: { $0.lemma == lemma }) else { return [] }
    return frame.fillers.map { "\($0.role)=\(tree.tokens[$0.token].form)" }
  }

  func frame(of lemma: String, in lines: String) throws -> PredicateFrame {
    try #require(
      finder.frames(in: Tree(writtenSentence(lines))).first { $0.lemma == lemma })
  }

  @Test func `an active clause fills subject and object`() {
    let found = roles(
      of: "reject",
      in: """
        Oslo Oslo NNP 2 nsubj
        rejected reject VBD 0 root
        the the DT 4 det
        plan plan NN 2 obj
        """)
    #expect(found == ["object=plan", "subject=Oslo"])
  }

  @Test func `a passive clause fills the same roles`() {
    let found = roles(
      of: "reject",
      in: """
        plan plan NN 3 nsubj:pass
        was be VA 3 aux:pass
        rejected reject VBN 0 root
        by by IN 5 case
        Oslo Oslo NNP 3 obl:agent
        """)
    #expect(found == ["object=plan", "subject=Oslo"])
  }

  @Test func `a relative clause fills the pronoun's role with what it describes`() {
    let found = roles(
      of: "reject",
      in: """
        Oslo Oslo NNP 0 root
        which which WDT 3 nsubj
        rejected reject VBD 1 acl:relcl
        plans plan NNS 3 obj
        """)
    #expect(found == ["object=plans", "subject=Oslo"])
  }

  @Test func `a relative clause without a pronoun fills its gap`() {
    let found = roles(
      of: "reject",
      in: """
        plan plan NN 0 root
        Oslo Oslo NNP 3 nsubj
        rejected reject VBD 1 acl:relcl
        """)
    #expect(found == ["object=plan", "subject=Oslo"])
  }

  @Test func `participles describe their subject or their object`() {
    #expect(
      roles(
        of: "reject",
        in: """
          plan plan NN 0 root
          rejected reject VBN 1 acl
          by by IN 4 case
          Oslo Oslo NNP 2 obl
          """) == ["object=plan", "subject=Oslo"])
    #expect(
      roles(
        of: "reject",
        in: """
          states state NNS 0 root
          rejecting reject VBG 1 acl
          plans plan NNS 2 obj
          """) == ["object=plans", "subject=states"])
  }

  @Test func `joined verbs share their subject and a following object`() {
    let lines = """
      Oslo Oslo NNP 2 nsubj
      signed sign VBD 0 root
      and and CC 4 cc
      ratified ratify VBD 2 conj
      treaty treaty NN 2 obj
      """
    #expect(roles(of: "ratify", in: lines) == ["object=treaty", "subject=Oslo"])
  }

  @Test func `joined phrases fill one role, each with its own preposition`() {
    let found = roles(
      of: "fight",
      in: """
        They they PRP 2 nsubj
        fought fight VBD 0 root
        in in IN 4 case
        Bergen Bergen NNP 2 obl
        and and CC 7 cc
        across across IN 7 case
        Norway Norway NNP 4 conj
        """)
    #expect(found == ["across=Norway", "in=Bergen", "subject=They"])
  }

  @Test func `an object controls an infinitive, else the subject does`() {
    #expect(
      roles(
        of: "leave",
        in: """
          Oslo Oslo NNP 2 nsubj
          urged urge VBD 0 root
          Malmo Malmo NNP 2 obj
          to to TO 5 mark
          leave leave VB 2 xcomp
          """) == ["subject=Malmo"])
    #expect(
      roles(
        of: "leave",
        in: """
          Oslo Oslo NNP 2 nsubj
          wants want VBZ 0 root
          to to TO 4 mark
          leave leave VB 2 xcomp
          """) == ["subject=Oslo"])
  }

  @Test func `a light verb lends its subject and phrases to its noun`() {
    let found = roles(
      of: "talks",
      in: """
        Oslo Oslo NNP 2 nsubj
        held hold VBD 0 root
        talks talks NNS 2 obj
        with with IN 5 case
        Malmo Malmo NNP 2 obl
        """)
    #expect(found == ["subject=Oslo", "with=Malmo"])
  }

  @Test func `a noun takes possessor, modifier and prepositions`() {
    let found = roles(
      of: "attack",
      in: """
        Norway Norway NNP 3 nmod:poss
        night night NN 3 compound
        attack attack NN 0 root
        on on IN 5 case
        Malmo Malmo NNP 3 nmod
        """)
    #expect(found == ["modifier=night", "on=Malmo", "possessor=Norway"])
  }

  @Test func `reported speech names its speaker`() throws {
    let found = try frame(
      of: "reject",
      in: """
        Berg Berg NNP 2 nsubj
        said say VBD 0 root
        Oslo Oslo NNP 4 nsubj
        rejected reject VBD 2 ccomp
        it it PRP 4 obj
        """)
    #expect(found.speaker == 0)
  }

  @Test(arguments: [
    ("will", "planned"), ("may", "possible"), ("not", "negated"),
  ])
  func `auxiliaries and negation set the status`(word: String, status: String) throws {
    let found = try frame(
      of: "reject",
      in: """
        Oslo Oslo NNP 3 nsubj
        \(word) \(word) \(word == "not" ? "RB 3 advmod" : "MD 3 aux")
        reject reject VB 0 root
        it it PRP 3 obj
        """)
    #expect(found.status.rawValue == status)
  }

  @Test(arguments: [("plans", "plan", "planned"), ("refuses", "refuse", "negated")])
  func `a governing verb colours its infinitive`(form: String, lemma: String, status: String) throws
  {
    let found = try frame(
      of: "sign",
      in: """
        Oslo Oslo NNP 2 nsubj
        \(form) \(lemma) VBZ 0 root
        to to TO 4 mark
        sign sign VB 2 xcomp
        """)
    #expect(found.status.rawValue == status)
  }

  @Test func `a broken tree is read without end`() {
    let lines = """
      a a NN 2 nmod
      b b NN 1 nmod
      c c VBD 9 root
      """
    #expect(roles(of: "c", in: lines) == [])
  }
}
