import EntenteModel
import EntenteSchema

/// Gives a state's body one id, whichever way round an article names it: "Fjordish police" and
/// "police of Fjordland", "Ministry of Defence" and "Defense Ministry".
///
/// Its name stays as the text has it; only across articles, and where a text has both, they are one.
struct BodyNameStage: Stage {
  let name = "body names"
  let requires: [Layer] = [.entities, .relations]
  let provides: [Layer] = []

  private let schema: Schema
  /// Other spellings and the usual ones: "defence", "defense".
  private let spellings: [String: String]
  /// The usual names of states' known bodies by all their names in lower case: "knesset".
  private let known: [String: String]

  init(schema: Schema) {
    self.schema = schema
    spellings = schema.table("body-spellings")
    var known: [String: String] = [:]
    for body in schema.organizations where schema.country(named: body.partOf) != nil {
      for name in [body.name] + body.aliases { known[name.lowercased()] = body.name }
    }
    self.known = known
  }

  func run(_ reading: inout Reading) {
    for index in reading.entities.indices {
      let draft = reading.entities[index]
      guard draft.kind == .organization, draft.isKept, draft.idPath == nil,
        let country = draft.country, reading.entities[country].kind == .country,
        schema.organization(named: draft.name) == nil
      else { continue }
      let old = Slug.make(from: draft.name) + "/"
      if let usual = known[draft.name.lowercased()],
        schema.organization(named: usual)?.partOf == reading.entities[country].name
      {
        reading.entities[index].name = usual
        reading.entities[index].addAlias(draft.name)
        move(posts: old, of: index, to: Slug.make(from: usual) + "/", in: &reading)
        continue
      }
      guard
        let rest = withoutCountry(draft.name, country: reading.entities[country].name)
      else { continue }
      let state = reading.entities[country]
      let path =
        (state.idPath ?? Slug.make(from: state.name)) + "/" + Slug.make(from: usual(rest))
      reading.entities[index].idPath = path
      move(posts: old, of: index, to: path + "/", in: &reading)
    }
  }

  /// The posts of a body keep its id in theirs.
  private func move(
    posts old: String, of body: Int, to new: String, in reading: inout Reading
  ) {
    for post in reading.entities.indices
    where reading.entities[post].kind == .office && reading.entities[post].owner == body {
      guard let path = reading.entities[post].idPath, path.hasPrefix(old) else { continue }
      reading.entities[post].idPath = new + path.dropFirst(old.count)
    }
  }

  /// What a body is called besides its country: "police", or nothing where its name is another sort.
  private func withoutCountry(_ name: String, country: String) -> String? {
    guard let known = schema.country(named: country) else { return nil }
    let words = name.split(separator: " ").map(String.init)
    for sign in [known.name] + known.aliases + known.adjectives {
      let parts = sign.split(separator: " ").map(String.init)
      let starts = ["", "'s", "’s"].map { (sign + $0).split(separator: " ").map(String.init) }
      for start in starts where words.count > parts.count && words.starts(with: start) {
        return words.dropFirst(parts.count).joined(separator: " ")
      }
      for end in [["of"] + parts, ["of", "the"] + parts]
      where words.count > end.count && Array(words.suffix(end.count)) == end {
        return words.dropLast(end.count).joined(separator: " ")
      }
    }
    return nil
  }

  /// "Ministry of Defence" as "defense ministry".
  private func usual(_ name: String) -> String {
    var words = name.lowercased().split(separator: " ").map { word -> String in
      spellings[String(word)] ?? String(word)
    }
    if words.count > 2, words[0] == "ministry", words[1] == "of" {
      words = words.dropFirst(2) + ["ministry"]
    }
    let joined = words.joined(separator: " ")
    return spellings[joined] ?? joined
  }
}
