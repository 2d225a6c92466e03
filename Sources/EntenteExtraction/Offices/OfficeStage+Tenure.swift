import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whether a holder is in the post: designates are not yet, and the dismissed no more.
extension OfficeStage {
  /// The post that a designate is to take: "Prime Minister" for "prime minister-designate".
  func designatedTitle(_ title: Int) -> Int? {
    let name = schema.titles[title].title.lowercased()
    for ending in ["-designate", "-elect"] where name.hasSuffix(ending) {
      return singulars[String(name.dropLast(ending.count))]
    }
    return nil
  }

  /// "interim-President": a title that a hyphen joins to what makes it another.
  func interimTitle(_ tokens: Range<Int>, in tree: Tree) -> (title: Int, tokens: Range<Int>)? {
    let lower = tokens.lowerBound
    guard lower > 1, tree.tokens[lower - 1].form == "-",
      ["interim", "acting", "transitional", "caretaker"].contains(
        tree.tokens[lower - 2].form.lowercased()),
      let title = singulars[
        (tree.tokens[lower - 2].form + " " + tree.words(of: tokens)).lowercased()]
    else { return nil }
    return (title, lower - 2..<tokens.upperBound)
  }

  /// "one of the seven judges": a plural title that one person holds.
  func isOneOfSeveral(_ title: Int, in tokens: [Token]) -> Bool {
    var index = title - 1
    while index > 1, title - index < 8, tokens[index].form != "of" {
      guard [.det, .num, .adj, .noun, .propn, .pron, .part].contains(tokens[index].tag) else {
        return false
      }
      index -= 1
    }
    return index > 0 && tokens[index].form == "of" && tokens[index - 1].form.lowercased() == "one"
  }

  /// "the resignation of his finance minister": whoever it is has left the post.
  func isLeft(_ phrase: OfficePhrase, in tokens: [Token]) -> Bool {
    var index = min(phrase.tokens.lowerBound, phrase.possessor?.lowerBound ?? Int.max) - 1
    while index > 0, ["the", "its", "his", "her", "their", "'s", "’s"].contains(tokens[index].form)
    {
      index -= 1
    }
    return index > 0 && tokens[index].form == "of"
      && leavingNouns.contains(tokens[index - 1].form.lowercased())
  }
}
