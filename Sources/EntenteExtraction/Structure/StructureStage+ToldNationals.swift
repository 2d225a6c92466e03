import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose nationals people are by what a clause says of them, or the sentence before their names.
extension StructureStage {
  /// "Ida Holm is *a Norwegian*", "he is Norwegian": what the clause says somebody is.
  func addToldNationals(in reading: inout Reading) {
    for index in reading.mentions.indices where reading.mentions[index].rule == "names/demonym" {
      let mention = reading.mentions[index]
      guard let country = mention.entity, !mention.isInner,
        !reading.furniture.contains(mention.sentence)
      else { continue }
      let tree = reading.trees[mention.sentence]
      let top = tree.top(of: mention.tokens)
      guard tree.child(of: top, by: "cop") != nil, let subject = tree.child(of: top, by: "nsubj"),
        !tree.children(of: top, by: "advmod").contains(where: {
          ["not", "n't", "never"].contains(tree.tokens[$0].form.lowercased())
        })
      else { continue }
      for link in reading.links(at: subject, in: mention.sentence)
      where link.strength == .direct && reading.entities[link.entity].kind == .person {
        let range =
          min(
            subject, mention.tokens.lowerBound)..<max(
            subject + 1, mention.tokens.upperBound)
        claimNational(
          link.entity, of: country, tokens: range, sentence: mention.sentence, confidence: 0.65,
          rule: "structure/told-national", in: &reading)
      }
    }
  }

  /// The next sentence names who it is: "*A Danish man* goes on trial … *Lars Vik* denies".
  func addTakenUpNationals(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices
    where !reading.furniture.contains(sentence) && !reading.headlines.contains(sentence) {
      let tree = reading.trees[sentence]
      guard let subject = reading.mainSubject(of: sentence),
        tree.tokens[subject].tag == .noun, tree.tokens[subject].fineTag == "NN",
        lists.people.contains(tree.tokens[subject].form.lowercased())
          || lists.statePeople.contains(tree.tokens[subject].form.lowercased()),
        !isPost(subject..<subject + 1, in: sentence, of: reading),
        let origin = reading.mentionIndices(in: sentence).first(where: {
          let mention = reading.mentions[$0]
          return mention.rule == "names/demonym" && !mention.isInner
            && mention.tokens.upperBound <= subject
            && tree.head(of: tree.top(of: mention.tokens)) == subject
        }),
        let country = reading.mentions[origin].entity,
        let person = reading.introducedBehind(sentence)
      else { continue }
      claimNational(
        person, of: country,
        acts: lists.statePeople.contains(tree.tokens[subject].form.lowercased()),
        tokens: reading.mentions[origin].tokens.lowerBound..<subject + 1, sentence: sentence,
        confidence: 0.6, rule: "structure/taken-up-national", in: &reading)
    }
  }

  /// The body of the next sentence's subject: "*A Fjord Party lawmaker* says … *Ida Holm* told".
  func addTakenUpMembers(in reading: inout Reading) {
    for sentence in reading.text.sentences.indices
    where !reading.furniture.contains(sentence) && !reading.headlines.contains(sentence) {
      let tree = reading.trees[sentence]
      guard let subject = reading.mainSubject(of: sentence), tree.tokens[subject].fineTag == "NN",
        lists.memberNouns.contains(tree.tokens[subject].form.lowercased()),
        let position = reading.mentionIndices(in: sentence).first(where: {
          let mention = reading.mentions[$0]
          return mention.kind == .organization && mention.form == .name && !mention.isInner
            && mention.tokens.upperBound <= subject
            && tree.head(of: tree.top(of: mention.tokens)) == subject
        }),
        let body = reading.mentions[position].entity,
        let person = reading.introducedBehind(sentence),
        !reading.claims.contains(where: {
          $0.source == person && $0.target == body
            && [.memberOf, .leads, .represents].contains($0.kind)
        })
      else { continue }
      claim(
        person, .memberOf, body,
        tokens: reading.mentions[position].tokens.lowerBound..<subject + 1, sentence: sentence,
        confidence: 0.6, rule: "structure/taken-up-member", in: &reading)
    }
  }
}
