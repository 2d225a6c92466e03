import ArgumentParser
import Entente

/// Which engine is to read: one by name, or the one that suits the amount of text.
enum EngineChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, accurate, fast

  /// The engine for some inputs.
  func kind(for inputs: [String]) -> EngineKind {
    switch self {
    case .auto: EngineKind.suited(to: ArticleReader.size(of: inputs))
    case .accurate: .accurate
    case .fast: .fast
    }
  }
}
