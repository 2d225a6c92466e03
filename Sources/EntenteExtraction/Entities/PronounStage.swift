import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Gives pronouns and "both sides" the people, countries and bodies that they mean.
///
/// Rules over the parse in the spirit of Lappin and Leass, "An Algorithm for Pronominal Anaphora
/// Resolution", 1994: candidates that agree in kind, number and gender, the recent ones first, and
/// among those of a sentence subjects before others.
struct PronounStage: Stage {
  let name = "pronouns"
  let requires: [Layer] = [.links, .entities, .claims]
  let provides: [Layer] = [.coreference]

  /// Common nouns for bodies and states, which "it" may mean through their names.
  let bodyNouns: Set<String>
  /// Nouns that take up bodies and states with an article: "the movement".
  let descriptions: [String: [Description]]
  let schema: Schema

  /// Words that may stand between "the" and such a noun: "the *armed* group".
  let epithets: Set<String>
  /// Words in the names of bodies of a state.
  let officialWords: Set<String>
  /// Words that mean several who were named before: "both sides".
  private let pairNouns: Set<String>
  /// What a state says of itself in a statement.
  let statementVerbs: Set<String>
  /// Verbs, nouns and adjectives whose "it" means nothing.
  let impersonal: [String: Set<String>]

  /// The last parts of hyphenated words before such a noun: "the Oslo-*based* group".
  let joinedEnds: Set<String>
  /// Words before a council by which it governs a state, and the nouns for such councils.
  let rulingWords: Set<String>
  let rulingBodies: Set<String>
  /// Words before a noun by which it takes up somebody who was named: "the *ousted* president".
  let fallen: Set<String>
  /// Nouns for heads of a state: "the Danish *leader*".
  let leaders: Set<String>
  /// Nouns that take up a person who was named: "the *laureate*".
  let callings: Set<String>
  /// Nouns for what one state is to another: "its *neighbour*".
  let neighbours: Set<String>
  /// Verbs for thinking well or ill of somebody for what is theirs, and for helping them with it.
  let appraising: Set<String>
  let helping: Set<String>
  /// Titles that only women or only men have.
  let genderedTitles: [EntityDraft.Gender: Set<String>]

  init(schema: Schema, lexicon: NameLexicon) {
    bodyNouns = lexicon.organizationHeads.union(lexicon.bodyNouns).union(lexicon.ownerNouns)
      .union(lexicon.nationalBodies).union(lexicon.commonOrganizationHeads)
      .union(lexicon.administrations).union(Self.stateNouns)
    descriptions = Self.descriptions(of: schema)
    epithets = Set(schema.lexicon("body-epithets"))
    officialWords = schema.classes("government-words")["body"]
    pairNouns = Set(schema.lexicon("pair-nouns"))
    statementVerbs = Set(schema.lexicon("statement-verbs"))
    joinedEnds = Set(schema.lexicon("joined-epithets"))
    let ruling = schema.classes("ruling-bodies")
    (rulingWords, rulingBodies) = (ruling["word"], ruling["body"])
    let people = schema.classes("described-people")
    (fallen, leaders, callings) = (people["word"], people["leader"], people["person"])
    neighbours = people["neighbour"]
    let owners = schema.classes("object-owner-verbs")
    (appraising, helping) = (owners["appraises"], owners["helps"])
    let titles = schema.classes("gendered-titles")
    genderedTitles = [.female: titles["female"], .male: titles["male"]]
    impersonal = schema.classes("impersonal-words").byName
    self.schema = schema
  }

  private static let stateNouns: Set<String> = [
    "country", "nation", "state", "kingdom", "republic", "team", "company", "firm", "side",
  ]

  func run(_ reading: inout Reading) {
    for sentence in reading.text.sentences.indices {
      // "…", he said: who "I" is shows after it.
      resolve(sentence, in: &reading, isFirstPerson: false)
      resolve(sentence, in: &reading, isFirstPerson: true)
    }
    // … or in the sentence after it.
    for sentence in reading.text.sentences.indices {
      resolve(sentence, in: &reading, isFirstPerson: true)
    }
  }

  private func resolve(_ sentence: Int, in reading: inout Reading, isFirstPerson: Bool) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices {
      if !isFirstPerson, let person = describedPerson(at: token, sentence: sentence, in: reading) {
        reading.links[sentence][token] = [EntityLink(entity: person, strength: .direct)]
        continue
      }
      guard reading.links[sentence][token].isEmpty else { continue }
      let word = tree.tokens[token].form.lowercased()
      guard Self.firstPersons.contains(word) == isFirstPerson else { continue }
      let meant: [Int]
      switch word {
      case "he", "him", "his", "himself":
        meant = person(.male, before: token, sentence: sentence, in: &reading).map { [$0] } ?? []
      case "she", "her", "hers", "herself":
        meant =
          person(.female, before: token, sentence: sentence, in: &reading).map { [$0] } ?? []
      case let word where Self.firstPersons.contains(word):
        meant = speakers(at: token, sentence: sentence, in: reading)
      case "it" where isExpletive(token, in: tree): continue
      case "it", "its", "itself":
        meant = body(before: token, sentence: sentence, in: reading).map { [$0] } ?? []
      case "they", "them", "their", "theirs":
        meant = group(before: token, sentence: sentence, in: reading)
      case "undersigned": meant = reading.authors.count > 1 ? reading.authors : []
      case "regime", "junta": meant = regime(before: token, sentence: sentence, in: reading)
      case let word where pairNouns.contains(word):
        meant = pair(at: token, sentence: sentence, in: reading)
        if meant.isEmpty, let link = described(at: token, sentence: sentence, in: reading) {
          reading.links[sentence][token] = [link]
          continue
        }
      default:
        if !isFirstPerson, let other = neighbour(at: token, sentence: sentence, in: reading) {
          reading.links[sentence][token] = [EntityLink(entity: other, strength: .direct)]
        } else if !isFirstPerson, let link = described(at: token, sentence: sentence, in: reading) {
          reading.links[sentence][token] = [link]
        }
        continue
      }
      reading.links[sentence][token] = meant.map { EntityLink(entity: $0, strength: .direct) }
      if let only = meant.first, meant.count == 1,
        reading.trees[sentence].tokens[token].tag == .pron
      {
        var mention = EntityMention(
          sentence: sentence, tokens: token..<token + 1, head: token,
          kind: reading.entities[only].kind, form: .pronoun, name: "", isKnown: false,
          entity: only, rule: "entities/pronoun")
        mention.isInner = true
        reading.mentions.append(mention)
      }
    }
  }

  private func person(
    _ gender: EntityDraft.Gender, before token: Int, sentence: Int, in reading: inout Reading
  ) -> Int? {
    let fitting = best(before: token, sentence: sentence, in: reading) {
      $0.kind == .person && ($0.gender == gender || $0.gender == .unknown) ? $0.gender : nil
    }
    guard let best = fitting else {
      let word = reading.trees[sentence].tokens[token]
      reading.abstentions.append(
        Abstention(
          reason: .unresolvedPronoun, document: reading.article.id, span: word.span,
          text: word.form,
          detail: "No person named before it fits."))
      return nil
    }
    if reading.entities[best].kind == .person { reading.entities[best].gender = gender }
    return best
  }

  private func body(before token: Int, sentence: Int, in reading: Reading) -> Int? {
    best(before: token, sentence: sentence, in: reading, things: true) {
      $0.kind == .country || $0.kind == .organization ? .unknown : nil
    }.flatMap { $0 == Self.thing ? nil : $0 }
  }
}
