import EntenteModel
import Foundation

/// JSON and NDJSON: one article, or a list of them of which a bad one does not spoil the rest.
extension ReadingSession {
  mutating func readJSON(_ text: String, path: String, id: String, isNamed: Bool) {
    let (articlesBefore, failuresBefore) = (summary.articleCount, summary.failures.count)
    do {
      let records = try ArticleRecord.records(in: Data(text.utf8))
      guard !records.isEmpty else {
        fail(.empty, path, isNamed: isNamed, "The list has no article in it.", "Leave it out.")
        return
      }
      if records.count == 1 {
        try emit(records[0], fallbackID: id, path: path)
        return
      }
      for (number, record) in zip(1..., records) {
        do {
          try emit(record, fallbackID: "\(id)-\(number)", path: path)
        } catch {
          fail(
            .malformed, path, isNamed: false, "Article \(number) of the list: \(error.message)",
            error.remedy)
        }
      }
      if isNamed { blameInput(for: failuresBefore, articlesBefore: articlesBefore) }
    } catch {
      fail(.malformed, path, isNamed: isNamed, error.message, error.remedy)
    }
  }

  mutating func emit(
    _ record: ArticleRecord, fallbackID: String, path: String
  ) throws(ArticleRecord.Malformed) {
    let article = try record.article(fallbackID: fallbackID, fallbackDate: reader.fallbackDate)
    emit(article, path: path)
  }

  mutating func readLines(
    of stream: ByteStream, path: String, isNamed: Bool
  ) throws {
    var number = 0
    let (articlesBefore, failuresBefore) = (summary.articleCount, summary.failures.count)
    while let line = try stream.nextLine(limit: reader.sizeLimit) {
      number += 1
      switch line {
      case .tooLong:
        failAsTooLong(path, line: number, isNamed: false)
      case .bytes(let bytes):
        guard bytes.contains(where: { !" \t\r".utf8.contains($0) }),
          let text = decoded(bytes, path: path, line: number, isNamed: false)
        else { continue }
        readRecord(text, path: path, line: number)
      }
    }
    if summary.articleCount == articlesBefore, summary.failures.count == failuresBefore {
      fail(.empty, path, isNamed: isNamed, "There is no text in it.", "Leave it out.")
    }
    if isNamed { blameInput(for: failuresBefore, articlesBefore: articlesBefore) }
  }

  private mutating func readRecord(_ text: some StringProtocol, path: String, line: Int) {
    do {
      for record in try ArticleRecord.records(in: Data(text.utf8)) {
        let id = "\(path == "-" ? "standard-input" : Self.baseName(path))-\(line)"
        try emit(record, fallbackID: id, path: path)
      }
    } catch {
      fail(.malformed, path, line: line, isNamed: false, error.message, error.remedy)
    }
  }
}
