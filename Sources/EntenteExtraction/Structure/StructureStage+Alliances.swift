import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Alliances of states and the bodies through which they act.
extension StructureStage {
  /// The alliance that a commission or secretariat is the office of: its head speaks for all.
  func alliance(above body: Int, in reading: Reading) -> Int? {
    guard
      let known = schema.organizations.first(where: { $0.name == reading.entities[body].name }),
      known.category == "multinational",
      Self.organs.contains(EntityStage.words(known.name).last ?? "")
    else { return nil }
    return reading.entities.indices.first {
      reading.entities[$0].kind == .organization && reading.entities[$0].isKept
        && reading.entities[$0].name == known.partOf
    }
  }

  /// Whether states are the members of a body.
  func isAlliance(_ body: Int, in reading: Reading) -> Bool {
    // A commission is led, and its head speaks for the alliance above it.
    schema.organizations.contains {
      $0.name == reading.entities[body].name && $0.category == "multinational"
        && !isOrgan($0)
    }
  }

  /// Whether an alliance acts through a body: a commission, or a council that is part of one.
  private func isOrgan(_ body: OrganizationDefinition) -> Bool {
    let last = EntityStage.words(body.name).last ?? ""
    if last != "council" { return Self.organs.contains(last) }
    return schema.organizations.contains {
      $0.name == body.partOf && $0.category == "multinational"
    }
  }

  /// Nouns for bodies through which an alliance acts.
  private static let organs: Set<String> = ["commission", "secretariat", "council"]
}
