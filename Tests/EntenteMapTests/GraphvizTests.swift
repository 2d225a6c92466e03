import EntenteExport
import Testing

@testable import EntenteMap  // The renderer takes any text only within its module.

struct GraphvizTests {
  private let renderer = MapRenderer()

  @Test func `what is not in the language is refused with Graphviz's words`() throws {
    let error = try #require(throws: MapError.self) {
      try renderer.render("digraph { a -> ", engine: .dot, format: .svg)
    }
    #expect(error.code == .failed)
    #expect(error.message.contains("syntax error"))
  }

  @Test func `a failure leaves the next drawing as it would be`() throws {
    let dot = "digraph g { a -> b [label=x] }"
    let before = try renderer.render(dot, engine: .dot, format: .svg)
    for _ in 0..<3 {
      _ = try? renderer.render("graph {", engine: .dot, format: .svg)
      #expect(Graphviz.render(dot: dot, engine: "none", format: "svg").status == 4)
      #expect(Graphviz.render(dot: dot, engine: "dot", format: "none").status == 5)
      let empty = Graphviz.render(dot: "", engine: "dot", format: "svg")
      #expect(empty.status == 3)
    }
    #expect(try renderer.render(dot, engine: .dot, format: .svg) == before)
  }

  @Test func `a drawing without one of its nodes is refused`() throws {
    let map = RelationshipMap(of: try SampleGraph.make(entities: 15)).model
    let svg = try renderer.render("digraph { a }", engine: .dot, format: .svg)
    let error = try #require(throws: MapError.self) { try SVGFinisher(map: map).finish(svg) }
    #expect(error.code == .incomplete)
  }

  @Test func `the installed Graphviz has what maps need`() {
    #expect(!MapRenderer.graphvizVersion.isEmpty)
    #expect(Set(Graphviz.plugins("layout")).isSuperset(of: MapEngine.allCases.map(\.rawValue)))
    #expect(Set(Graphviz.plugins("device")).isSuperset(of: MapFormat.allCases.map(\.rawValue)))
  }

  @Test(arguments: [[], ["a"], ["one", "two"]])
  func `a frame reads back`(fields: [String]) {
    let frame = WorkerFrame(fields: fields, parts: [[10, 0, 255], [], Array("a\nb".utf8)])
    #expect(WorkerFrame(bytes: frame.bytes) == frame)
    #expect(WorkerFrame(bytes: frame.bytes + [1]) == nil)
    #expect(WorkerFrame(bytes: frame.bytes.dropLast()) == nil)
  }
}

extension WorkerFrame {
  fileprivate init?(bytes: ArraySlice<UInt8>) { self.init(bytes: Array(bytes)) }
}
