import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// "*Labour* MP Ida Holm", "*Republican* senators": adjectives and short names that mean a party
  /// only before a word for its people.
  func partyCandidates(in tree: Tree) -> [NameCandidate] {
    let tokens = tree.tokens
    return tokens.indices.compactMap { index -> NameCandidate? in
      let double = index > 0 ? tokens[index - 1].form + " " + tokens[index].form : ""
      guard index + 1 < tokens.count,
        let party = lexicon.partyWords[double] ?? lexicon.partyWords[tokens[index].form],
        lexicon.partyPeople.contains(tokens[index + 1].form)
          || lexicon.partyPeople.contains(tokens[index + 1].form.lowercased())
          // "*Labour's* Ida Holm"
          || tokens[index + 1].isGenitive && index + 3 < tokens.count
            && tokens[index + 2].tag == .propn && tokens[index + 3].tag == .propn
      else { return nil }
      let known = schema.organizationPosition(named: party)
      let lower = lexicon.partyWords[double] == nil ? index : index - 1
      return NameCandidate(
        tokens: lower..<index + 1, kind: .organization, name: party, source: .schema,
        entry: known.map { .organization($0) }, rule: "names/party-word")
    }
  }
}
