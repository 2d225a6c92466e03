// Reads articles and says how two names are connected:
//   swift run HowConnected Calloway Sarafyan Examples/Articles

import Entente

guard CommandLine.arguments.count > 3 else {
  print("HowConnected NAME NAME ARTICLES…")
  throw UsageError()
}
let names = CommandLine.arguments[1...2]
let graph = try Analyst().graph(of: Array(CommandLine.arguments[3...]))
let query = PathQuery(from: names[1], to: names[2], count: 1)

for path in try query.ask(graph) {
  for step in path.steps {
    let quote = step.relation.evidence.first?.quote ?? ""
    print("\(step)  “\(quote)”")
  }
}

/// Says that the program was called wrongly.
struct UsageError: Error {}
