// swift-tools-version: 6.2
//
// The index of Entente, in the order data flows: text → mentions → entities → relations → graph →
// query, map, export. A target imports only targets above it; `Sources/README.md` is the map.

import PackageDescription

/// Every Swift target: Swift 6 mode, warnings are errors, imports are internal unless said otherwise.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Entente",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Entente", targets: ["Entente"]),
    .executable(name: "entente", targets: ["EntenteCLI"]),
    .executable(name: "entente-train", targets: ["EntenteTraining"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The installed libgvc behind a small shim: one render call, no Graphviz type.
    .systemLibrary(
      name: "CGraphvizLibrary", path: "Sources/CGraphvizLibrary", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "CGraphviz", dependencies: ["CGraphvizLibrary"]),
    // The nouns: article, span, mention, entity, relation, evidence, diagnostic. No Foundation.
    .target(name: "EntenteModel", swiftSettings: house),
    // Reads and checks the kinds, the knowledge and the lexicons of Schemas/.
    .target(
      name: "EntenteSchema",
      dependencies: [
        "EntenteModel",
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: house),
    // Integer matrix kernels of the accurate engine, chosen at run time.
    .target(name: "CEntenteKernels"),
    // Text → sentences, tokens, tags, dependency parse, names; trained models.
    .target(
      name: "EntenteLanguage",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "CEntenteKernels",
      ], swiftSettings: house),
    // Mentions → entities → relations, as a checked pipeline of stages.
    .target(
      name: "EntenteExtraction",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteLanguage",
      ], exclude: ["README.md"], swiftSettings: house),
    // The typed multigraph as a value type: merge, difference, indexes, algorithms.
    .target(
      name: "EntenteGraph",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "HeapModule", package: "swift-collections"),
      ], swiftSettings: house),
    // Who and path questions over a graph.
    .target(
      name: "EntenteQuery",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteGraph",
      ], swiftSettings: house),
    // JSON and DOT, out and back in.
    .target(
      name: "EntenteExport",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteGraph",
      ], swiftSettings: house),
    // Styled relationship maps, rendered by Graphviz.
    .target(
      name: "EntenteMap",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteGraph",
        "EntenteExport",
        "CGraphviz",
      ], swiftSettings: house),
    // Scores an extraction against gold graphs.
    .target(
      name: "EntenteEvaluation",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
      ], swiftSettings: house),
    // Umbrella: import Entente, three lines to a map.
    .target(
      name: "Entente",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteLanguage",
        "EntenteExtraction",
        "EntenteGraph",
        "EntenteQuery",
        "EntenteExport",
        "EntenteMap",
      ], swiftSettings: house),
    // The command line; thin. The product is called entente.
    .executableTarget(
      name: "EntenteCLI",
      dependencies: [
        "Entente",
        "EntenteModel",
        "EntenteSchema",
        "EntenteLanguage",
        "EntenteExtraction",
        "EntenteGraph",
        "EntenteQuery",
        "EntenteExport",
        "EntenteMap",
        "EntenteEvaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),
    // Trains and evaluates the models of Models/. The product is called entente-train.
    .executableTarget(
      name: "EntenteTraining",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteLanguage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),

    // A small program that uses the library.
    .executableTarget(
      name: "HowConnected", dependencies: ["Entente"], path: "Examples/Programs/HowConnected",
      swiftSettings: house),

    // Tests mirror Sources; the support target holds goldens, corpus cases and random graphs.
    .target(
      name: "EntenteTestSupport",
      dependencies: ["EntenteModel", "EntenteSchema", "EntenteGraph"],
      path: "Tests/EntenteTestSupport", swiftSettings: house),
    .testTarget(
      name: "EntenteModelTests",
      dependencies: [
        "EntenteModel",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteSchemaTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteLanguageTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteLanguage",
        "CEntenteKernels",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteExtractionTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteLanguage",
        "EntenteExtraction",
        "EntenteTestSupport",
      ], exclude: ["Corpus/Cases", "Corpus/README.md"], swiftSettings: house),
    .testTarget(
      name: "EntenteGraphTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteGraph",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteQueryTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteGraph",
        "EntenteQuery",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteExportTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteGraph",
        "EntenteExport",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteMapTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteGraph",
        "EntenteExport",
        "EntenteMap",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteEvaluationTests",
      dependencies: [
        "EntenteModel",
        "EntenteSchema",
        "EntenteEvaluation",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteTests",
      dependencies: [
        "Entente",
        "EntenteModel",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteCLITests",
      dependencies: [
        "EntenteModel",
        "EntenteCLI",
        "EntenteTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EntenteTrainingTests",
      dependencies: [
        "EntenteModel",
        "EntenteLanguage",
        "EntenteTraining",
        "EntenteTestSupport",
      ], swiftSettings: house),
  ]
)
