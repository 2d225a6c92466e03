import EntenteLanguage
import EntenteModel
import EntenteSchema

/// What "the …" takes up: "the movement", "the country", "the authorities".
extension PronounStage {
  /// The sorts of noun that take up what was named before, after the list `described-bodies`.
  enum Description: String, Sendable {
    case armed, bloc, company, party, any, named, state, government
  }

  /// The nouns of the list `described-bodies`, each with what it can take up.
  static func descriptions(of schema: Schema) -> [String: [Description]] {
    var found: [String: [Description]] = [:]
    for (sort, nouns) in schema.pairs("described-bodies") {
      guard let kind = Description(rawValue: sort) else { continue }
      for noun in nouns.split(separator: " ") { found[String(noun), default: []].append(kind) }
    }
    return found
  }

  /// The entity that a noun with an article takes up, and whether it is that itself or acts for it.
  func described(at token: Int, sentence: Int, in reading: Reading) -> EntityLink? {
    let tree = reading.trees[sentence]
    let word = tree.tokens[token].form
    guard tree.tokens[token].tag == .noun, let kinds = descriptions[word],
      isBare(token, in: tree),
      acts(token, in: tree)
        || tree.has(token, "nmod:poss") && kinds != [.state] && kinds != [.government]
    else { return nil }
    if let rulers = rulers(at: token, sentence: sentence, in: reading) { return rulers }
    for kind in kinds {
      let found =
        kind == .named
        ? namesake(of: word, before: token, sentence: sentence, in: reading)
        : taken(up: kind, at: token, sentence: sentence, in: reading)
      if let found {
        return EntityLink(entity: found, strength: kind == .government ? .through : .direct)
      }
    }
    return nil
  }

  /// "the *ruling* council": the country that the article is about acts by it.
  private func rulers(at token: Int, sentence: Int, in reading: Reading) -> EntityLink? {
    let tree = reading.trees[sentence]
    guard rulingBodies.contains(tree.tokens[token].lowercasedLemma),
      tree.children(of: token, by: "amod").contains(where: {
        rulingWords.contains(tree.tokens[$0].form.lowercased())
      })
    else { return nil }
    return taken(up: .government, at: token, sentence: sentence, in: reading)
      .map { EntityLink(entity: $0, strength: .through) }
  }

  /// Whether a noun names who does something or to whom it is done, and not where: "in the country".
  private func acts(_ token: Int, in tree: Tree) -> Bool {
    let first = tree.firstConjunct(of: token)
    if tree.has(first, "nsubj") || tree.has(first, "obj") || tree.has(first, "iobj") { return true }
    return (tree.has(first, "obl") || tree.has(first, "nmod"))
      && ["on", "upon", "with", "to", "against", "by", "from", "for", "between"].contains(
        tree.preposition(of: first))
  }

  /// "the movement", "the armed group", but not "the group of five", "the group that left".
  private func isBare(_ token: Int, in tree: Tree) -> Bool {
    var isDefinite = false
    for child in tree.children(of: token) {
      let form = tree.tokens[child].form.lowercased()
      switch tree.tokens[child].dependency.prefix(while: { $0 != ":" }) {
      case "det":
        guard ["the", "this", "that"].contains(form) else { return false }
        isDefinite = true
      case "amod", "compound":
        guard epithets.contains(form) || isJoined(child, in: tree) else { return false }
      case "acl":
        // "called on the movement *to leave*" says nothing of which movement it is.
        guard tree.tokens[child].fineTag == "VB" else { return false }
      case "nmod" where isCharge(child, against: token, in: tree): break
      case "nmod", "appos", "nummod", "flat", "cop": return false
      default: break
      }
    }
    return isDefinite && !tree.has(token, "appos") && !tree.has(token, "compound")
  }

  /// "accused the commission *of fraud*": what parsers hang on the body tells what it is accused of.
  private func isCharge(_ child: Int, against token: Int, in tree: Tree) -> Bool {
    guard child > token, tree.preposition(of: child) == "of", tree.has(token, "obj"),
      let verb = tree.head(of: token)
    else { return false }
    return ["accuse", "convict", "suspect", "acquit", "clear"].contains(
      tree.tokens[verb].lowercasedLemma)
  }

  /// "the *Oslo-based* group", "the *communist-ruled* island": a word of two by a hyphen.
  private func isJoined(_ token: Int, in tree: Tree) -> Bool {
    let form = tree.tokens[token].form
    let end = form.split(separator: "-").last.map { $0.lowercased() } ?? ""
    guard joinedEnds.contains(end) else { return false }
    return form.contains("-") || token > 0 && tree.tokens[token - 1].form == "-"
  }

  /// The body named last in whose name a noun stands: "the commission" for a truth commission.
  private func namesake(
    of noun: String, before token: Int, sentence: Int, in reading: Reading
  ) -> Int? {
    for place in (max(0, sentence - 8)...sentence).reversed() {
      let last = reading.mentionIndices(in: place).map { reading.mentions[$0] }.filter {
        guard $0.kind == .organization, let body = $0.entity,
          place < sentence || $0.tokens.upperBound <= token
        else { return false }
        return Self.words(of: reading.entities[body]).contains(noun)
      }.max { $0.tokens.lowerBound < $1.tokens.lowerBound }
      if let last { return last.entity }
    }
    return nil
  }

  private static func words(of entity: EntityDraft) -> Set<String> {
    Set(
      ([entity.name] + entity.aliases).flatMap {
        $0.lowercased().split { !$0.isLetter }.map(String.init)
      })
  }

  /// The entity that a noun of some sort takes up: the one that the passage is most about.
  private func taken(
    up kind: Description, at token: Int, sentence: Int, in reading: Reading
  ) -> Int? {
    if kind == .state || kind == .government, let home = ruled(by: token, sentence, in: reading) {
      return home
    }
    let authors = Set(reading.authors.map { reading.entities[$0].name })
    let found = best(before: token, sentence: sentence, in: reading) { entity in
      let fits: Bool
      switch kind {
      case .state, .government:
        fits = entity.kind == .country && !authors.contains(entity.name)
      case .any, .named: fits = entity.kind == .organization && isVoluntary(entity)
      case .armed: fits = entity.kind == .organization && isOf(entity, ["armed-group"])
      case .bloc: fits = entity.kind == .organization && isOf(entity, ["multinational"])
      case .company: fits = entity.kind == .organization && isOf(entity, ["company"])
      case .party: fits = entity.kind == .organization && isOf(entity, ["party"])
      }
      return fits ? .unknown : nil
    }
    return found == Self.thing ? nil : found
  }

  /// The country that a text means by "the country" or "the government": that of the person who
  /// speaks of it, else the one that the article is about.
  private func ruled(by token: Int, _ sentence: Int, in reading: Reading) -> Int? {
    let tree = reading.trees[sentence]
    let excluded = excludedEntities(for: token, sentence: sentence, in: reading)
    let critic = subjectsAbove(token, in: tree).lazy.flatMap {
      reading.links(at: $0, in: sentence)
    }.first { reading.entities[$0.entity].kind == .person }
    if let critic, let country = reading.entities[critic.entity].country,
      !excluded.contains(country)
    {
      return country
    }
    guard let home = reading.homeCountry, !excluded.contains(home) else { return nil }
    return home
  }

  /// Whether the schema knows a body as of some sort, or knows nothing of it and its name does not
  /// tell of another.
  private func isOf(_ entity: EntityDraft, _ categories: Set<String>) -> Bool {
    if let category = schema.category(ofBody: entity.name), !category.isEmpty {
      return categories.contains(category)
    }
    return isVoluntary(entity)
  }

  /// Whether a body is not one of a state or of states, as far as its name tells.
  private func isVoluntary(_ entity: EntityDraft) -> Bool {
    if let category = schema.category(ofBody: entity.name) {
      return !Self.official.contains(category)
    }
    return Self.words(of: entity).isDisjoint(with: officialWords)
  }

  private static let official: Set<String> = [
    "government", "ministry", "agency", "intelligence", "police", "armed-forces", "legislature",
    "court", "central-bank",
  ]
}
