import EntenteModel

/// A phrase that names a proposal or an event, with what the grammar says about it.
struct PhraseDraft {
  let sentence: Int
  let phrase: NounPhrase
  let lemma: String
  let kind: EntityKind
}
