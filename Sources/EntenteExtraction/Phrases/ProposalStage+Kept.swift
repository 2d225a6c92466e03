import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// What somebody is asked to put into effect or to keep: "urged Norway to implement *the reforms*".
  struct Kept {
    let token: Int
    let governor: Int
    let speakers: [Int]
    let stance: RelationKind
    let status: RelationStatus
  }

  /// The things that a sentence asks somebody to put into effect or to keep.
  func kept(in sentence: Int, of reading: Reading) -> [Kept] {
    let tree = reading.trees[sentence]
    var found: [Kept] = []
    for frame in reading.frames[sentence]
    where frame.form == .verb && lexicon.askingVerbs.contains(frame.lemma) {
      let asked = tree.children(of: frame.trigger, by: "obj", "iobj", "obl")
        .filter { $0 > frame.trigger }.flatMap { tree.conjuncts(of: $0) }
      for verb in clauses(of: frame, asked: asked, in: tree).flatMap({ tree.conjuncts(of: $0) }) {
        let isHeld =
          Self.holding.contains(stepLemma(of: verb, in: tree))
          || Self.holding.contains(tree.tokens[verb].lowercasedLemma)
        guard tree.tokens[verb].tag == .verb,
          let stance = Self.keeping[tree.tokens[verb].lowercasedLemma] ?? (isHeld ? .demands : nil)
        else { continue }
        let things = tree.children(of: verb, by: "obj", "obl").filter {
          tree.has($0, "obj")
            || ["with", "by", "to", "on", "in", "into"].contains(tree.preposition(of: $0))
        }
        for token in things.flatMap({ tree.conjuncts(of: $0) }) {
          let lemma = tree.tokens[token].lowercasedLemma
          guard
            lexicon.proposalHeads.contains(lemma) && !Self.norms.contains(lemma)
              || Self.asked.contains(lemma)
              || reading.links(at: token, in: sentence).contains(where: {
                $0.strength == .direct && reading.entities[$0.entity].kind == .proposal
              })
          else { continue }
          found.append(
            Kept(
              token: token, governor: frame.trigger, speakers: frame.tokens(in: .subject),
              stance: stance, status: frame.status))
        }
      }
    }
    return found
  }

  /// Says what those who ask for it think of it.
  func addKept(_ kept: [Kept], in sentence: Int, of reading: inout Reading) {
    for item in kept {
      let things = reading.links(at: item.token, in: sentence).filter {
        $0.strength == .direct && reading.entities[$0.entity].kind == .proposal
      }
      let speakers = item.speakers.flatMap { reading.links(at: $0, in: sentence) }.filter {
        $0.strength > .loose && reading.entities[$0.entity].kind.isActor
      }
      let span = reading.span(
        of: min(item.governor, item.token)..<max(item.governor, item.token) + 1, in: sentence)
      for thing in things {
        for speaker in speakers {
          reading.claims.append(
            RelationDraft(
              source: speaker.entity, kind: item.stance, target: thing.entity, status: item.status,
              confidence: Confidence(0.6), sentence: sentence, span: span, rule: "proposals/kept"))
        }
      }
    }
  }

  /// "make every effort to conclude *an agreement*": whoever is after a thing is for it.
  func addPursued(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for frame in reading.frames[sentence]
    where frame.form == .verb && Self.reaching.contains(frame.lemma)
      && tree.tokens[frame.trigger].fineTag == "VB"
      && (frame.status == .possible || frame.status == .planned)
      && tree.child(of: frame.trigger, by: "aux") == nil
    {
      let things = frame.tokens(in: .object).flatMap { reading.links(at: $0, in: sentence) }
        .filter { $0.strength == .direct && reading.entities[$0.entity].kind == .proposal }
      let seekers = frame.tokens(in: .subject).flatMap { reading.links(at: $0, in: sentence) }
        .filter { $0.strength > .loose && reading.entities[$0.entity].kind.isActor }
      for thing in things {
        for seeker in seekers {
          reading.claims.append(
            RelationDraft(
              source: seeker.entity, kind: .supports, target: thing.entity,
              confidence: Confidence(0.5), sentence: sentence,
              span: reading.text.sentences[sentence].span, rule: "proposals/pursued"))
        }
      }
    }
  }

  private static let reaching: Set<String> = [
    "conclude", "reach", "get", "finalize", "finalise", "negotiate", "broker", "strike",
  ]

  /// Verbs for keeping to what is agreed, which its backer asks for, and for putting a thing into
  /// effect, which is a demand for it.
  private static let keeping: [String: RelationKind] = [
    "respect": .supports, "honor": .supports, "honour": .supports, "uphold": .supports,
    "observe": .supports, "abide": .supports, "comply": .supports, "adhere": .supports,
    "fulfil": .supports, "fulfill": .supports, "stick": .supports, "support": .supports,
    "back": .supports, "endorse": .supports, "accept": .supports, "return": .supports,
    "adopt": .supports, "sign": .supports, "ratify": .supports, "approve": .supports,
    "implement": .supports, "reach": .demands, "conclude": .demands, "finalize": .demands,
    "finalise": .demands, "agree": .demands, "ensure": .demands, "facilitate": .demands,
    "enable": .demands, "pursue": .demands, "undertake": .demands, "enact": .demands,
    "prioritise": .demands, "prioritize": .demands, "guarantee": .demands,
  ]

  /// Verbs that only say that something is to take place: "urged Norway to *hold* a vote".
  private static let holding: Set<String> = [
    "conduct", "hold", "carry out", "convene", "organise", "organize", "undertake", "open",
    "launch",
    "start", "begin", "resume", "call", "schedule", "initiate", "engage", "enter", "arrange",
    "make",
    "join", "set", "establish", "order", "set up", "create", "form", "exercise", "show", "practise",
    "practice", "allow", "ensure", "participate", "take part", "pursue", "seek", "return",
  ]

  /// Happenings that one can ask for; asked for, they are put forward.
  static let asked: Set<String> = [
    "election", "referendum", "vote", "poll", "investigation", "inquiry", "enquiry", "probe",
    "inspection", "meeting", "summit", "conference", "talks", "talk", "dialogue", "negotiation",
    "consultation", "session", "debate", "trial", "census", "audit", "boycott", "strike", "release",
    "commission", "tribunal", "committee", "government", "mission", "restraint", "access",
    "reconciliation",
  ]

  /// The happenings that a sentence says somebody asks for: "called for *meetings of regional
  /// bodies*".
  func isAsked(_ token: Int, in sentence: Int, of reading: Reading) -> Bool {
    let tree = reading.trees[sentence]
    guard Self.asked.contains(tree.tokens[token].lowercasedLemma) else { return false }
    let whole = tree.head(of: token).flatMap { head in
      tree.has(token, "nmod") && Self.beginnings.contains(tree.tokens[head].lowercasedLemma)
        ? head : nil
    }
    return reading.frames[sentence].contains { frame in
      frame.trigger != token && matcher.isTrigger(frame)
        && matcher.matches(of: frame).contains {
          ($0.kind == .demands || isNeed($0, in: tree)) && $0.source != token
            && ($0.target == token || $0.target == whole)
        }
    } || kept(in: sentence, of: reading).contains { $0.token == token && $0.stance == .demands }
  }

  /// What everybody is asked to keep to and nobody puts forward.
  private static let norms: Set<String> = ["right", "law", "principle", "constitution", "duty"]
}
