import EntenteLanguage
import EntenteModel

/// Who has a hand in a deed.
extension FrameFinder {
  /// "their involvement in the arrest of Holm", "was involved in his arrest": whose hand was in it
  /// did it.
  func borrowFromInvolvement(
    into position: Int, head: Int, frames: inout [PredicateFrame], _ indexOfTrigger: [Int],
    in tree: Tree
  ) {
    let noun = frames[position].trigger
    let first = tree.firstConjunct(of: noun)
    let owners: Set<Role> = [.subject, .possessor, "by"]
    guard let above = tree.head(of: first), indexOfTrigger[above] >= 0,
      ["in", "for"].contains(tree.preposition(of: first)),
      !frames[position].fillers.contains(where: { owners.contains($0.role) })
    else { return }
    let governor = frames[indexOfTrigger[above]]
    switch governor.form {
    case .noun where Self.involvements.contains(governor.lemma):
      // "listed the firm for *its* role in it": whom the verb does that to had the role.
      if tree.preposition(of: governor.trigger) == "for",
        let verb = tree.head(of: governor.trigger),
        indexOfTrigger[verb] >= 0,
        governor.tokens(in: .possessor).allSatisfy({ tree.tokens[$0].tag == .pron })
      {
        let punished = frames[indexOfTrigger[verb]].shared(.object, as: .subject)
        if !punished.isEmpty {
          frames[position].fillers += punished
          return
        }
      }
      frames[position].fillers +=
        [Role.possessor, .subject, "by", "of"].lazy.map { governor.shared($0, as: .subject) }
        .first { !$0.isEmpty } ?? []
    case .verb where ["involve", "implicate"].contains(governor.lemma):
      frames[position].fillers += governor.shared(.object, as: .subject)
    case .adjective where ["responsible", "complicit", "involved"].contains(governor.lemma):
      frames[position].fillers += governor.shared(.subject, as: .subject)
    default: break
    }
  }

  /// "Clashes broke out *between Oslo and Malmo*": the phrases beside a verb that only says of its
  /// subject that it takes place are the subject's own.
  func borrowFromHappening(
    into position: Int, head: Int, frames: inout [PredicateFrame], _ indexOfTrigger: [Int],
    in tree: Tree
  ) {
    let noun = frames[position].trigger
    guard tree.has(noun, "nsubj"), indexOfTrigger[head] >= 0 else { return }
    let governor = frames[indexOfTrigger[head]]
    guard governor.form == .verb, lists.happenings.contains(governor.lemma) else { return }
    for filler in governor.fillers where Self.parties.contains(filler.role) {
      frames[position].fillers.append(
        Filler(role: filler.role, token: filler.token, isShared: true))
    }
  }

  /// Roles of those between whom, with whom or against whom a thing takes place.
  private static let parties: Set<Role> = ["between", "with", "against", "on", "by", "from"]

  /// Nouns for having a hand in a deed.
  private static let involvements: Set<String> = [
    "involvement", "role", "part", "participation", "complicity", "hand", "responsibility",
  ]
}
