import EntenteModel

/// Finds which nodes stand together as one country's: its offices, their holders, its bodies.
struct CountryClusters {
  let nodes: [MapNode]
  let relations: [Relation]
  let positions: [EntityID: Int]

  private static let belonging: Set<RelationKind> = [
    .officeOf, .holdsOffice, .represents, .nationalOf, .partOf, .locatedIn, .memberOf, .leads,
  ]

  /// The positions of each country's nodes, sorted; countries with fewer than two others have none.
  ///
  /// Whoever belongs to two countries belongs to no cluster.
  var clusters: [[Int]] {
    var owners: [Int: Set<Int>] = [:]
    for (position, node) in nodes.enumerated() where node.kind == .country {
      owners[position] = [position]
    }
    let links = relations.filter { relation in
      Self.belonging.contains(relation.kind) && relation.status == .asserted
    }
    // Holder to office to country is the longest chain that counts, with a body between: three.
    for _ in 0..<3 {
      var found = owners
      for link in links {
        guard let member = positions[link.source], let whole = positions[link.target],
          isMember(nodes[member].kind), let countries = owners[whole],
          link.kind != .memberOf || nodes[member].kind == .person
        else { continue }
        found[member, default: []].formUnion(countries)
      }
      if found == owners { break }
      owners = found
    }
    var clusters: [Int: [Int]] = [:]
    for (position, countries) in owners.sorted(by: { $0.key < $1.key }) where countries.count == 1 {
      for country in countries { clusters[country, default: []].append(position) }
    }
    return clusters.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 2 }
  }

  private func isMember(_ kind: EntityKind) -> Bool {
    kind == .person || kind == .office || kind == .organization || kind == .place
  }
}
