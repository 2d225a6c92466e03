import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Posts that somebody serves or is appointed in: "her appointment as envoy", "having served as".
extension OfficeStage {
  /// Who serves "as" the post, by the verb or the noun that the "as" belongs to.
  func holderOfService(_ head: Int, in tree: Tree) -> Int? {
    guard let service = service(of: head, in: tree) else { return nil }
    if tree.tokens[service].tag == .verb { return holder(ofVerb: service, in: tree) }
    // "the appointment of Ida Holm as envoy" where "as" hangs on the name.
    if tree.preposition(of: service) == "of", let noun = tree.head(of: service),
      Self.serviceNouns.contains(tree.tokens[noun].lowercasedLemma)
    {
      return service
    }
    guard Self.serviceNouns.contains(tree.tokens[service].lowercasedLemma) else { return nil }
    // "the appointment of Ida Holm as envoy", "Ida Holm's service as envoy".
    let named = tree.children(of: service, by: "nmod").first { tree.preposition(of: $0) == "of" }
    return named ?? tree.child(of: service, by: "nmod:poss")
  }

  /// The word that "as" the post belongs to; of "as envoy and as minister" that of the first.
  private func service(of head: Int, in tree: Tree) -> Int? {
    var post = head
    if tree.has(post, "conj") {
      let first = tree.firstConjunct(of: post)
      guard tree.preposition(of: first) == "as" else { return nil }
      post = first
    }
    guard tree.preposition(of: post) == "as", let head = tree.head(of: post) else { return nil }
    // "will serve as chargé as the head of the office": both are what she serves as.
    var service = head
    for _ in 0..<3 where tree.tokens[service].tag != .verb {
      guard let above = tree.head(of: service),
        tree.preposition(of: service) == "as" || Self.isServing(above, in: tree)
          || tree.head(of: above).map({ Self.isServing($0, in: tree) }) ?? false
      else { break }
      service = above
    }
    return service
  }

  private static func isServing(_ token: Int, in tree: Tree) -> Bool {
    tree.tokens[token].tag == .verb
      && ["serve", "act", "work"].contains(tree.tokens[token].lowercasedLemma)
  }

  /// The object or subject of a verb; "having served" borrows the subject of its clause.
  private func holder(ofVerb verb: Int, in tree: Tree) -> Int? {
    // "Lars Vik will replace her as director": the post is the newcomer's.
    if Self.successions.contains(tree.tokens[verb].lowercasedLemma),
      let newcomer = tree.child(of: verb, by: "nsubj"), !tree.has(newcomer, "nsubj:pass")
    {
      return newcomer
    }
    if Self.successions.contains(tree.tokens[verb].lowercasedLemma),
      tree.child(of: verb, by: "nsubj:pass") != nil,
      let newcomer = tree.child(of: verb, by: "obl:agent")
    {
      // "was replaced by Lars Vik as director"
      return newcomer
    }
    if Self.appointings.contains(tree.tokens[verb].lowercasedLemma) {
      return tree.child(of: verb, by: "obj", "nsubj:pass").map { named in
        let isService = Self.serviceNouns.contains(tree.tokens[named].lowercasedLemma)
        return isService
          ? tree.children(of: named, by: "nmod").first { tree.preposition(of: $0) == "of" } ?? named
          : named
      }
    }
    // "Ida Holm took office as minister": what is taken is no holder.
    if let taken = tree.child(of: verb, by: "obj"),
      Self.taken.contains(tree.tokens[taken].lowercasedLemma),
      let newcomer = tree.child(of: verb, by: "nsubj")
    {
      return newcomer
    }
    if let own = tree.child(of: verb, by: "obj", "nsubj:pass") ?? tree.child(of: verb, by: "nsubj")
    {
      // "announced the appointment of Ida Holm as envoy": some parsers join "as" to the verb.
      guard Self.serviceNouns.contains(tree.tokens[own].lowercasedLemma) else { return own }
      return tree.children(of: own, by: "nmod").first { tree.preposition(of: $0) == "of" }
    }
    guard tree.has(verb, "advcl") || tree.has(verb, "conj") || tree.has(verb, "xcomp"),
      let clause = tree.head(of: verb), tree.tokens[clause].tag == .verb
    else { return nil }
    return tree.child(of: clause, by: "nsubj", "nsubj:pass")
  }

  /// Whether the service is yet to come or over: "will serve as", "previously served as".
  func settleTenure(of phrase: inout OfficePhrase, in reading: Reading) {
    let tree = reading.trees[phrase.sentence]
    guard let service = service(of: tree.top(of: phrase.titleTokens), in: tree),
      tree.tokens[service].tag == .verb
    else { return }
    let words = Set(tree.children(of: service).map { tree.tokens[$0].form.lowercased() })
    if !words.isDisjoint(with: ["will", "shall", "’ll", "'ll"]) { phrase.isToCome = true }
    if !words.isDisjoint(with: ["previously", "formerly", "once", "earlier"]) {
      phrase.isFormer = true
    }
  }

  /// "in *his* capacity as minister", where the tree joins "as" to something else.
  func ownerOfCapacity(_ phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var before = phrase.tokens.lowerBound - 1
    while before > 2,
      ["the", "a", "an"].contains(tokens[before].form) || fillers.contains(tokens[before].form)
    {
      before -= 1
    }
    guard before > 1, tokens[before].form == "as",
      Self.serviceNouns.contains(tokens[before - 1].lowercasedLemma),
      ["his", "her"].contains(tokens[before - 2].form.lowercased())
    else { return nil }
    return before - 2
  }

  /// What somebody takes who comes into a post.
  private static let taken: Set<String> = [
    "office", "oath", "helm", "reins", "post", "job", "charge",
  ]
  private static let successions: Set<String> = ["replace", "succeed", "follow"]
  private static let appointings: Set<String> = [
    "name", "appoint", "elect", "nominate", "designate", "install", "choose", "select", "dismiss",
    "sack", "confirm",
  ]
  private static let serviceNouns: Set<String> = [
    "appointment", "nomination", "service", "tenure", "role", "election", "selection",
    "confirmation", "designation", "term", "time", "work", "position", "reappointment", "capacity",
    "inauguration", "stint", "resignation", "post", "job",
  ]
}
