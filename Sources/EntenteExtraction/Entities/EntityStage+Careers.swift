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
        let start = startOfRow(before: phrase, in: reading)
      else { continue }
      guard phrase.owners.isEmpty, start < phrase.tokens.lowerBound,
        let first = reading.mention(startingAt: start, in: phrase.sentence)
      else {
        if start == phrase.tokens.lowerBound || !phrase.owners.isEmpty {
          reading.offices[position].impliedHolder = appointee
        }
        continue
      }
      switch reading.mentions[first].kind {
      case .place, .country:
        reading.offices[position].station = first
      case .organization:
        guard let owner = owner(of: phrase, in: first, of: reading) else { continue }
        reading.offices[position].station = first
        reading.offices[position].owners = [owner]
      default: continue
      }
      reading.offices[position].impliedHolder = appointee
    }
  }

  /// "Foreign Office, Head, *Fjord Department*": the part that a row names behind the post, else the
  /// body that it begins with.
  private func owner(of phrase: OfficePhrase, in body: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let next = phrase.tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].form == ",", tokens[next + 1].isCapitalised else {
      return body
    }
    return reading.mention(startingAt: next + 1, in: phrase.sentence, kind: .organization)
  }

  /// Where the row goes on behind its years; nothing for posts in other sentences.
  private func startOfRow(before phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    func isYear(_ index: Int) -> Bool {
      tokens[index].form.count == 4
        && Int(tokens[index].form).map { (1900...2100).contains($0) } ?? false
    }
    func isTo(_ index: Int) -> Bool {
      index > 0 && ["to", "-", "–", "—", "until"].contains(tokens[index].form.lowercased())
        && isYear(index - 1)
    }
    let end = (0..<phrase.tokens.lowerBound).last { index in
      index > 0 && isTo(index - 1)
        && (isYear(index) || ["present", "date", "now"].contains(tokens[index].form.lowercased()))
        || index == 0 && isYear(0)
    }
    guard var next = end.map({ $0 + 1 }) else { return nil }
    while next < tokens.count, [",", ":", "-", "–"].contains(tokens[next].form) { next += 1 }
    return next < tokens.count ? next : nil
  }
}
