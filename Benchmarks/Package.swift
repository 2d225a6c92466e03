// swift-tools-version: 6.2
//
// What Entente costs in time and memory. A package of its own, so that users never build it.

import PackageDescription

let package = Package(
  name: "EntenteBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "..")],
  targets: [
    // Bytes per relation and microseconds per question of a graph of any size.
    .executableTarget(
      name: "GraphBenchmark",
      dependencies: [.product(name: "Entente", package: "Entente")])
  ]
)
