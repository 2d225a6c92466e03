import EntenteLanguage
public import EntenteModel
public import EntenteSchema

/// Says of each word whether the sentence puts it as a fact, a plan, a possibility or a denial.
///
/// The status of a clause is coloured by its own negation and modals, and by the words that govern
/// it: what somebody *refused to* do is negated, what they *plan to* do is planned, what stands
/// after *if* is possible. Of two colours on one clause the stronger counts: negated, then possible,
/// then planned. Which words govern how is data (`Schemas/lexicons`).
public struct StatusFinder: Sendable {
  /// Lemmas that put the infinitive or clause below them as planned, possible or negated.
  let governors: [String: RelationStatus]

  /// Verbs whose deed is done by saying so: "would like to *thank* Oslo".
  private let performed: Set<String>
  /// Verbs by which somebody tells what they will do.
  let reporting: Set<String>
  /// What becomes of a thing of which a verb is said.
  ///
  /// A visit that is put off is planned, and one that is called off does not take place. Asserted are
  /// the verbs that say themselves that a thing is.
  let fates: [String: RelationStatus]

  /// A finder with the word lists of a schema: `status-planned`, whose complement is planned ("plan",
  /// "due"); `status-possible` ("hope", "urge"); `status-negated`, whose complement did not or will
  /// not happen ("refuse", "deny"); `performing-verbs`; `fate-verbs`;
  /// and the class "telling" of `clause-words`.
  public init(schema: Schema) {
    var governors: [String: RelationStatus] = [:]
    for lemma in schema.lexicon("status-planned") { governors[lemma] = .planned }
    for lemma in schema.lexicon("status-possible") { governors[lemma] = .possible }
    for lemma in schema.lexicon("status-negated") { governors[lemma] = .negated }
    self.governors = governors
    performed = Set(schema.lexicon("performing-verbs"))
    reporting = schema.classes("clause-words")["telling"]
    let classes = schema.classes("fate-verbs")
    var fates: [String: RelationStatus] = [:]
    for lemma in classes["delays"] { fates[lemma] = .planned }
    for lemma in classes["cancels"] { fates[lemma] = .negated }
    for lemma in classes["comes"] { fates[lemma] = .asserted }
    self.fates = fates
  }

  /// The status of every token's claim.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func statuses(in tree: Tree) -> [RelationStatus] {
    let isQuestion =
      tree.tokens.last { $0.tag == .punct && $0.form != "”" && $0.form != "\"" }
      .map { $0.form == "?" } ?? false
    var statuses = [RelationStatus?](repeating: nil, count: tree.tokens.count)
    for index in tree.tokens.indices where statuses[index] == nil {
      settle(index, in: tree, statuses: &statuses)
    }
    return statuses.map { status in
      let status = status ?? .asserted
      return isQuestion && status == .asserted ? .possible : status
    }
  }

  /// Settles a word after all words above it, without recursion: trees may be deep.
  private func settle(_ index: Int, in tree: Tree, statuses: inout [RelationStatus?]) {
    var chain = [index]
    while let last = chain.last, let head = tree.head(of: last), statuses[head] == nil,
      chain.count <= tree.tokens.count
    {
      chain.append(head)
    }
    for member in chain.reversed() {
      let above = tree.head(of: member).flatMap { statuses[$0] } ?? .asserted
      let own = own(of: member, in: tree)
      statuses[member] = Self.stronger(own, inherited(by: member, from: above, in: tree))
    }
  }

  /// The status that a word takes over from its governor.
  private func inherited(
    by index: Int, from above: RelationStatus, in tree: Tree
  ) -> RelationStatus {
    guard let head = tree.head(of: index) else { return .asserted }
    // A relative clause and an appositive speak for themselves, with a tense of their own.
    if tree.has(index, "acl:relcl") || tree.has(index, "appos") { return .asserted }
    let isClause =
      tree.has(index, "xcomp") || tree.has(index, "ccomp") || tree.has(index, "csubj")
      || (tree.has(index, "acl")
        && (tree.tokens[index].fineTag == "VB" || isThoughtOf(index, by: head, in: tree)))
    if isClause {
      let colour = colour(of: head, in: tree)
      // "has *yet to* attack": so far it has not.
      if tree.has(index, "xcomp"), isStillToCome(under: head, in: tree) { return .negated }
      // "would like to thank Oslo": whoever says so has done it.
      if tree.has(index, "xcomp"), performed.contains(tree.tokens[index].lowercasedLemma),
        ["like", "wish", "want", "love"].contains(tree.tokens[head].lowercasedLemma),
        above != .negated
      {
        return .asserted
      }
      // "will never stop working": twice denied is said.
      if colour == .negated, above == .negated { return .asserted }
      let denied = above == .negated && tree.has(index, "ccomp")
      if tree.has(index, "ccomp"), colour != .negated, !denied {
        // What is said is not coloured by when it is said.
        return colour ?? .asserted
      }
      return Self.stronger(colour ?? .asserted, above)
    }
    if tree.has(index, "acl"), let colour = colourOfThought(index, on: head, in: tree) {
      return Self.stronger(colour, above)
    }
    if let colour = colourOfLooseClause(index, under: head, in: tree) {
      // "did not prevent them from leaving": twice denied is said.
      if colour == .negated, above == .negated { return .asserted }
      return Self.stronger(colour, above)
    }
    if tree.has(index, "parataxis") || tree.has(index, "discourse") { return .asserted }
    if tree.has(index, "conj"), tree.tokens[index].tag == .verb {
      // "did not attend but wrote": a finite verb of its own is not denied with the first.
      let isFinite = ["VBD", "VBZ", "VBP", "MD"].contains(tree.tokens[index].fineTag)
      return isFinite && above == .negated ? .asserted : above
    }
    if tree.has(index, "advcl") {
      return tree.tokens[index].fineTag == "VB" || tree.tokens[index].fineTag == "VBG"
        ? above : .asserted
    }
    if tree.has(index, "nsubj"), tree.tokens[index].tag == .noun {
      return fate(of: index, under: head, above: above, in: tree)
    }
    // "*Under the pact* Oslo will send troops": what holds already
    if tree.has(index, "obl"), above == .planned || above == .possible,
      ["under", "despite", "since", "because-of", "in-spite-of"].contains(
        tree.preposition(of: index))
    {
      return .asserted
    }
    return above
  }

  /// The stronger of two colours: negated, possible, planned, asserted.
  static func stronger(_ left: RelationStatus, _ right: RelationStatus) -> RelationStatus {
    func rank(_ status: RelationStatus) -> Int {
      switch status {
      case .negated: 3
      case .possible: 2
      case .planned: 1
      case .asserted: 0
      }
    }
    return rank(left) >= rank(right) ? left : right
  }
}
