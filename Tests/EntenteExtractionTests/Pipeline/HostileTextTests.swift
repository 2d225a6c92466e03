import EntenteExtraction
import EntenteModel
import EntenteTestSupport
import Testing

/// Articles that no editor would print: shuffled, cut, folded and spoilt.
struct HostileTextTests {
  private static let source = """
    Norwegian Foreign Minister Lars Holm met President Ana Vidal of Chile in Oslo on Monday. The talks, which covered \
    a ten-point peace plan and the issue of fishing rights, were described by both sides as useful.

    "We want a ceasefire in eastern Georgia," Holm said. Chile's National Fisheries Council (NFC) rejected the plan, \
    and the Karim regime's envoys demanded that Norway withdraw its ships. They included limits on the size of \
    Norway's fleet and a long-term ban on Chilean membership in the Northern Council.

    The Foreign, Home and Defence Secretaries attended the Riga Security Summit 2024 at Riga, Latvia, with key members of \
    the Coalition to Counter Piracy. Biden and Moreno administrations have condemned Resolution 4410.
    """

  static let texts: [String] = {
    var generator = RandomGenerator(seed: 7)
    let words = source.split(separator: " ").map(String.init)
    var texts: [String] = [
      "", " ", "\n\n\n", ".", "The", "’s", "of the of the", "President", "and and ,,, and",
    ]
    for round in 0..<60 {
      var words = words
      switch round % 6 {
      case 0: words.shuffle(using: &generator)
      case 1: words = words.map { $0.uppercased() }
      case 2: words = words.map { $0.lowercased() }
      case 3: words = Array(words[..<Int.random(in: 1..<words.count, using: &generator)])
      case 4: words = words.filter { _ in Bool.random(using: &generator) }
      default:
        words = words.map { word in
          let letters = Array(word)
          guard letters.count > 2, Bool.random(using: &generator) else { return word }
          let index = Int.random(in: 0..<letters.count, using: &generator)
          return String(letters[..<index] + ["#"] + letters[(index + 1)...])
        }
      }
      if round % 2 == 1 { words.shuffle(using: &generator) }
      texts.append(words.joined(separator: round % 7 == 0 ? "\n" : " "))
    }
    return texts
  }()

  @Test func `whatever the text, every claim has evidence that stands in it`() throws {
    let pipeline = try StandardPipeline.fast.get()
    for (number, text) in Self.texts.enumerated() {
      let article = Article(
        id: "hostile", title: number % 3 == 0 ? "Norwegian Minister Meets" : "", body: text,
        date: CalendarDate(iso: "2025-03-03"), publisher: number % 2 == 0 ? "UK Government" : nil)
      let extraction = pipeline.read(article)
      let scalars = Array(extraction.article.text.unicodeScalars)
      let ids = Set(extraction.entities.map(\.id))
      for relation in extraction.relations {
        #expect(ids.contains(relation.source) && ids.contains(relation.target))
        #expect(relation.attributedTo.map(ids.contains) ?? true)
        #expect(!relation.evidence.isEmpty)
        for item in relation.evidence {
          #expect(item.span.end <= scalars.count)
          var quote = String.UnicodeScalarView()
          quote.append(contentsOf: scalars[item.span.start..<item.span.end])
          #expect(String(quote) == item.quote)
        }
      }
    }
  }

  @Test func `the same text gives the same extraction`() throws {
    let pipeline = try StandardPipeline.fast.get()
    let article = Article(id: "twice", body: Self.source, date: CalendarDate(iso: "2025-03-03"))
    #expect(pipeline.read(article) == pipeline.read(article))
  }
}
