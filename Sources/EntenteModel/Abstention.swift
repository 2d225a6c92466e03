/// Something the reader saw and did not turn into a claim, so that nothing is dropped silently.
public struct Abstention: Hashable, Sendable {
  /// Why nothing was claimed.
  public struct Reason: Identifier {
    /// The reason as written in files.
    public let rawValue: String

    /// A reason from its written form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A name that no known kind of entity fits.
    public static let unlinkedName: Reason = "unlinked-name"
    /// A pronoun without an antecedent that agrees.
    public static let unresolvedPronoun: Reason = "unresolved-pronoun"
    /// A trigger word whose arguments were not found.
    public static let triggerWithoutArguments: Reason = "trigger-without-arguments"
    /// A relation whose ends have the wrong kinds.
    public static let wrongKinds: Reason = "wrong-kinds"
    /// A relation whose rules are wrong too often.
    public static let tooDoubtful: Reason = "too-doubtful"
    /// A limit of size that cut something off.
    public static let limit: Reason = "limit"
  }

  /// Why nothing was claimed.
  public let reason: Reason
  /// The document.
  public let document: DocumentID
  /// Where it stands.
  public let span: TextSpan
  /// The words.
  public let text: String
  /// What was tried, in one sentence.
  public let detail: String

  /// An abstention from its parts.
  public init(
    reason: Reason, document: DocumentID, span: TextSpan, text: String, detail: String
  ) {
    self.reason = reason
    self.document = document
    self.span = span
    self.text = text
    self.detail = detail
  }
}
