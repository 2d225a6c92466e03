import EntenteLanguage
import EntenteModel

/// Whether two mentions of events go by one name.
extension EventMerger {
  /// "Elmar Ports Summit" and "summit of ports at Elmar": one name, in whatever order.
  func isNamedAlike(
    _ left: Int, _ right: Int, names: inout [Int: [Set<String>]], in reading: Reading
  ) -> Bool {
    let own = names[left] ?? self.names(of: left, in: reading)
    let others = names[right] ?? self.names(of: right, in: reading)
    (names[left], names[right]) = (own, others)
    return own.contains { name in
      others.contains { other in
        let (short, long) = name.count < other.count ? (name, other) : (other, name)
        return short.count > 2 && short.isSubset(of: long) && long.count - short.count < 4
      }
    }
  }

  /// Whether one of two meetings has been and the other is to come.
  func isOnceAgain(_ left: EventMemory.Record, _ right: EventMemory.Record) -> Bool {
    ["meeting", "negotiation"].contains(left.group)
      && Set([left.status, right.status]) == [.planned, .asserted]
  }

  /// Whether two events share a name that the text gives them, and not only one made of who meets:
  /// those who have met are to meet again.
  func isNamedByText(_ left: Int, like right: Int, in reading: Reading) -> Bool {
    var own = [left: names(of: left, byText: true, in: reading)]
    own[right] = names(of: right, byText: true, in: reading)
    return isNamedAlike(left, right, names: &own, in: reading)
  }

  /// The words that tell a name's event from others, for the name and each alias.
  private func names(
    of event: Int, byText isByText: Bool = false, in reading: Reading
  ) -> [Set<String>] {
    let draft = reading.entities[event]
    return ([draft.name] + draft.aliases).filter {
      !isByText || !($0.hasPrefix("meeting of ") && $0.contains(" and "))
    }
    .map { name in
      Set(EntityStage.words(name).filter { !lists.joints.contains($0) && $0.count > 1 })
    }
  }
}
