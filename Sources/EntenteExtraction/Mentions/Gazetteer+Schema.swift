import EntenteLanguage
import EntenteSchema

extension Gazetteer {
  /// The names of a schema's countries, bodies, places and titles.
  ///
  /// - Complexity: O(*n*) in the letters of all names; about ten milliseconds for the standard ones.
  init(schema: Schema) {
    var entries: [Entry] = []
    var lines: [String] = []
    func add(_ names: [String], _ entry: Entry) {
      for name in names where !name.isEmpty {
        lines.append(name)
        entries.append(entry)
      }
    }
    for (index, country) in schema.countries.enumerated() {
      add([country.name] + country.aliases, .country(index))
      add(country.adjectives, .adjective(index))
      add(country.demonyms, .people(index))
      add([country.capital] + country.capitalAliases, .capital(index))
      add(country.seats, .seat(index))
    }
    for (index, body) in schema.organizations.enumerated() {
      add([body.name] + body.aliases, .organization(index))
    }
    for (index, place) in schema.places.enumerated() {
      add([place.name] + place.aliases, .place(index))
    }
    for (index, title) in schema.titles.enumerated() {
      add([title.title] + title.aliases, .title(index))
      add(title.plurals, .titles(index))
    }
    self.init()
    // One text, one name a paragraph: the tokenizer then cuts each as it would in an article.
    let cut = Tokenizer().read(lines.joined(separator: "\n\n"))
    var forms = [[String]](repeating: [], count: lines.count)
    for sentence in cut.sentences where forms.indices.contains(sentence.paragraph) {
      forms[sentence.paragraph].append(contentsOf: sentence.tokens.map(\.form))
    }
    for (index, entry) in entries.enumerated() {
      self.add(forms[index], as: entry)
      // At the end of its paragraph the stop of "Gen." is a token; before a name it is not.
      if forms[index].last == ".", forms[index].count > 1 {
        let stem = forms[index].dropLast()
        self.add(stem.dropLast() + [(stem.last ?? "") + "."], as: entry)
      }
    }
  }
}
