import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Says whose "the decision" is.
///
/// "Norway closed the border. Denmark criticized *the move*": what somebody has just been told to have
/// done is taken up by a noun that only says that it was done, and a stance to it reaches who did it.
struct DecisionStage: Stage {
  let name = "decisions"
  let requires: [Layer] = [.grammar, .links, .coreference, .events]
  let provides: [Layer] = [.links]

  /// Nouns by which a deed is taken up: "the move".
  private let nouns: Set<String>
  /// Verbs that only pass on what others do.
  private let telling: Set<String>

  init(schema: Schema) {
    nouns = Set(schema.lexicon("decision-nouns"))
    telling = Set(schema.lexicon("speech-verbs")).union([
      "be", "become", "remain", "have", "seem", "appear", "come", "follow",
    ])
  }

  func run(_ reading: inout Reading) {
    for sentence in reading.trees.indices where !reading.furniture.contains(sentence) {
      let tree = reading.trees[sentence]
      for token in tree.tokens.indices
      where nouns.contains(tree.tokens[token].lowercasedLemma)
        && isTakenUp(token, in: tree)
        && !reading.links(at: token, in: sentence).contains(where: {
          reading.entities[$0.entity].kind != .event
        })
      {
        guard let doer = doer(before: token, sentence: sentence, in: reading) else { continue }
        reading.links[sentence][token].append(EntityLink(entity: doer, strength: .through))
      }
    }
  }

  /// "the move", with nothing to say whose it is or what it is.
  private func isTakenUp(_ token: Int, in tree: Tree) -> Bool {
    guard tree.tokens[token].tag == .noun, !tree.has(token, "compound") else { return false }
    var isDefinite = false
    for child in tree.children(of: token) {
      if tree.has(child, "det") {
        guard ["the", "this", "that"].contains(tree.tokens[child].form.lowercased()) else {
          return false
        }
        isDefinite = true
      } else if tree.has(child, "nmod") || tree.has(child, "acl") || tree.has(child, "compound")
        || tree.has(child, "nummod") || tree.has(child, "amod") || tree.has(child, "cop")
        || tree.has(child, "appos") || tree.has(child, "ccomp")
      {
        return false
      }
    }
    return isDefinite
  }

  /// The one actor whose deed the sentence before tells of, or the clause before.
  private func doer(before token: Int, sentence: Int, in reading: Reading) -> Int? {
    for back in 0...1 where sentence - back >= 0 {
      let place = sentence - back
      guard !reading.furniture.contains(place) else { continue }
      let tree = reading.trees[place]
      let deeds = reading.frames[place].filter { frame in
        frame.form == .verb && frame.status != .negated && frame.status != .possible
          && !(telling.contains(frame.lemma) && frame.tokens(in: .object).isEmpty)
          && (back > 0 || frame.trigger < token && !tree.governs(frame.trigger, token))
      }
      // The main clause, or what is told of in it, before what stands in asides.
      let sorted = deeds.sorted {
        (depth(of: $0.trigger, in: tree), $0.trigger) < (
          depth(of: $1.trigger, in: tree), $1.trigger
        )
      }
      for deed in sorted {
        let doers = deed.tokens(in: .subject).flatMap { subject in
          tree.conjuncts(of: subject).flatMap { reading.actors(at: $0, in: place) }
        }.map(\.entity).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        if doers.count == 1 { return doers[0] }
        if !doers.isEmpty { return nil }
      }
    }
    return nil
  }

  private func depth(of token: Int, in tree: Tree) -> Int {
    var (place, depth) = (token, 0)
    while let head = tree.head(of: place), depth < 12 {
      place = head
      depth += 1
    }
    return depth
  }
}
