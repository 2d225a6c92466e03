import Dispatch
public import EntenteModel
import Synchronization

extension Analyst {
  /// What several articles yield, read side by side.
  ///
  /// The result does not depend on the number of threads: every article is read by itself.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - threads: How many are read at once, at least 1.
  /// - Returns: Their extractions, in the order of the articles.
  public func read(_ articles: [Article], threads: Int) -> [Extraction] {
    guard articles.count > 1, threads > 1 else { return articles.map { read($0) } }
    let work = WorkList(count: articles.count)
    DispatchQueue.concurrentPerform(iterations: min(threads, articles.count)) { _ in
      while let place = work.take() { work.finish(place, with: read(articles[place])) }
    }
    return work.extractions
  }
}

/// Which articles are still to be read, and what the others yielded.
private final class WorkList: Sendable {
  private let state: Mutex<(next: Int, done: [Extraction?])>

  init(count: Int) { state = Mutex((0, [Extraction?](repeating: nil, count: count))) }

  /// The place of the next article; nothing where all are taken.
  func take() -> Int? {
    state.withLock { state in
      guard state.next < state.done.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func finish(_ place: Int, with extraction: Extraction) {
    state.withLock { $0.done[place] = extraction }
  }

  var extractions: [Extraction] { state.withLock { $0.done.compactMap(\.self) } }
}
