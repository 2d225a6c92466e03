import EntenteLanguage
import EntenteModel

extension EventParts {
  /// Takes out who only speaks of the event: "Holm announced the appointment", "wants to see the
  /// conflict resolved".
  mutating func dropBystanders(
    of frame: PredicateFrame, group: String, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    // "Norway has been at war": the subject is in it, and tells of none.
    if tree.child(of: frame.trigger, by: "cop") != nil { return }
    let verb = tree.has(frame.trigger, "obj") ? tree.head(of: frame.trigger) : nil
    let lemma = verb.map { tree.tokens[$0].lowercasedLemma } ?? ""
    let isTold = lists.telling.contains(lemma)
    // "Norway welcomed the talks": whoever is glad of them does not sit there.
    let isGreeted = isTold && lemma != "announce" && ["meeting", "negotiation"].contains(group)
    guard group == "war" || isGreeted || isTold && !Self.convened.contains(group) else { return }
    let named = frame.fillers.filter { $0.role != .subject }.flatMap {
      reading.links(at: $0.token, in: context.sentence).map(\.entity)
    }
    let bystanders = frame.tokens(in: .subject).flatMap {
      reading.links(at: $0, in: context.sentence).map(\.entity)
    }.filter { !named.contains($0) }
    participants.removeAll(where: bystanders.contains)
    hosts.subtract(bystanders)
    names.removeAll { name in
      bystanders.contains { reading.entities[$0].name == name }
    }
  }

  /// "discussed the conflict in Elmar *with Holm*": who is spoken to about strife is no side of it.
  mutating func dropPartners(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard lists.strifes.contains(frame.lemma) || lists.outbursts.contains(frame.lemma),
      tree.has(frame.trigger, "obj"), let verb = tree.head(of: frame.trigger),
      ["discuss", "raise", "review", "address", "debate"].contains(
        tree.tokens[verb].lowercasedLemma)
    else { return }
    let partners = tree.children(of: verb, by: "obl").filter { tree.preposition(of: $0) == "with" }
      .flatMap { tree.conjuncts(of: $0) }
      .flatMap { reading.links(at: $0, in: context.sentence).map(\.entity) }
    participants.removeAll(where: partners.contains)
    names.removeAll { name in partners.contains { reading.entities[$0].name == name } }
  }

  /// Events that who announces them also comes to.
  private static let convened: Set<String> = [
    "meeting", "negotiation", "visit", "call", "election",
  ]

  /// Whether a word only qualifies the noun after it: "Danish firms" are not Denmark.
  func isModifier(_ token: Int, in tree: Tree) -> Bool {
    guard let head = tree.head(of: token), head > token, tree.tokens[head].tag == .noun else {
      return false
    }
    return tree.has(token, "amod") || tree.has(token, "compound")
  }
}
