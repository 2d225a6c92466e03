import EntenteModel
import EntenteSchema

/// The words by which those who speak judge others and what others do.
///
/// A class, since many closures hold the stage that reads them.
final class JudgementLexicon: Sendable {
  /// What is good or bad: "illegal".
  let good: Set<String>
  let bad: Set<String>
  /// Words that say of a plan that it matters, and of anybody else nothing.
  let valued: Set<String>
  /// Verbs and nouns for what nobody does rightly, and nouns for deeds that are wrong where a bad
  /// word says so.
  let misdeedVerbs: Set<String>
  let misdeeds: Set<String>
  let deeds: Set<String>
  /// Adjectives that blame whoever did it, wherever they stand.
  let blaming: Set<String>
  /// Adjectives for evil that are said of a deed or its doer, beside those that blame.
  let grave: Set<String>
  /// Nouns that name a wrong, whose it is.
  let wrongs: Set<String>
  /// Adverbs by which a speaker minds what was done.
  let rueful: Set<String>
  /// News agencies and papers, which pass on what others say.
  let reporters: Set<String>
  /// Adverbs that make a wrong of any deed.
  let wrongly: Set<String>
  /// What nobody is used as rightly.
  let pretexts: Set<String>
  /// Nouns by which a thing is said to matter.
  let needs: Set<String>
  /// A state's own orders and acts, which its statements only cite.
  let instruments: Set<String>
  /// Nouns by which a deed is taken up: "the move".
  let decisions: Set<String>
  /// Verbs for doing good and for doing harm, of what plans will do.
  let helping: Set<String>
  let harming: Set<String>
  /// Verbs that ascribe something to their object.
  let ascribing: Set<String>
  /// Verbs that say what their subject is.
  let being: Set<String>
  /// Verbs that say what their subject brings: "offers a rare opportunity".
  let bringing: Set<String>
  /// Verbs that say with a noun of need that a thing matters.
  let stressing: Set<String>
  /// Bringing a thing about for others.
  let granting: Set<String>
  /// What nobody should go on doing.
  let misbehaving: Set<String>
  /// Verbs of suffering, of saying, and of fighting an evil.
  let blameless: Set<String>
  /// Verbs of using force.
  let forcible: Set<String>
  /// Verbs that announce a deed.
  let vows: Set<String>
  /// What it takes to make a threat of it.
  let hostile: Set<String>
  /// Verbs that tell of a misdeed with a phrase: "meddled *in* the election".
  let faults: [String: [Role]]
  /// Verbs that tell of a misdeed with some objects.
  let harmful: [String: Set<String>]
  /// Verbs that tell with some objects what somebody is threatened with.
  let sufferings: [String: Set<String>]
  /// Words by which things are measured, "in line with": the words before the last, by the last.
  let measures: [String: [[String]]]

  init(schema: Schema) {
    good = Set(schema.lexicon("judgements-good"))
    bad = Set(schema.lexicon("judgements-bad"))
    valued = Set(schema.lexicon("judgements-valued"))
    misdeedVerbs = Set(schema.lexicon("misdeed-verbs"))
    misdeeds = Set(schema.lexicon("misdeed-nouns"))
    deeds = Set(schema.lexicon("violent-heads"))
    blaming = Set(schema.lexicon("judgements-blaming"))
    decisions = Set(schema.lexicon("decision-nouns"))
    helping = Set(schema.lexicon("helping-verbs"))
    harming = Set(schema.lexicon("harming-verbs"))
    let words = schema.classes("judgement-words")
    grave = words["grave"]
    reporters = Set(schema.organizations.filter { $0.category == "media" }.map(\.name))
    wrongs = words["wrong"]
    rueful = words["rueful"]
    wrongly = words["wrongly"]
    pretexts = words["pretext"]
    needs = words["need"]
    instruments = words["instrument"]
    let verbs = schema.classes("judgement-verb-roles")
    ascribing = verbs["ascribes"]
    being = verbs["is"]
    bringing = verbs["brings"]
    stressing = verbs["stresses"]
    granting = schema.classes("obligation-verbs")["grants"]
    misbehaving = verbs["misbehaves"]
    blameless = verbs["blameless"]
    forcible = verbs["force"]
    vows = verbs["vows"]
    hostile = verbs["hostile"]
    faults = schema.table("fault-verbs").mapValues { words in
      words.split(separator: " ").map { Role(String($0)) }
    }
    let objects = schema.classes("harmful-objects")
    harmful = schema.sets("harmful-verbs").mapValues { Set($0.flatMap { objects[$0] }) }
    sufferings = schema.sets("suffering-verbs").mapValues { Set($0.flatMap { objects[$0] }) }
    measures = Dictionary(
      grouping: schema.lexicon("measuring-phrases").map {
        $0.split(separator: " ").map(String.init)
      }, by: { $0.last ?? "" }
    ).mapValues { $0.map { Array($0.dropLast()) } }
  }
}
