import EntenteModel
import EntenteSchema

/// Gives leaders one name, however an article writes theirs: "Sergey Lavrov", "President Putin".
///
/// Articles introduce people by their whole names; whoever has a surname alone is somebody whom
/// readers know, and "Putin" of one article must be "Vladimir Putin" of the next.
struct LeaderStage: Stage {
  let name = "leaders"
  let requires: [Layer] = [.entities, .relations]
  let provides: [Layer] = []

  private let leaders: LeaderMemory
  private let givenNames: Set<String>

  init(leaders: LeaderMemory, lexicon: NameLexicon) {
    self.leaders = leaders
    givenNames = lexicon.givenNames
  }

  func run(_ reading: inout Reading) {
    let ties = ties(in: reading)
    let states = Set(
      reading.entities.filter { $0.kind == .country && $0.isKept }.map(\.name))
    for index in reading.entities.indices
    where reading.entities[index].kind == .person && reading.entities[index].isKept
      && reading.entities[index].idPath == nil
    {
      let draft = reading.entities[index]
      guard
        let leader = leader(
          draft, tie: ties[index] ?? Tie(), states: states, year: reading.article.date?.year),
        leader.name != draft.name
      else { continue }
      reading.entities[index].name = leader.name
      reading.entities[index].addAlias(draft.name)
    }
  }

  /// What a text ties a person to.
  private struct Tie {
    /// The countries that the person speaks or acts for.
    var countries: Set<String> = []
    /// The posts that the person holds, as the last parts of their ids.
    var posts: Set<String> = []
    /// Whether the text says whence the person is, as it need not of a leader: "German lawyer Merkel".
    var isIntroduced = false
  }

  private func ties(in reading: Reading) -> [Int: Tie] {
    var ties: [Int: Tie] = [:]
    for (index, draft) in reading.entities.enumerated() {
      guard draft.kind == .person, let country = draft.country else { continue }
      ties[index, default: Tie()].countries.insert(reading.entities[country].name)
    }
    for claim in reading.claims {
      let target = reading.entities[claim.target]
      switch claim.kind {
      case .represents where target.kind == .country:
        ties[claim.source, default: Tie()].countries.insert(target.name)
      case .holdsOffice:
        if let post = target.idPath?.split(separator: "/").last {
          ties[claim.source, default: Tie()].posts.insert(String(post))
        }
        if let owner = target.owner, reading.entities[owner].kind == .country {
          ties[claim.source, default: Tie()].countries.insert(reading.entities[owner].name)
        }
      case .nationalOf: ties[claim.source, default: Tie()].isIntroduced = true
      default: break
      }
    }
    return ties
  }

  /// The leader whom a person's name means.
  ///
  /// A surname alone means one whose post the text gives, or who was in office in the article's year,
  /// without a date the only leader of that name, and whose country the article speaks of.
  private func leader(
    _ draft: EntityDraft, tie: Tie, states: Set<String>, year: Int?
  ) -> LeaderDefinition? {
    var countries = tie.countries.isEmpty ? states : tie.countries
    // "Putin must fail": of whom nothing is said, everybody knows.
    if tie.countries.isEmpty, leaders.isOnly(draft.name), !givenNames.contains(draft.name) {
      countries.formUnion(leaders.countries(of: draft.name))
    }
    guard let leader = leaders.leader(called: draft.name, of: countries, year: year) else {
      return nil
    }
    if draft.words.count > 1 { return leader }
    if tie.posts.contains(Slug.make(from: leader.title)) { return leader }
    let isUsual = tie.posts.isEmpty && !tie.isIntroduced
    return isUsual && (year != nil || leaders.isOnly(draft.name)) ? leader : nil
  }
}
