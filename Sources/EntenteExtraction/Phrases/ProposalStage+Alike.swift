import EntenteModel

extension ProposalStage {
  /// Makes one of two proposals where one name only says more than the other: "withdrawal of troops
  /// from Elmar" and "withdrawal of Danish troops from Elmar".
  ///
  /// A third name that fits the short one and not the long one stays by itself.
  func mergeAlike(in reading: inout Reading) {
    let found = reading.entities.indices.filter {
      reading.entities[$0].kind == .proposal && reading.entities[$0].isKept
    }
    var names: [Int: [Set<String>]] = [:]
    var heads: [Int: String] = [:]
    for index in found {
      names[index] = [tellingWords(of: reading.entities[index].name)]
      heads[index] = head(of: reading.entities[index].name)
    }
    var pairs: Set<[Int]> = []
    for claim in reading.claims where claim.kind == .partOf {
      pairs.insert([claim.source, claim.target])
      pairs.insert([claim.target, claim.source])
    }
    var replacements: [Int: Int] = [:]
    for (position, later) in found.enumerated() {
      for earlier in found[..<position] where reading.entities[earlier].isKept {
        guard let own = names[earlier], let other = names[later]?.first,
          isSameSort(heads[earlier], heads[later]), !pairs.contains([earlier, later]),
          own.allSatisfy({ isSame($0, other) })
        else { continue }
        reading.merge(later, into: earlier)
        reading.takeTime(of: later, for: earlier)
        replacements[later] = earlier
        names[earlier]?.append(other)
        break
      }
    }
    reading.replace(replacements)
    reading.claims.removeAll { $0.source == $0.target }
  }

  /// Whether one name has all words of the other, and only some more that tell no other thing.
  private func isSame(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    let more = long.subtracting(short)
    return short.count > 1 && short.isSubset(of: long) && more.count < 4
      && more.isDisjoint(with: lists.others) && !more.contains { $0.contains { $0.isNumber } }
  }

  /// The word for what sort of thing a name means: "withdrawal" of "withdrawal of troops".
  private func head(of name: String) -> String? {
    let words = EntityStage.words(name)
    return words.dropFirst().firstIndex(where: { lists.joints.contains($0) && $0 != "and" })
      .map { words[$0 - 1] } ?? words.last
  }

  /// Whether two heads name one sort of thing: the same, or one that only puts the other forward,
  /// as in "proposal of self-rule" and "imposition of sanctions".
  private func isSameSort(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return left == right || lists.carrying.contains(left) || lists.carrying.contains(right)
  }

  /// The words of a name that tell which thing it is.
  private func tellingWords(of name: String) -> Set<String> {
    Set(
      EntityStage.words(name).filter {
        !lists.joints.contains($0) && !lexicon.emptyModifiers.contains($0)
          && !lists.urgencies.contains($0) || lists.others.contains($0)
      })
  }
}
