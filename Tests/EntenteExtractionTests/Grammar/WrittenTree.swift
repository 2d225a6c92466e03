import EntenteExtraction
import EntenteLanguage
import EntenteModel

/// A sentence written for a test: one word a line, `form lemma XPOS head relation`, heads from 1.
func writtenSentence(_ lines: String) -> Sentence {
  var tokens: [Token] = []
  var position = 0
  for line in lines.split(separator: "\n") {
    let fields = line.split(separator: " ").map(String.init)
    guard fields.count == 5, let head = Int(fields[3]) else { continue }
    let count = fields[0].unicodeScalars.count
    tokens.append(
      Token(
        span: TextSpan(start: position, end: position + count), form: fields[0],
        isFollowedBySpace: true, lemma: fields[1], tag: universalTag(fields[2]),
        fineTag: fields[2], head: head - 1, dependency: fields[4]))
    position += count + 1
  }
  return Sentence(
    span: TextSpan(start: 0, end: max(0, position - 1)), paragraph: 0, tokens: tokens)
}

private func universalTag(_ fineTag: String) -> UniversalTag {
  switch fineTag {
  case "MD": .aux
  case _ where fineTag.hasPrefix("NNP"): .propn
  case _ where fineTag.hasPrefix("N"): .noun
  case _ where fineTag.hasPrefix("VA"): .aux
  case _ where fineTag.hasPrefix("V"): .verb
  case "JJ": .adj
  case "RB": .adv
  case "IN": .adp
  case "TO": .part
  case "DT": .det
  case "CC": .cconj
  case "WP", "WDT", "PRP": .pron
  case ",", ".": .punct
  default: .x
  }
}
