import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose a deed or a quality is, for stances that reach its owner: to praise the courage of a
/// people is to praise the people, and a state's decision that undermines a pact is the state's.
struct OwnedDeeds: Sendable {
  private let deeds: Set<String>
  private let qualities: Set<String>
  /// Nouns of what is put forward, whose author a word before them need not be: "UN resolution".
  private let proposals: Set<String>
  /// Nouns for what a state does or suffers to happen within it: "abuses in Norway".
  private let wrongs: Set<String>
  /// Nouns for people and bodies: "Norway's largest union" is not Norway.
  private let people: Set<String>
  /// Nouns that only say that or how something is: "reports of killings".
  private let aspects: Set<String>
  /// Nouns for a side of an event: "the result of the election".
  private let sides: Set<String>
  /// Verbs that say of a deed only who did it.
  private let doing: Set<String>

  /// The word lists of a schema.
  init(schema: Schema) {
    deeds = Set(schema.lexicon("deed-nouns"))
    qualities = Set(schema.lexicon("quality-nouns"))
    proposals = Set(schema.lexicon("bare-proposal-heads")).union(["resolution"])
    wrongs = Set(schema.lexicon("state-wrongs"))
    let nouns = schema.classes("owned-noun-roles")
    people = Set(schema.lexicon("body-nouns")).union(schema.lexicon("party-people"))
      .union(schema.lexicon("member-nouns")).union(nouns["other"])
      .subtracting(deeds).subtracting(qualities)
    aspects = nouns["aspect"]
    sides = nouns["side"]
    doing = Set(schema.lexicon("doing-verbs"))
  }

  /// Whether a phrase says of a thing that it is somebody's: "Oslo's plan", "the plan by Oslo".
  func isOwner(
    _ entity: Int, of token: Int, in reading: Reading, context: ClaimContext
  ) -> Bool {
    let tree = context.tree
    let means = reading.links(at: token, in: context.sentence)
    guard !means.contains(where: { $0.strength == .direct }) else { return false }
    let lemma = tree.tokens[token].lowercasedLemma
    let isOwned = deeds.contains(lemma) || qualities.contains(lemma)
    return tree.children(of: token).contains { child in
      let isOwner =
        tree.has(child, "nmod:poss")
        || !proposals.contains(lemma) && (tree.has(child, "amod") || tree.has(child, "compound"))
        || tree.has(child, "nmod")
          && (["by", "from"].contains(tree.preposition(of: child))
            || isOwned && tree.preposition(of: child) == "of")
      return isOwner
        && tree.conjuncts(of: child).contains { member in
          reading.links(at: member, in: context.sentence).contains { $0.entity == entity }
        }
    }
  }

  /// Whether a noun is for people or a body.
  func isPeople(_ token: Int, in tree: Tree) -> Bool {
    people.contains(tree.tokens[token].lowercasedLemma)
  }

  /// What is spoken of where a noun only says that it is: "reports *of killings*", "the news of it".
  func core(of token: Int, in tree: Tree) -> Int {
    var core = token
    // "the finalisation of the terms *of the accord*"
    for _ in 0..<3 {
      guard aspects.contains(tree.tokens[core].lowercasedLemma),
        let part = tree.children(of: core, by: "nmod").first(where: {
          ["of", "about", "on"].contains(tree.preposition(of: $0))
        })
      else { return core }
      core = part
    }
    return core
  }

  /// Those whose deed a noun names: "*Oslo*'s decision", "*UK* military support".
  func owners(byDeed token: Int, in reading: Reading, context: ClaimContext) -> [EntityLink] {
    guard deeds.contains(context.tree.tokens[token].lowercasedLemma) else { return [] }
    let named = reading.links(at: token, in: context.sentence)
      .filter { isOwner($0.entity, of: token, in: reading, context: context) }
    // "*our* thoughts are with them": what a pronoun means shows later than what nouns stand for.
    let meant =
      named.isEmpty
      ? context.tree.children(of: token, by: "nmod:poss").flatMap {
        reading.links(at: $0, in: context.sentence).filter { $0.strength > .loose }
      } : named
    return meant.map { EntityLink(entity: $0.entity, strength: .through) }
  }

  /// Whose deed a noun names, whatever the deed itself stands for: "the decision *by Oslo*".
  func doers(ofDeed token: Int, in reading: Reading, context: ClaimContext) -> [EntityLink] {
    let tree = context.tree
    guard deeds.contains(tree.tokens[token].lowercasedLemma) else { return [] }
    return tree.children(of: token, by: "nmod").filter {
      tree.has($0, "nmod:poss") || tree.preposition(of: $0) == "by"
    }
    .flatMap { tree.conjuncts(of: $0) }
    .flatMap { reading.actors(at: $0, in: context.sentence) }
    .map { EntityLink(entity: $0.entity, strength: .through) }
  }

  /// The event of which a noun names a side: "rejected the *result* of the election".
  func events(behind token: Int, in reading: Reading, context: ClaimContext) -> [EntityLink] {
    let tree = context.tree
    guard sides.contains(tree.tokens[token].lowercasedLemma) else { return [] }
    return tree.children(of: token, by: "nmod").filter {
      tree.has($0, "nmod:poss") || ["of", "to"].contains(tree.preposition(of: $0))
    }
    .flatMap { reading.direct(.event, at: $0, in: context.sentence) }
  }

  /// Those whose deed or quality a phrase names from afar: "the courage of *Oslo's* people", "the
  /// commitments made by *Oslo*".
  func makers(of token: Int, in reading: Reading, context: ClaimContext) -> [EntityLink] {
    let tree = context.tree
    let lemma = tree.tokens[token].lowercasedLemma
    guard deeds.contains(lemma) || qualities.contains(lemma) else { return [] }
    // "the restraint and courage shown by Oslo": the clause hangs by the last of them.
    let agents = tree.conjuncts(of: token).flatMap { tree.children(of: $0, by: "acl") }
      .filter { $0 > token && tree.tokens[$0].fineTag == "VBN" }
      .flatMap { tree.children(of: $0, by: "obl") }
      .filter { tree.preposition(of: $0) == "by" }
    let owners = tree.children(of: token, by: "nmod").filter {
      tree.has($0, "nmod:poss") || ["of", "from", "by"].contains(tree.preposition(of: $0))
    }
    // "the progress that Oslo has made"
    let actors = tree.children(of: token, by: "acl:relcl")
      .filter {
        doing.contains(tree.tokens[$0].lowercasedLemma)
          && tree.child(of: $0, by: "nsubj:pass", "aux:pass") == nil
      }
      .flatMap { tree.children(of: $0, by: "nsubj") }
    return (agents + owners + actors)
      .flatMap { tree.conjuncts(of: $0) }
      .flatMap { reading.actors(at: $0, in: context.sentence) }
  }

  /// Whoever is to blame for what is condemned: "Oslo's executions", "the attack *by Oslo*", "the
  /// conduct *of Oslo*", "abuses *in Norway*".
  func culprits(of token: Int, in reading: Reading, context: ClaimContext) -> [EntityLink] {
    let tree = context.tree
    let lemma = tree.tokens[token].lowercasedLemma
    let isDeed = deeds.contains(lemma) || qualities.contains(lemma)
    let isWrong = wrongs.contains(lemma)
    let agents = tree.children(of: token, by: "acl")
      .filter { $0 > token && tree.tokens[$0].fineTag == "VBN" }
      .flatMap { tree.children(of: $0, by: "obl") }
      .filter { tree.preposition(of: $0) == "by" }
    let parts = tree.children(of: token, by: "nmod").filter { !tree.has($0, "nmod:poss") }
    let deeper = parts.flatMap { tree.children(of: $0, by: "nmod") }
      .filter { tree.preposition(of: $0) == "by" }
    let owners =
      tree.children(of: token, by: "nmod:poss")
      + tree.children(of: token, by: "amod", "compound").filter {
        $0 < token && tree.tokens[$0].isCapitalised
      }
      + parts.filter {
        switch tree.preposition(of: $0) {
        case "by": true
        case "of": isDeed && !isWrong
        case "in": isWrong
        default: false
        }
      }
    var found = (owners + agents + deeper)
      .flatMap { tree.conjuncts(of: $0) }
      .flatMap { reading.actors(at: $0, in: context.sentence) }
      .map { EntityLink(entity: $0.entity, strength: .through) }
    if found.isEmpty, isWrong {
      // "abuses against women in Norway"
      found = parts.flatMap { tree.children(of: $0, by: "nmod") }
        .filter { tree.preposition(of: $0) == "in" }
        .flatMap { tree.conjuncts(of: $0) }
        .flatMap { reading.direct(.country, at: $0, in: context.sentence) }
    }
    return found
  }
}
