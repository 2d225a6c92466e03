import EntenteExtraction
import EntenteLanguage
import EntenteModel
import Testing

struct TreeTests {
  @Test func `a second subject after a verb without an object is its object`() {
    let tree = Tree(
      writtenSentence(
        """
        Oslo Oslo NNP 2 nsubj
        attacked attack VBD 6 ccomp
        Malmo Malmo NNP 6 nsubj
        , , , 3 punct
        Berg Berg NNP 6 nsubj
        said say VBD 0 root
        """))
    #expect(tree.children(of: 1, by: "obj") == [2])
    #expect(tree.children(of: 5, by: "nsubj") == [4])
  }

  @Test func `a name before a relative clause is its verb's subject`() {
    let tree = Tree(
      writtenSentence(
        """
        Oslo Oslo NNP 4 vocative
        , , , 1 punct
        which which WDT 4 nsubj
        condemned condemn VBD 8 advcl
        Malmo Malmo NNP 4 obj
        , , , 4 punct
        will will MD 8 aux
        leave leave VB 0 root
        """))
    #expect(tree.children(of: 7, by: "nsubj") == [0])
    #expect(tree.children(of: 0, by: "acl:relcl") == [3])
  }

  @Test func `a look-up without a subtype finds all subtypes`() {
    let tree = Tree(
      writtenSentence(
        """
        Oslo Oslo NNP 3 nmod:poss
        's 's POS 1 case
        plan plan NN 0 root
        """))
    #expect(tree.children(of: 2, by: "nmod") == [0])
    #expect(tree.children(of: 2, by: "nmod:desc") == [])
  }

  @Test func `the way between two words goes up and down`() {
    let tree = Tree(
      writtenSentence(
        """
        Berg Berg NNP 2 nsubj
        met meet VBD 0 root
        Holm Holm NNP 2 obj
        """))
    #expect(tree.path(from: 0, to: 2) == "nsubj ↑ meet ↓ obj")
  }

  @Test func `a cycle is walked once`() {
    let tree = Tree(
      writtenSentence(
        """
        a a NN 2 nmod
        b b NN 1 nmod
        """))
    #expect(tree.subtree(of: 0) == 0...1)
    #expect(tree.path(from: 0, to: 1) != nil)
  }
}
