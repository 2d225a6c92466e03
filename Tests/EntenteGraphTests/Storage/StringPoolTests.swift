import Testing

@testable import EntenteGraph  // the pool is the graph's own

struct StringPoolTests {
  @Test func `an id is the same however its accents are written`() throws {
    var pool = StringPool()
    let composed = try pool.intern("Jos\u{E9}")
    #expect(try pool.intern("Jose\u{301}") == composed)
    #expect(pool.number(of: "Jose\u{301}") == composed)
  }

  @Test func `words of a text are kept to the scalar`() throws {
    var pool = StringPool()
    let forms = ["Jos\u{E9}", "Jose\u{301}", "Jos\u{E9}", "Jose\u{301}", "Ana"]
    let numbers = try forms.map { form throws(GraphError) in try pool.internExactly(form) }
    for (form, number) in zip(forms, numbers) {
      #expect(pool[number].unicodeScalars.elementsEqual(form.unicodeScalars))
    }
    #expect(Set(numbers).count == 3)
    #expect(pool.number(of: "Jose\u{301}") == numbers[0])
  }
}
