import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "met Holm at the Elmar summit", "an address at the conference": what happens at an event is
  /// part of it, and whoever takes part in it is there.
  func addWholes(_ contexts: [ClaimContext], in reading: inout Reading) {
    for mention in reading.mentions
    where mention.kind == .event && mention.form == .nominal {
      guard let part = mention.entity, reading.entities[part].isKept else { continue }
      let context = contexts[mention.sentence]
      let tree = context.tree
      // "At a meeting the council held a vote": the verb says where it was held.
      let verb = tree.has(mention.head, "obj") ? tree.head(of: mention.head) : nil
      let around = verb.map { verb in
        lists.making.contains(tree.tokens[verb].lowercasedLemma)
          ? tree.children(of: verb, by: "obl") : []
      }
      let own = tree.children(of: mention.head, by: "nmod", "obl").filter {
        // "On the sidelines of the summit Holm met Vidal"
        $0 > mention.head
          || mention.rule == "events/verb"
            && Self.edges.contains(tree.tokens[$0].lowercasedLemma)
      }
      for phrase in own + (around ?? [])
      where ["at", "during", "within"].contains(tree.preposition(of: phrase))
        || Self.edges.contains(tree.tokens[phrase].lowercasedLemma)
      {
        let edges = tree.children(of: phrase, by: "nmod")
        let tokens =
          Self.edges.contains(tree.tokens[phrase].lowercasedLemma) ? edges : [phrase]
        for whole in tokens.flatMap({ reading.direct(.event, at: $0, in: mention.sentence) })
        where whole.entity != part {
          let span = context.span(covering: [mention.head, phrase], in: reading)
          add(part, .partOf, whole.entity, mention.sentence, span, in: &reading)
          for actor in participants(of: part, in: reading) {
            add(actor, .participatesIn, whole.entity, mention.sentence, span, in: &reading)
          }
        }
      }
    }
  }

  /// "During her visit she met Holm": what a verb tells of, and says during what, is part of that.
  func addDuring(_ contexts: [ClaimContext], in reading: inout Reading) {
    for mention in reading.mentions
    where mention.kind == .event && mention.rule == "events/verb" {
      guard let part = mention.entity, reading.entities[part].isKept,
        let frame = reading.frames[mention.sentence].first(where: {
          $0.trigger == mention.head && $0.form == .verb
        })
      else { continue }
      for phrase in frame.tokens(in: "during") {
        for whole in reading.direct(.event, at: phrase, in: mention.sentence)
        where whole.entity != part
          && !lexicon.violentHeads.contains(
            reading.trees[mention.sentence].tokens[phrase].lowercasedLemma)
        {
          let span = contexts[mention.sentence].span(
            covering: [mention.head, phrase], in: reading)
          add(part, .partOf, whole.entity, mention.sentence, span, in: &reading)
        }
      }
    }
  }

  /// "at the conclusion of the summit" is at the summit.
  func linkEdges(in reading: inout Reading) {
    for sentence in reading.trees.indices {
      let tree = reading.trees[sentence]
      for token in tree.tokens.indices
      where Self.ends.contains(tree.tokens[token].lowercasedLemma)
        && reading.isFree(token, in: sentence)
      {
        let events = tree.children(of: token, by: "nmod").filter {
          tree.preposition(of: $0) == "of"
        }.flatMap { reading.direct(.event, at: $0, in: sentence) }
        if !events.isEmpty { reading.links[sentence][token] = events }
      }
    }
  }

  /// Nouns for when an event begins or ends.
  private static let ends: Set<String> = [
    "conclusion", "close", "end", "opening", "start", "beginning", "outset",
  ]

  /// Where an event's edges are meant for the event: "on the sidelines of the summit".
  private static let edges: Set<String> = ["sideline", "margin", "fringe", "opening", "close"]
}
