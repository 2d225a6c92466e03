/// Finds in the scores of a word what it may head the mention of.
struct MentionDecoder {
  /// Where each kind stands among the labels, in the order of `MentionLeads.Kind.allCases`.
  private let places: [Int]
  private let none: Int

  /// The number of labels.
  let count: Int

  /// A decoder of labels such as `O` and `event`; nil where one is missing or unknown.
  init?(labels: [String]) {
    guard let none = labels.firstIndex(of: "O"),
      labels.count == MentionLeads.Kind.allCases.count + 1
    else { return nil }
    var places: [Int] = []
    for kind in MentionLeads.Kind.allCases {
      guard let place = labels.firstIndex(of: kind.rawValue) else { return nil }
      places.append(place)
    }
    self.places = places
    self.none = none
    count = labels.count
  }

  /// The leads of a word.
  func leads(scores: UnsafePointer<Float>) -> MentionLeads {
    MentionLeads(none: scores[none], scores: places.map { scores[$0] })
  }
}
