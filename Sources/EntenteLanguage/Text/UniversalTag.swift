/// The seventeen universal parts of speech (UPOS) of Universal Dependencies, version 2.
public enum UniversalTag: String, Sendable, Hashable, CaseIterable {
  /// Adjective.
  case adj = "ADJ"
  /// Adposition.
  case adp = "ADP"
  /// Adverb.
  case adv = "ADV"
  /// Auxiliary.
  case aux = "AUX"
  /// Coordinating conjunction.
  case cconj = "CCONJ"
  /// Determiner.
  case det = "DET"
  /// Interjection.
  case intj = "INTJ"
  /// Noun.
  case noun = "NOUN"
  /// Numeral.
  case num = "NUM"
  /// Particle.
  case part = "PART"
  /// Pronoun.
  case pron = "PRON"
  /// Proper noun.
  case propn = "PROPN"
  /// Punctuation.
  case punct = "PUNCT"
  /// Subordinating conjunction.
  case sconj = "SCONJ"
  /// Symbol.
  case sym = "SYM"
  /// Verb.
  case verb = "VERB"
  /// Anything else.
  case x = "X"
}
