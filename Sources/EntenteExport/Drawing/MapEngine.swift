/// The ways in which Graphviz can lay out a map.
public enum MapEngine: String, Sendable, Hashable, CaseIterable {
  /// In ranks, left to right: countries, offices, people, what they talk about.
  case dot
  /// By springs.
  case neato
  /// By springs, cluster by cluster.
  case fdp
  /// By springs on many scales, for large graphs.
  case sfdp
  /// In rings around one entity.
  case twopi
  /// In circles.
  case circo
}
