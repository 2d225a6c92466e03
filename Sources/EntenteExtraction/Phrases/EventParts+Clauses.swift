import EntenteLanguage
import EntenteModel

/// What the clauses behind an event's noun say of it.
extension EventParts {
  /// "a meeting bringing together Norway and Denmark", "a campaign to free Elmar from the rebels".
  mutating func addFromClauses(of frame: PredicateFrame, context: ClaimContext, in reading: Reading)
  {
    let tree = context.tree
    for clause in tree.children(of: frame.trigger, by: "acl") where clause > frame.trigger {
      let lemma = tree.tokens[clause].lowercasedLemma
      let below = tree.subtree(of: clause).filter { $0 > clause }
      if lists.agentive.contains(lemma) {
        addAgents(of: clause, context: context, in: reading)
      } else if lists.addressing.contains(lemma), tree.tokens[clause].fineTag != "VB" {
        for token in below where !isModifier(token, in: tree) {
          for link in reading.links(at: token, in: context.sentence)
          where link.strength == .direct && !participants.contains(link.entity) {
            add(link.entity, to: \.topics)
          }
        }
      }
      if Self.gathering.contains(lemma) {
        for object in tree.children(of: clause, by: "obj") {
          add(
            tree.subtree(of: object).filter { token in
              reading.links(at: token, in: context.sentence).contains { $0.strength == .direct }
            }, context: context, in: reading)
        }
      } else if tree.tokens[clause].fineTag == "VB", Self.purposeful.contains(frame.lemma) {
        for token in below where !isModifier(token, in: tree) {
          for link in reading.links(at: token, in: context.sentence) where link.strength == .direct
          {
            let kind = reading.entities[link.entity].kind
            if kind == .place, places.isEmpty {
              add(link.entity, to: \.places)
            } else if kind == .organization || kind == .country
              || [.event, .proposal, .person].contains(kind)
            {
              add(link.entity, to: \.topics)
            }
          }
        }
      }
    }
  }

  /// "a meeting chaired *by Holm*", "attacks carried out *by the rebels* in Elmar".
  private mutating func addAgents(
    of clause: Int, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    for phrase in tree.children(of: clause, by: "obl", "obl:agent") {
      switch tree.preposition(of: phrase) {
      case "by":
        for agent in tree.conjuncts(of: phrase) {
          for link in reading.actors(at: agent, in: context.sentence) {
            addParticipant(link, token: agent, isHost: true, context: context, in: reading)
          }
        }
      case "in", "at", "near": addPlaces(at: phrase, context: context, in: reading)
      default: continue
      }
    }
  }

  private static let purposeful: Set<String> = [
    "campaign", "operation", "offensive", "battle", "mission", "conference", "summit", "meeting",
  ]
}
