import EntenteLanguage
import EntenteModel
import EntenteSchema

/// The rows of a curriculum vitae, as a foreign service publishes it with an appointment:
/// "2018 to 2022 Elmar, Consul General".
extension EntityStage {
  /// Gives the posts of every row the place or body that the row begins with, and the appointee.
  func readCareer(in reading: inout Reading) {
    guard
      let heading = reading.text.sentences.firstIndex(where: { sentence in
        sentence.tokens.count < 6
          && sentence.tokens.contains { $0.form.lowercased() == "curriculum" }
      }),
      let appointee = reading.mentions.filter({ $0.kind == .person && $0.sentence <= heading + 2 })
        .min(by: { ($0.sentence, $0.head) < ($1.sentence, $1.head) })?.entity
    else { return }
    for position in reading.offices.indices {
      let phrase = reading.offices[position]
      guard phrase.sentence > heading, phrase.holders.isEmpty, phrase.holderToken == nil,
        let start = startOfRow(phrase.sentence, in: reading), start <= phrase.tokens.lowerBound
      else { continue }
      reading.offices[position].impliedHolder = appointee
      guard phrase.owners.isEmpty,
        let first = reading.mention(startingAt: start, in: phrase.sentence)
      else { continue }
      switch reading.mentions[first].kind {
      case .place, .country: reading.offices[position].station = first
      case .organization:
        reading.offices[position].owners = [inner(behind: phrase, in: reading) ?? first]
      default: break
      }
    }
  }

  /// "Foreign Office, Head, *Fjord Department*": the part that a row names behind the post.
  private func inner(behind phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let next = phrase.tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].form == "," else { return nil }
    return reading.mention(startingAt: next + 1, in: phrase.sentence, kind: .organization)
  }

  /// Where a row goes on behind its years; nothing for other sentences.
  private func startOfRow(_ sentence: Int, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    func isYear(_ index: Int) -> Bool {
      index < tokens.count && tokens[index].form.count == 4
        && Int(tokens[index].form).map { (1900...2100).contains($0) } ?? false
    }
    guard isYear(0) else { return nil }
    var next = 1
    if next < tokens.count, ["to", "-", "–", "—", "until"].contains(tokens[next].form.lowercased()) {
      next += 1
      if isYear(next) || next < tokens.count
        && ["present", "date", "now"].contains(tokens[next].form.lowercased())
      {
        next += 1
      }
    }
    while next < tokens.count, [",", ":", "-", "–"].contains(tokens[next].form) { next += 1 }
    return next < tokens.count ? next : nil
  }
}
