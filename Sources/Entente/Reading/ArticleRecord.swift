import EntenteModel
import Foundation

/// An article as JSON has it: one object with a text and whatever is known about it.
struct ArticleRecord: Decodable {
  let id: String?
  let title: String?
  let text: String?
  let date: String?
  let url: String?
  let publisher: String?
  /// Gold files call the publisher so.
  let source: String?

  /// What is wrong with JSON that should hold articles.
  struct Malformed: Error {
    let message: String
    let remedy: String
  }

  private static let fields = "An article is an object with id, title, text, date, url, publisher."

  /// The articles of a JSON text: one object, or a list of them.
  static func records(in json: Data) throws(Malformed) -> [ArticleRecord] {
    do {
      let isList = json.first { !"\t\n\r ".utf8.contains($0) } == UInt8(ascii: "[")
      return try isList
        ? JSONDecoder().decode([ArticleRecord].self, from: json)
        : [JSONDecoder().decode(ArticleRecord.self, from: json)]
    } catch let error as DecodingError {
      throw Malformed(message: Self.describe(error), remedy: Self.fields)
    } catch {
      throw Malformed(message: "This is not JSON.", remedy: Self.fields)
    }
  }

  /// The article, or what it lacks.
  ///
  /// - Parameters:
  ///   - fallbackID: The id of an article that has none.
  ///   - fallbackDate: The date of an article that has none.
  func article(
    fallbackID: String, fallbackDate: CalendarDate?
  ) throws(Malformed) -> Article {
    guard let text else {
      throw Malformed(message: "The object has no field “text”.", remedy: Self.fields)
    }
    let body = text.replacing("\r\n", with: "\n")
    guard !body.allSatisfy(\.isWhitespace) else {
      throw Malformed(message: "The field “text” is empty.", remedy: "Leave such articles out.")
    }
    var day = fallbackDate
    if let date, !date.isEmpty {
      guard let known = CalendarDate(iso: date.prefix(10)) ?? DateLine.firstDate(in: date) else {
        throw Malformed(message: "“\(date)” is no date.", remedy: "Write it as YYYY-MM-DD.")
      }
      day = known
    }
    let name = id.flatMap { $0.isEmpty ? nil : $0 } ?? fallbackID
    return Article(
      id: DocumentID(name), title: title ?? "", body: body, date: day,
      url: url.flatMap { $0.isEmpty ? nil : $0 },
      publisher: [publisher, source].compactMap(\.self).first { !$0.isEmpty })
  }

  private static func describe(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      guard let key = context.codingPath.last(where: { $0.intValue == nil }) else {
        return "This JSON is no object."
      }
      return "The field “\(key.stringValue)” is no text."
    case .dataCorrupted(let context):
      let detail = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey]
      return (detail as? String).map { "This is not JSON: \($0)" } ?? "This is not JSON."
    default:
      return "This JSON is not of an article."
    }
  }
}
