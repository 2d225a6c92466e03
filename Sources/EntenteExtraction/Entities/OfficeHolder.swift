/// A person under a title, whatever the country.
struct OfficeHolder: Hashable {
  /// The title, as an index of the schema.
  let title: Int
  /// The person, as an index in `Reading.entities`.
  let holder: Int
}
