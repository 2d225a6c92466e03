/// A government named by its leader, both as mentions.
struct Administration: Hashable, Sendable {
  let mention: Int
  let leader: Int
}
