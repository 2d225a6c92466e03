public import EntenteModel
public import EntenteSchema

/// Entities and the relations between them, every one with the words that it comes from.
///
/// A typed multigraph as a value: a copy is cheap and independent of its original. Entities and
/// relations are found by id in constant time and by neighbourhood in time proportional to degree.
/// What does not fit the schema is refused with a reason, and a relation without evidence is no
/// relation.
///
/// Reading the same documents gives the same graph in whatever order they are merged: ids are made
/// of what a thing is, names and confidence are chosen by rules that do not look at order.
public struct KnowledgeGraph: Sendable {
  /// The schema that everything in the graph fits.
  public let schema: Schema

  var strings = StringPool()
  var kinds = StringPool()
  var documentsByID: [DocumentID: Document] = [:]
  var entityTable = EntityTable()
  var relationTable = RelationTable()
  /// Whether each relation kind, by its number, says the same both ways.
  var symmetricKinds: [UInt16: Bool] = [:]

  /// A graph with nothing in it.
  public init(schema: Schema) {
    self.schema = schema
  }

  /// The number of entities.
  public var entityCount: Int { entityTable.liveCount }

  /// The number of relations.
  public var relationCount: Int { relationTable.liveCount }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { entityCount == 0 && documentsByID.isEmpty }

  /// The documents, sorted by id.
  public var documents: [Document] { documentsByID.values.sorted { $0.id < $1.id } }

  /// The document with an id.
  public func document(_ id: DocumentID) -> Document? { documentsByID[id] }

  /// The places of all entities, in the order they came.
  public var entityIndices: [EntityIndex] {
    entityTable.ids.indices.compactMap {
      entityTable.isRemoved[$0] ? nil : EntityIndex($0)
    }
  }

  /// The places of all relations, in the order they came.
  public var relationIndices: [RelationIndex] {
    relationTable.sources.indices.compactMap {
      relationTable.isRemoved[$0] ? nil : RelationIndex($0)
    }
  }

  /// All entities, sorted by id.
  ///
  /// - Complexity: O(*n* log *n*).
  public var entities: [Entity] {
    entityIndices.map { self[$0] }.sorted { $0.id < $1.id }
  }

  /// All relations, sorted by id.
  ///
  /// - Complexity: O(*m* log *m*).
  public var relations: [Relation] {
    relationIndices.map { self[$0] }.sorted { $0.id < $1.id }
  }
}
