import EntenteLanguage
import EntenteModel
public import EntenteSchema

/// Finds the predicates of a sentence and who stands in which role beside each.
///
/// The shapes in which English says one thing are undone here once: passive and active, relative
/// clauses, participles, shared subjects and objects of joined verbs, infinitives that borrow a
/// subject, nominalisations, and light verbs ("held talks with"). Patterns are then written for the
/// plain active clause alone. The analyses undone are those of the Universal Dependencies
/// guidelines, version 2.
public struct FrameFinder: Sendable {
  /// The words by which phrases take their doers from the words around them.
  let lists: FrameLexicon
  /// What governing words do to the status of the clauses below them.
  let statusFinder: StatusFinder

  /// A finder with the word lists of a schema.
  public init(schema: Schema) {
    lists = FrameLexicon(schema: schema)
    statusFinder = StatusFinder(schema: schema)
  }

  /// The frames of a sentence in text order.
  ///
  /// - Complexity: O(*n*) in the number of tokens for trees of ordinary depth.
  public func frames(in tree: Tree) -> [PredicateFrame] {
    var frames: [PredicateFrame] = []
    var indexOfTrigger = [Int](repeating: -1, count: tree.tokens.count)
    let statuses = statusFinder.statuses(in: tree)
    for index in tree.tokens.indices {
      guard let form = form(of: index, in: tree) else { continue }
      indexOfTrigger[index] = frames.count
      frames.append(
        PredicateFrame(
          trigger: index, lemma: lemma(of: index, in: tree), form: form,
          fillers: ownFillers(of: index, form: form, in: tree), status: statuses[index]))
    }
    for order in sharingOrder(frames, in: tree) {
      share(into: order, frames: &frames, indexOfTrigger: indexOfTrigger, in: tree)
    }
    for position in frames.indices {
      frames[position].fillers = Self.ordered(frames[position].fillers)
      frames[position].speaker = speaker(
        above: frames[position].trigger, in: tree, frames: frames, indexOfTrigger: indexOfTrigger)
    }
    if !lists.setPhrases.isEmpty { addSetPhrases(to: &frames, indexOfTrigger, in: tree) }
    return frames
  }

  /// What sort of predicate a token is, if any.
  func form(of index: Int, in tree: Tree) -> PredicateFrame.Form? {
    let token = tree.tokens[index]
    switch token.tag {
    case .verb: return .verb
    case .noun, .propn: return .noun
    case .adj:
      return tree.child(of: index, by: "cop") != nil || tree.has(index, "xcomp") ? .adjective : nil
    default: return nil
    }
  }

  /// A verb that lost its last letter with its ending: "rebuk" for "rebuke", "shel" for "shell".
  private func mended(_ lemma: String, form: String) -> String {
    guard !lists.known.isEmpty, !lists.known.contains(lemma), let last = lemma.last else {
      return lemma
    }
    // "regrets", which an engine takes for the form of a verb that there is not
    if form.hasSuffix("s"), lists.known.contains(String(form.dropLast())) {
      return String(form.dropLast())
    }
    // "raided" for the form of a verb "raide"
    if lemma.hasSuffix("e"), lists.known.contains(String(lemma.dropLast())) {
      return String(lemma.dropLast())
    }
    // "proscribed" whose ending nobody took off
    let cut = lemma.hasSuffix("ed") ? [String(lemma.dropLast()), String(lemma.dropLast(2))] : []
    for candidate in [lemma + "e", lemma + String(last)] + cut
    where lists.known.contains(candidate) {
      return candidate
    }
    return lemma
  }

  /// Words that belong to the verb before them, which parsers take for adverbs: "put forward".
  private static let particles: Set<String> = [
    "forward", "out", "up", "down", "back", "over", "off", "aside", "away", "forth",
  ]

  /// The lemma with its particle.
  func lemma(of index: Int, in tree: Tree) -> String {
    // "remains committed": a participle that is an adjective keeps its form.
    if tree.tokens[index].tag == .adj, tree.tokens[index].fineTag.hasPrefix("VB") {
      return tree.tokens[index].form.lowercased()
    }
    guard tree.tokens[index].tag == .verb else { return measure(at: index, in: tree) }
    let lemma = mended(
      tree.tokens[index].lowercasedLemma, form: tree.tokens[index].form.lowercased())
    let particle =
      tree.child(of: index, by: "compound:prt")
      ?? tree.child(of: index, by: "advmod").flatMap { adverb in
        adverb == index + 1 && Self.particles.contains(tree.tokens[adverb].lowercasedLemma)
          ? adverb : nil
      }
    if let particle { return lemma + " " + tree.tokens[particle].lowercasedLemma }
    // "was taken *hostage*": the bare noun makes another verb of it, however it is hung.
    let state = tree.children(of: index).first {
      $0 > index && $0 - index < 6 && Self.captives.contains(tree.tokens[$0].form.lowercased())
    }
    guard let state, lemma == "take" || lemma == "hold" else { return lemma }
    return lemma + " " + tree.tokens[state].form.lowercased()
  }

  /// "the sanctions *regime* against Oslo": what only holds sanctions says of whom as they do.
  private func measure(at index: Int, in tree: Tree) -> String {
    let lemma = tree.tokens[index].lowercasedLemma
    guard Self.containers.contains(lemma) else { return lemma }
    let isSanction = tree.children(of: index, by: "compound", "amod").contains {
      $0 < index && ["sanction", "sanctions"].contains(tree.tokens[$0].lowercasedLemma)
    }
    return isSanction ? "sanctions" : lemma
  }

  private static let containers: Set<String> = [
    "regime", "package", "measure", "program", "programme", "list", "policy", "framework", "round",
  ]

  /// What people are taken and held as.
  private static let captives: Set<String> = ["hostage", "prisoner", "captive"]

  /// Orders fillers and drops repeats; an own filler wins over a shared one.
  static func ordered(_ fillers: [PredicateFrame.Filler]) -> [PredicateFrame.Filler] {
    var seen: Set<PredicateFrame.Filler> = []
    let own = fillers.filter { !$0.isShared }
    let shared = fillers.filter { candidate in
      candidate.isShared
        && !own.contains { $0.role == candidate.role && $0.token == candidate.token }
    }
    return (own + shared).filter { seen.insert($0).inserted }.sorted {
      ($0.role, $0.token, $0.isShared ? 1 : 0) < ($1.role, $1.token, $1.isShared ? 1 : 0)
    }
  }
}
