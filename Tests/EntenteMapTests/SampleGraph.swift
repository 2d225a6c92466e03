import EntenteGraph
import EntenteModel
import EntenteSchema
import EntenteTestSupport

/// Made-up graphs of any size that look like what articles give: countries with offices and their
/// holders, bodies, talks, plans, and what they do to each other.
enum SampleGraph {
  fileprivate static let countries = [
    "Ruritania", "Norland", "Estavia", "Kaldor", "Merivale", "Ostrovia", "Valmark", "Sunda Reach",
  ]
  fileprivate static let given = [
    "Ilse", "Tomas", "Mira", "Anton", "Leila", "Pavel", "Noor", "Edda",
  ]
  fileprivate static let family = [
    "Varga", "Brandt", "Okonjo", "Lindqvist", "Amari", "Sorel", "Petrov-Hale", "Dunmore", "Iyer",
  ]
  fileprivate static let posts = [
    "Foreign Minister", "Prime Minister", "Defence Secretary", "Special Envoy", "President",
  ]
  fileprivate static let plans = [
    "nine-point strait plan", "grain corridor deal", "prisoner exchange",
    "ban on coastal drilling", "ceasefire along the Aldern river", "joint fisheries inspection",
  ]
  fileprivate static let happenings = [
    "talks in Norhaven", "Kaldor summit", "visit to the Aldern dam", "border shelling",
  ]

  /// A graph of at least so many entities.
  static func make(entities count: Int, seed: UInt64 = 1) throws -> KnowledgeGraph {
    var builder = try Builder(seed: seed)
    var round = 0
    while builder.graph.entityCount < count {
      try builder.addRound(round)
      round += 1
    }
    return builder.graph
  }

  struct Builder {
    var graph: KnowledgeGraph
    var generator: RandomGenerator
    private var actors: [EntityID] = []

    init(seed: UInt64) throws {
      graph = KnowledgeGraph(schema: try .standard())
      generator = RandomGenerator(seed: seed)
      let article = Article(
        id: "norhaven-1", title: "Envoys return to Norhaven", body: "Text.",
        date: CalendarDate(year: 2031, month: 4, day: 2))
      try graph.insert(Document(article, engine: "test/1"))
    }

    @discardableResult
    mutating func entity(_ kind: EntityKind, _ name: String, id: String = "") throws -> EntityID {
      let slug = id.isEmpty ? Slug.make(from: name) : id
      let id = EntityID("\(kind.rawValue):\(slug)")
      try graph.insert(Entity(id: id, kind: kind, name: name), from: "norhaven-1")
      return id
    }

    mutating func claim(
      _ source: EntityID, _ kind: RelationKind, _ target: EntityID,
      _ status: RelationStatus = .asserted
    ) throws {
      guard source != target else { return }
      try graph.insert(
        Relation(
          id: "", source: source, kind: kind, target: target, status: status,
          evidence: [
            Evidence(
              document: "norhaven-1", sentence: 1, span: TextSpan(start: 0, end: 4),
              quote: "\(kind) & “so on”", rule: "pattern/test")
          ]))
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element? {
      elements.randomElement(using: &generator)
    }

    mutating func addRound(_ round: Int) throws {
      let suffix =
        round < SampleGraph.countries.count ? "" : " \(round / SampleGraph.countries.count + 1)"
      let country = try entity(
        .country, SampleGraph.countries[round % SampleGraph.countries.count] + suffix)
      var people: [EntityID] = []
      for number in 0..<(1 + round % 3) {
        let name =
          "\(SampleGraph.given[(round * 3 + number * 5) % SampleGraph.given.count]) "
          + SampleGraph.family[(round * 2 + number * 3) % SampleGraph.family.count] + suffix
        let person = try entity(.person, name)
        let title = SampleGraph.posts[(round + number) % SampleGraph.posts.count]
        let office = try entity(
          .office,
          "\(title) of \(SampleGraph.countries[round % SampleGraph.countries.count])\(suffix)")
        try claim(person, .holdsOffice, office)
        try claim(office, .officeOf, country)
        people.append(person)
      }
      let plan = try entity(.proposal, SampleGraph.plans[round % SampleGraph.plans.count] + suffix)
      let event = try entity(
        .event, SampleGraph.happenings[round % SampleGraph.happenings.count] + suffix)
      for person in people {
        try claim(person, .participatesIn, event)
        try claim(
          person, pick([.proposes, .supports, .opposes, .demands, .discusses]) ?? .supports, plan,
          pick([.asserted, .asserted, .planned, .possible, .negated]) ?? .asserted)
        if let other = pick(actors) {
          try claim(
            person, pick([.meets, .criticizes, .supports, .contacts, .accuses]) ?? .meets, other,
            pick([.asserted, .asserted, .planned]) ?? .asserted)
          try claim(person, .contacts, other)
        }
      }
      if round % 2 == 0 {
        let place = try entity(
          .place, "Port \(SampleGraph.family[round % SampleGraph.family.count])\(suffix)")
        try claim(event, .locatedIn, place)
        let body = try entity(
          .organization, "\(SampleGraph.family[round % SampleGraph.family.count]) Council\(suffix)")
        try claim(country, .memberOf, body)
        try claim(people[0], .leads, body)
      }
      actors += people + [country]
    }
  }
}
