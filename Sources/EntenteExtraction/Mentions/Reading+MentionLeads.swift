import EntenteLanguage

/// What the engine takes a word for, beside what the word lists say.
///
/// The thresholds were chosen on real and written gold articles: doubts alone raised the precision of
/// relations by two to three points at the same recall; more of the engine's own finds raised that of
/// entities and lowered that of relations.
extension Reading {
  /// Whether the engine is sure that a word heads such a mention, though no word list has it.
  func isSure(_ kind: MentionLeads.Kind, at token: Int, in sentence: Int) -> Bool {
    guard let lead = lead(of: kind, at: token, in: sentence) else { return false }
    return switch kind {
    case .event: lead > 3
    case .organization: lead > 5
    // Word lists and patterns of asking find most of these; the engine's own finds are too many.
    case .proposal, .office: false
    }
  }

  /// Whether the engine holds that a word heads no such mention, though the word lists have it.
  func isDoubted(_ kind: MentionLeads.Kind, at token: Int, in sentence: Int) -> Bool {
    guard let lead = lead(of: kind, at: token, in: sentence) else { return false }
    return switch kind {
    case .event, .proposal: lead < -2
    case .organization: lead < -3
    // A title beside a name is a post, whatever the words around it look like.
    case .office: false
    }
  }

  /// Whether the engine is so sure that a word heads no event that no word list speaks against it.
  func isRuledOut(_ kind: MentionLeads.Kind, at token: Int, in sentence: Int) -> Bool {
    guard let lead = lead(of: kind, at: token, in: sentence) else { return false }
    return lead < -5
  }

  /// How far a kind leads at a word; nil where the engine does not tell.
  private func lead(of kind: MentionLeads.Kind, at token: Int, in sentence: Int) -> Float? {
    let leads = text.sentences[sentence].mentionLeads
    return leads.indices.contains(token) ? leads[token][kind] : nil
  }

  /// Whether the engine is so sure of an event that the words around need not tell it from others.
  func isCertainEvent(at token: Int, in sentence: Int) -> Bool {
    lead(of: .event, at: token, in: sentence).map { $0 > 6 } ?? false
  }

  /// Whether the engine leaves open that a word heads an event, or says nothing of it.
  func isLikelyEvent(at token: Int, in sentence: Int) -> Bool {
    lead(of: .event, at: token, in: sentence).map { $0 >= 1 } ?? true
  }
}
