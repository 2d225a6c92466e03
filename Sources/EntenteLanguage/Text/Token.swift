public import EntenteModel

/// A word or a punctuation mark with its place in the text and what the engine says of it.
public struct Token: Hashable, Sendable {
  /// Where it stands, in Unicode scalars of the document's text.
  public let span: TextSpan
  /// The word exactly as the text has it.
  public let form: String
  /// Whether white space follows it in the text.
  public let isFollowedBySpace: Bool
  /// The dictionary form; empty until the engine has run.
  public var lemma: String
  /// The universal part of speech (UPOS); `X` until the engine has run.
  public var tag: UniversalTag
  /// The language's own part of speech (XPOS, Penn Treebank set), such as `VBD`.
  public var fineTag: String
  /// The index in its sentence of the word that it depends on; -1 for the root.
  public var head: Int
  /// How it depends on its head: a Universal Dependencies relation with its subtype, `nsubj:pass`.
  public var dependency: String

  /// A token as the tokenizer makes it, before any engine has run.
  public init(
    span: TextSpan, form: String, isFollowedBySpace: Bool, lemma: String = "",
    tag: UniversalTag = .x, fineTag: String = "", head: Int = -1, dependency: String = ""
  ) {
    self.span = span
    self.form = form
    self.isFollowedBySpace = isFollowedBySpace
    self.lemma = lemma
    self.tag = tag
    self.fineTag = fineTag
    self.head = head
    self.dependency = dependency
  }
}
