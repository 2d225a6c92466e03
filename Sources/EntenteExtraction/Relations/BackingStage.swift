import EntenteLanguage
import EntenteModel

/// Reads backers off compound participles: "Oslo-backed rebels", "a UN-sponsored peace process".
struct BackingStage: Stage {
  let name = "backing"
  let requires: [Layer] = [.grammar, .entities]
  let provides: [Layer] = [.relations]

  private static let rule: RuleID = "backing"
  /// What each participle says of whoever stands before it.
  static let participles: [String: RelationKind] = [
    "backed": .supports, "supported": .supports, "sponsored": .supports, "brokered": .supports,
    "mediated": .supports, "endorsed": .supports, "aligned": .supports, "funded": .aids,
    "armed": .aids, "trained": .aids, "financed": .aids, "supplied": .aids, "proposed": .proposes,
    "drafted": .proposes,
  ]
  /// Further participles that say it of papers and talks alone.
  private static let authorships: [String: RelationKind] = [
    "facilitated": .supports, "championed": .supports, "authored": .proposes,
    "initiated": .proposes, "tabled": .proposes, "penned": .proposes,
  ]
  /// What somebody leads who puts it forward: "a Norwegian-led resolution".
  private static let ledPapers: Set<String> = [
    "resolution", "draft", "text", "motion", "proposal", "amendment", "bill",
  ]

  func run(_ reading: inout Reading) {
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      let tree = context.tree
      readLeanings(context, in: &reading)
      for token in tree.tokens.indices.dropFirst(2) {
        guard ["-", "–", "‑"].contains(tree.tokens[token - 1].form),
          let noun = described(by: token, in: tree)
        else { continue }
        if Self.followings.contains(tree.tokens[token].form.lowercased()) {
          follow(token - 2, by: noun, context, in: &reading)
        }
        let form = tree.tokens[token].form.lowercased()
        let isLed = form == "led" && Self.ledPapers.contains(tree.tokens[noun].lowercasedLemma)
        guard
          let kind = Self.participles[form] ?? Self.authorships[form]
            ?? (isLed ? .proposes : nil)
        else { continue }
        add(kind, by: token - 2, to: noun, context, in: &reading)
      }
    }
  }

  /// What a group is to the greater one that it has joined: "the *Oslo-linked* militia".
  private static let followings: Set<String> = ["linked", "affiliated", "allied", "inspired"]

  /// "the *Oslo-linked* militia": it is for those it is linked to, and not the other way round.
  private func follow(
    _ leader: Int, by noun: Int, _ context: ClaimContext, in reading: inout Reading
  ) {
    let followers = reading.direct(.organization, at: noun, in: context.sentence)
    let leaders = reading.links(at: leader, in: context.sentence).filter {
      $0.strength == .direct && reading.entities[$0.entity].kind.isActor
    }
    for led in leaders {
      for follower in followers
      where follower.entity != led.entity
        && reading.entities[follower.entity].country != led.entity
      {
        reading.claims.append(
          RelationDraft(
            source: follower.entity, kind: .supports, target: led.entity,
            confidence: Confidence(thousandths: 550), sentence: context.sentence,
            span: context.span(covering: [leader, noun], in: reading), rule: Self.rule))
      }
    }
  }

  /// "the *anti-Norwegian* militia", "*pro-Oslo* rebels": one word to a reader of words.
  private func readLeanings(_ context: ClaimContext, in reading: inout Reading) {
    for token in context.tree.tokens.indices {
      // "anti-Norwegian" comes as one word or as three.
      var form = context.tree.tokens[token].form
      if Self.leanings[form.lowercased()] != nil, token + 2 < context.tree.tokens.count,
        ["-", "–", "‑"].contains(context.tree.tokens[token + 1].form)
      {
        form += "-" + context.tree.tokens[token + 2].form
      }
      guard let hyphen = form.firstIndex(of: "-"),
        let kind = Self.leanings[form[..<hyphen].lowercased()],
        let noun = described(by: token, in: context.tree)
      else { continue }
      let name = String(form[form.index(after: hyphen)...])
      guard let state = state(called: name, in: reading) else { continue }
      for source in reading.links(at: noun, in: context.sentence)
      where source.strength == .direct && source.entity != state
        && reading.entities[source.entity].kind.isActor
        && reading.entities[source.entity].country != state
      {
        reading.claims.append(
          RelationDraft(
            source: source.entity, kind: kind, target: state,
            confidence: Confidence(thousandths: 600), sentence: context.sentence,
            span: context.span(covering: [token, noun], in: reading), rule: Self.rule))
      }
    }
  }

  private static let leanings: [String: RelationKind] = ["anti": .opposes, "pro": .supports]

  /// The entity that the text calls by a name or an adjective: "Norwegian", "U.S.".
  private func state(called name: String, in reading: Reading) -> Int? {
    guard name.first?.isUppercase == true else { return nil }
    return reading.mentions.first { mention in
      guard mention.entity != nil,
        mention.kind == .country || mention.kind == .organization || mention.kind == .person,
        mention.tokens.count == 1
      else { return false }
      return reading.text.sentences[mention.sentence].tokens[mention.tokens.lowerBound].form == name
    }?.entity
  }

  /// The noun that a participle stands before, whichever of its words the parser hung it on.
  private func described(by token: Int, in tree: Tree) -> Int? {
    var current = token
    for _ in 0..<3 {
      guard let head = tree.head(of: current) else { return nil }
      if head > token, tree.tokens[head].tag == .noun || tree.tokens[head].tag == .propn {
        // "the Oslo-backed group *Red Dawn*": the name is who is meant.
        if tree.tokens[head].dependency == "nmod:desc", let name = tree.head(of: head), name > head
        {
          return name
        }
        return head
      }
      current = head
    }
    return nil
  }

  private func add(
    _ kind: RelationKind, by backer: Int, to noun: Int, _ context: ClaimContext,
    in reading: inout Reading
  ) {
    let sources = reading.links(at: backer, in: context.sentence).filter {
      $0.strength == .direct && reading.entities[$0.entity].kind.isActor
    }
    add(kind, sources: sources, at: backer, to: noun, context, in: &reading)
  }

  private func add(
    _ kind: RelationKind, sources: [EntityLink], at backer: Int, to noun: Int,
    _ context: ClaimContext, in reading: inout Reading
  ) {
    let meant = reading.links(at: noun, in: context.sentence)
    let targets =
      meant.contains { $0.strength == .direct }
      ? meant.filter { $0.strength == .direct } : meant.filter { $0.strength == .through }
    for source in sources {
      for target in targets where target.entity != source.entity {
        let targetKind = reading.entities[target.entity].kind
        guard
          targetKind.isActor && kind != .proposes || targetKind == .proposal && kind != .aids
            || targetKind == .event && kind == .supports
        else { continue }
        reading.claims.append(
          RelationDraft(
            source: source.entity, kind: kind, target: target.entity,
            confidence: Confidence(thousandths: 650), sentence: context.sentence,
            span: context.span(covering: [backer, noun], in: reading), rule: Self.rule))
      }
    }
  }
}
