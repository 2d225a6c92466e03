import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Gives the predecessor the post that their successor holds: "Holm, the foreign minister, took over
/// from Vik".
struct SuccessionStage: Stage {
  let name = "succession"
  let requires: [Layer] = [.relations]
  let provides: [Layer] = []

  /// Nouns by which the holder of a post has left it.
  private let leavingNouns: Set<String>

  init(schema: Schema) {
    leavingNouns = Set(schema.lexicon("leaving-nouns")).union(["death", "succession"])
  }

  func run(_ reading: inout Reading) {
    addReplacements(in: &reading)
    addNamedPredecessors(in: &reading)
    for claim in reading.claims where claim.kind == .succeeds && claim.status == .asserted {
      let held = reading.claims.filter { $0.source == claim.source && $0.kind == .holdsOffice }
      let near = held.filter { $0.sentence == claim.sentence }
      let posts = Set((near.isEmpty ? held : near).map(\.target))
      let theirs = reading.claims.contains {
        $0.source == claim.target && $0.kind == .holdsOffice
      }
      guard let post = posts.first, posts.count == 1, !theirs else { continue }
      var former = claim
      former.kind = .holdsOffice
      former.source = claim.target
      former.target = post
      former.rule = "structure/succession"
      reading.claims.append(former)
      // Whoever had a state's post acted for the state.
      guard let state = reading.entities[post].owner, reading.entities[state].kind == .country,
        reading.claims.contains(where: {
          $0.source == claim.source && $0.kind == .represents && $0.target == state
        })
      else { continue }
      former.kind = .represents
      former.target = state
      reading.claims.append(former)
    }
  }
}

extension SuccessionStage {
  /// "Holm became minister after Vik's resignation": whoever left made room for whoever came.
  func addReplacements(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      let tree = reading.trees[sentence]
      for token in tree.tokens.indices
      where leavingNouns.contains(tree.tokens[token].form.lowercased()) {
        let isFollowed = tree.head(of: token).map { tree.tokens[$0].form == "following" } ?? false
        guard
          isFollowed
            || ["after", "following", "follow", "upon", "on", "in"].contains(
              tree.preposition(of: token)),
          let verb = arrival(over: token, in: tree),
          let arrived = newcomer(of: verb, in: tree),
          let left = leaver(at: token, in: sentence, of: reading),
          let holder = person(at: arrived, in: sentence, of: reading), holder != left
        else { continue }
        let range = min(arrived, token, verb)..<max(arrived, token, verb) + 1
        reading.claims.append(
          RelationDraft(
            source: holder, kind: .succeeds, target: left, confidence: Confidence(0.7),
            sentence: sentence, span: reading.span(of: range, in: sentence),
            rule: "structure/replacement"))
      }
    }
  }

  private func arrival(over token: Int, in tree: Tree) -> Int? {
    var current = token
    for _ in 0..<4 {
      guard let head = tree.head(of: current) else { return nil }
      if Self.arrivals.contains(tree.tokens[head].lowercasedLemma) { return head }
      current = head
    }
    return nil
  }

  private func newcomer(of verb: Int, in tree: Tree) -> Int? {
    if ["become", "assume", "take", "win"].contains(tree.tokens[verb].lowercasedLemma) {
      return tree.child(of: verb, by: "nsubj")
    }
    guard var token = tree.child(of: verb, by: "obj", "nsubj:pass") else { return nil }
    if FrameFinder.isRelative(token, in: tree), let described = tree.head(of: verb) {
      token = described
    }
    return token
  }

  private func leaver(at noun: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tree = reading.trees[sentence]
    let owner =
      tree.child(of: noun, by: "nmod:poss")
      ?? tree.children(of: noun, by: "nmod").first {
        ["of", "to"].contains(tree.preposition(of: $0))
      }
    return owner.flatMap { person(at: $0, in: sentence, of: reading) }
  }

  private func person(at token: Int, in sentence: Int, of reading: Reading) -> Int? {
    reading.links(at: token, in: sentence).first {
      $0.strength == .direct && reading.entities[$0.entity].kind == .person
    }?.entity
  }

  private static let arrivals: Set<String> = [
    "become", "appoint", "name", "elect", "assume", "take", "choose", "select", "install",
    "promote",
  ]
}
