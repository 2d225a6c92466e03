import EntenteLanguage
import EntenteModel

/// What the engine's names name.
extension NameStage {
  /// Finds the kind of a name by the words in it and around it.
  ///
  /// - Returns: Whether it names anything.
  func settleKind(of name: inout EngineName) -> Bool {
    guard findHolder(in: &name), !isFragment(name), !isOfAgreement(name) else { return false }
    if name.kind == .place || name.kind == .organization, let only = name.only,
      leaderSurnames.contains(only.form),
      !name.known.contains(where: { [tokens = name.tokens] in $0.tokens == tokens })
    {
      name.kind = .person
    }
    if name.kind == .person, isThing(name.tokens, in: name.all) { return false }
    if let only = name.only, DateFinder.weekdays.contains(only.form.lowercased()) { return false }
    name.kind = introduced(name.kind, name.tokens, in: name.all)
    return !isNameless(name)
  }

  /// Makes a person's name of one that stands behind the title of a post or behind what completes it.
  ///
  /// - Returns: Whether the name can be one.
  private func findHolder(in name: inout EngineName) -> Bool {
    if name.kind == .organization,
      let title = name.titles.first(where: { [tokens = name.tokens] in
        $0.tokens.contains(tokens.lowerBound) && $0.tokens.lowerBound < tokens.lowerBound
          && $0.tokens.upperBound < tokens.upperBound
      })
    {
      // "Counselor of the Department | Ida Holm": the name begins where the title ends.
      name.tokens = title.tokens.upperBound..<name.tokens.upperBound
      name.kind = .person
      if name.first?.isCapitalised == false { return false }
    }
    if name.kind == .place, let last = name.last, Self.regional.contains(last.form) { return false }
    if name.kind == .place || name.kind == .organization,
      let rest = holder(
        behindComplement: name.tokens, in: name.all, titles: name.titles, known: name.known)
    {
      name.kind = .person
      name.tokens = rest
    }
    return true
  }

  /// Whether nothing is left but initials or small words.
  private func isFragment(_ name: EngineName) -> Bool {
    let words = name.all[name.tokens]
    return words.allSatisfy { $0.form.unicodeScalars.count < 2 }
      || !words.contains(where: \.isCapitalised)
  }

  /// "the *Elmar* accords", "the *Elmar Peace* Agreement": the name belongs to the agreement.
  private func isOfAgreement(_ name: EngineName) -> Bool {
    let isPeace = name.last?.form == "Peace"
    guard name.kind != .organization || name.tokens.count == 1 || isPeace, let next = name.next
    else { return false }
    return lexicon.agreementHeads.contains(next.form.lowercased())
      && (name.kind == .place || isPeace || next.isCapitalised)
  }

  /// Whether words for nationalities, a common noun or a title are all that the name is.
  private func isNameless(_ name: EngineName) -> Bool {
    let tokens = name.tokens
    if name.titles.contains(where: { $0.tokens == tokens }) { return true }
    guard name.kind != .person else { return false }
    let isNationality = tokens.allSatisfy { index in
      ["-", "–", "—", "/"].contains(name.all[index].form)
        || name.known.contains { $0.isDemonym && $0.tokens.contains(index) }
    }
    if isNationality { return true }
    if let only = name.only, lexicon.nonNames.contains(only.form.lowercased()) { return true }
    return name.titles.contains {
      $0.tokens.upperBound == tokens.upperBound && tokens.contains($0.tokens.lowerBound)
    }
  }
}
