import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Makes one word of the grammar of each name and of each title with its name.
///
/// A fast parser hangs the parts of "met Danish Foreign Minister Ida Holm" apart: "Danish" from
/// "met", the rest from "Danish". What is known to be one phrase can have one head only; the others
/// hang from it, and where its relation to a verb makes no sense for a name, it is subject or object.
struct UnitStage: Stage {
  let name = "units"
  let requires: [Layer] = [.grammar, .mentions, .offices]
  let provides: [Layer] = [.units]

  /// Nouns written with a hyphen: "cease-fire".
  let hyphenated: Set<String>

  init(schema: Schema) {
    hyphenated = Set(
      ["proposal-heads", "event-heads"].flatMap { schema.lexicon($0) }
        .filter { $0.contains("-") && !$0.contains(" ") })
  }

  func run(_ reading: inout Reading) {
    joinHyphenated(in: &reading)
    var units = [[Range<Int>]](repeating: [], count: reading.trees.count)
    for mention in reading.mentions where !mention.isInner && mention.tokens.count > 1 {
      units[mention.sentence].append(mention.tokens)
    }
    for phrase in reading.offices {
      guard let holder = phrase.holders.first.map({ reading.mentions[$0] }),
        holder.sentence == phrase.sentence, holder.tokens.lowerBound == phrase.tokens.upperBound
      else { continue }
      units[phrase.sentence].append(phrase.tokens.lowerBound..<holder.tokens.upperBound)
    }
    for sentence in units.indices where !units[sentence].isEmpty {
      var tokens = reading.trees[sentence].tokens
      for unit in units[sentence].sorted(by: {
        ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound)
      }) {
        Self.join(unit, in: &tokens)
      }
      let people = reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
        .filter { $0.kind == .person && !$0.isInner }.map(\.tokens)
      if people.count > 1 {
        Self.joinLists(
          people.map { name in
            units[sentence].filter {
              $0.upperBound == name.upperBound && $0.lowerBound < name.lowerBound
            }
            .max { $0.count < $1.count } ?? name
          }, in: &tokens)
      }
      let places = reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
        .filter { $0.kind == .place || $0.kind == .country }.map(\.tokens)
      Self.partPlaces(places, in: &tokens)
      guard tokens != reading.trees[sentence].tokens else { continue }
      var copy = reading.text.sentences[sentence]
      copy.tokens = tokens
      reading.trees[sentence] = Tree(copy)
    }
  }

  /// Leaves a unit one word that hangs from outside.
  private static func join(_ unit: Range<Int>, in tokens: inout [Token]) {
    let tops = unit.filter { !unit.contains(tokens[$0].head) }
    guard let top = tops.min(by: { (rank(tokens[$0]), -$0) < (rank(tokens[$1]), -$1) }) else {
      return
    }
    for other in tops where other != top {
      tokens[other].head = top
      tokens[other].dependency = "flat"
    }
    let head = tokens[top].head
    guard tokens.indices.contains(head), tokens[head].tag == .verb,
      ["xcomp", "amod", "compound", "advmod", "flat", "dep", "discourse"].contains(
        tokens[top].dependency)
    else { return }
    let relation = top > head ? "obj" : "nsubj"
    let isTaken = tokens.indices.contains {
      tokens[$0].head == head && tokens[$0].dependency == relation
        && abs($0 - head) < abs(top - head)
    }
    guard !isTaken else { return }
    for index in tokens.indices
    where index != top && tokens[index].head == head && tokens[index].dependency == relation {
      tokens[index].dependency = "obl:unmarked"
    }
    tokens[top].dependency = relation
  }

  /// "In Oslo Minister Holm met": a place before a subject, with its preposition, is where.
  private static func partPlaces(_ places: [Range<Int>], in tokens: inout [Token]) {
    for place in places {
      guard let top = place.last(where: { !place.contains(tokens[$0].head) }) else { continue }
      let subject = tokens[top].head
      guard tokens.indices.contains(subject), subject > top, place.lowerBound > 0,
        ["compound", "amod", "nmod", "flat"].contains(tokens[top].dependency),
        tokens[subject].dependency.hasPrefix("nsubj"), tokens.indices.contains(tokens[subject].head)
      else { continue }
      let preposition = place.lowerBound - 1
      guard tokens[preposition].tag == .adp, tokens[preposition].dependency == "case" else {
        continue
      }
      tokens[top].head = tokens[subject].head
      tokens[top].dependency = "obl"
      tokens[preposition].head = top
    }
  }

  /// How well a word's relation suits the head of a name.
  private static func rank(_ token: Token) -> Int {
    switch token.dependency.prefix(while: { $0 != ":" }) {
    case "nsubj", "obj", "obl", "root", "iobj": 0
    case "nmod", "conj", "appos": 1
    default: 2
    }
  }
}
