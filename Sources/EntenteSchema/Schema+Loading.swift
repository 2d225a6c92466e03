extension Schema {
  /// The schema of one folder, and nothing else.
  ///
  /// - Parameter folder: The path of a folder laid out like `Schemas/`.
  /// - Returns: The schema.
  /// - Throws: `SchemaError` with every problem of every file, not only the first.
  public static func load(from folder: String) throws(SchemaError) -> Schema {
    try SchemaReader.schema(from: [folder])
  }

  /// The standard schema: the folder `Schemas`, read once in the life of the process.
  ///
  /// - Returns: The schema.
  /// - Throws: `SchemaError` where the folder is not found or has been broken.
  public static func standard() throws(SchemaError) -> Schema { try standardSchema.get() }

  /// The standard schema with a user's folder laid over it.
  ///
  /// An entry of the folder takes the place of the standard one with the same name; the others are
  /// added. A file that says `replace: true` drops the standard entries of its sections first.
  ///
  /// - Parameter folder: The path of a folder laid out like `Schemas/`; any file may be absent.
  /// - Returns: The combined schema.
  /// - Throws: `SchemaError` with every problem of every file.
  public static func standard(extendedBy folder: String) throws(SchemaError) -> Schema {
    try SchemaReader.schema(from: [try ResourceFolder.schemas.locate(), folder])
  }

  private static let standardSchema = Result { () throws(SchemaError) -> Schema in
    try load(from: try ResourceFolder.schemas.locate())
  }
}
