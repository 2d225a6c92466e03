import EntenteLanguage
import EntenteModel

/// Finds the sentences that only furnish the page: photo credits and invitations to comment.
struct FurnitureStage: Stage {
  let name = "furniture"
  let requires: [Layer] = [.tokens]
  let provides: [Layer] = [.furniture]

  func run(_ reading: inout Reading) {
    reading.furniture = furniture(in: reading)
  }

  /// Photo credits, invitations to comment and repeated paragraphs.
  private func furniture(in reading: Reading) -> Set<Int> {
    var found: Set<Int> = []
    for (index, sentence) in reading.text.sentences.enumerated() {
      let words = sentence.tokens.prefix(3).map { $0.form.lowercased() }
      let isCredit =
        words.first.map {
          ["photo", "image", "photograph", "credit", "file", "picture"].contains($0)
        }
        == true && words.count > 1
        && ["by", "from", ":", "courtesy", "photo", "credit"].contains(words[1])
      let isInvitation =
        sentence.tokens.count <= 6
        && (words.starts(with: ["post", "a", "comment"]) || words.starts(with: ["read", "more"])
          || words.starts(with: ["share", "this"]) || words.starts(with: ["sign", "up"]))
      // "[Some information for this report came from a news agency.]"
      let isSourceNote =
        sentence.tokens.count < 20
        && ["for this report", "to this report"].contains { note in
          sentence.tokens.map { $0.form.lowercased() }.joined(separator: " ").contains(note)
        }
        && sentence.tokens.contains {
          ["information", "contributed", "material"].contains($0.form.lowercased())
        }
      if isCredit || isInvitation || isSourceNote { found.insert(index) }
    }
    return found
  }
}
