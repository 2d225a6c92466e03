import EntenteLanguage
import EntenteModel

extension LinkStage {
  /// "the North", "the South's army": one of two states that share a name, where the text speaks of
  /// the two by it.
  ///
  /// Where only one of them is named, the other is not known to be meant.
  func linkHalves(of sentence: Int, in reading: inout Reading) {
    let tokens = reading.trees[sentence].tokens
    for token in tokens.indices
    where Self.directions[tokens[token].form.lowercased()] != nil
      && (isAlone(token, in: reading.trees[sentence]) || isJoined(token, in: tokens))
    {
      let known = reading.links[sentence][token]
      guard known.allSatisfy({ reading.entities[$0.entity].name == tokens[token].form }),
        let direction = Self.directions[tokens[token].form.lowercased()],
        let state = state(in: direction, of: reading)
      else { continue }
      reading.links[sentence][token] = [EntityLink(entity: state, strength: .direct)]
    }
  }

  /// "the North", "into the south", but not "the north of the country", "the North Sea".
  private func isAlone(_ token: Int, in tree: Tree) -> Bool {
    guard token > 0, tree.tokens[token - 1].form.lowercased() == "the" else { return false }
    let isBeforeName =
      token + 1 < tree.tokens.count
      && (tree.tokens[token + 1].isCapitalised
        || [.noun, .propn, .adj].contains(tree.tokens[token + 1].tag))
    if tree.tokens[token].isCapitalised {
      return !(token + 1 < tree.tokens.count && tree.tokens[token + 1].isCapitalised)
    }
    return !isBeforeName && tree.child(of: token, by: "nmod", "acl") == nil
  }

  /// "*North* and South Korea".
  private func isJoined(_ token: Int, in tokens: [Token]) -> Bool {
    token + 3 < tokens.count && tokens[token].isCapitalised
      && ["and", "or"].contains(tokens[token + 1].form)
      && Self.halves.contains(tokens[token + 2].form) && tokens[token + 3].isCapitalised
  }

  /// The country of a pair that a direction means: its name is the direction with the pair's name.
  private func state(in direction: String, of reading: Reading) -> Int? {
    let countries = reading.entities.indices.filter { reading.entities[$0].kind == .country }
    let found = countries.filter { country in
      let words = reading.entities[country].name.split(separator: " ")
      guard words.count == 2, words[0] == direction else { return false }
      return countries.contains { other in
        let pair = reading.entities[other].name.split(separator: " ")
        return other != country && pair.last == words[1]
          && (pair.count == 1 || Self.halves.contains(String(pair[0])))
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let halves: Set<String> = ["North", "South", "East", "West"]

  private static let directions = [
    "north": "North", "south": "South", "east": "East", "west": "West",
  ]
}
