/// The dependency labels of a parser: their names and what some of them mean to the features.
package struct LabelSet: Sendable {
  /// What a dependent tells about its head.
  package enum Role: UInt8, Sendable {
    /// Nothing that features keep.
    case plain
    /// The adposition or subordinator that introduces it.
    case marker
    /// The conjunction that joins it to something before.
    case conjunction
  }

  /// The names; a class's number is its place, 1 more where 0 means none.
  package let names: [String]
  private let roles: [Role]

  /// Labels from their names.
  package init(names: [String]) {
    self.names = names
    roles = names.map { name in
      switch name {
      case "case", "mark": .marker
      case "cc": .conjunction
      default: .plain
      }
    }
  }

  /// What the label with the class number `label`, from 1, tells about the head.
  @inline(__always)
  package func role(of label: UInt32) -> Role { roles[Int(label) &- 1] }
}
