/// A word while its end is being looked for.
struct WordInProgress {
  /// The first scalar.
  let start: Int
  /// The scalar after the last one found so far.
  var end: Int
  /// Where the part after the last joining mark starts.
  var segment: Int
  /// How many marks have joined parts.
  var joints = 0
  /// Where the part after the last joining hyphen starts: "U" in "pro-U.S.".
  var body: Int
  /// How many marks have joined parts since then.
  var bodyJoints = 0
  /// Whether an apostrophe stands inside.
  var hasApostrophe = false

  init(start: Int) {
    self.start = start
    end = start
    segment = start
    body = start
  }

  /// Takes the mark at the end into the word.
  mutating func join() {
    end += 1
    segment = end
    joints += 1
    bodyJoints += 1
  }
}
