/// A partial parse: the words read so far, waiting on a stack, and the arcs found.
///
/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011,
/// <https://aclanthology.org/P11-1068/>): `shift` moves the next word onto the stack, `left` hangs
/// the top of the stack on the next word, `right` hangs it on the word below it. Words are numbered
/// from 1; `root` is one past the last word, at the end of the buffer, and takes exactly one
/// dependent. Index 0 is a word that is not there.
package struct ParserState: ~Copyable {
  /// A step of the parse.
  package enum Move: Int, CaseIterable, Sendable {
    /// The next word goes onto the stack.
    case shift
    /// The top of the stack depends on the next word.
    case left
    /// The top of the stack depends on the word below it.
    case right
  }

  /// What is known of a word's place in the tree.
  package struct Node {
    /// Its head, 0 while it has none.
    package var head: Int32 = 0
    /// Its label's class from 1, 0 while it has none.
    package var label: UInt32 = 0
    /// The outermost and the second dependent on each side, 0 where there is none.
    var left1: Int32 = 0
    var left2: Int32 = 0
    var right1: Int32 = 0
    var right2: Int32 = 0
    /// How many dependents there are on each side.
    var leftCount: UInt32 = 0
    var rightCount: UInt32 = 0
    /// The word of its first `case` or `mark` dependent, and of its `cc` dependent; 0 for none.
    var marker: UInt32 = 0
    var conjunction: UInt32 = 0
    /// Which of the first 64 labels its dependents bear.
    var labels: UInt64 = 0
  }

  /// The number of words.
  package let count: Int
  /// The number that stands for the root.
  package var root: Int { count + 1 }
  /// The next word, up to and including `root`.
  package private(set) var next = 1
  /// How many words are on the stack.
  package private(set) var depth = 0
  private let nodes: UnsafeMutablePointer<Node>
  private let stack: UnsafeMutablePointer<Int32>

  /// The start of a parse of `count` words.
  package init(count: Int) {
    self.count = count
    nodes = .allocate(capacity: count + 2)
    nodes.initialize(repeating: Node(), count: count + 2)
    stack = .allocate(capacity: count + 1)
    stack.initialize(repeating: 0, count: count + 1)
  }

  deinit {
    nodes.deallocate()
    stack.deallocate()
  }

  /// Whether all words have a head.
  package var isFinished: Bool { next == root && depth == 0 }

  /// The word at `place` of the stack, counted from the top; 0 where there is none.
  @inline(__always)
  package func stacked(_ place: Int) -> Int {
    place < depth ? Int(stack[depth &- 1 &- place]) : 0
  }

  /// What is known of a word.
  @inline(__always)
  package func node(_ word: Int) -> Node { nodes[word] }

  /// Whether a move may be made.
  @inline(__always)
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < root
    case .left: depth > 0 && (next < root || depth == 1)
    case .right: depth > 1
    }
  }

  /// The arc that a move would make, nil for `shift`.
  @inline(__always)
  package func arc(of move: Move) -> (head: Int, dependent: Int)? {
    switch move {
    case .shift: nil
    case .left: (next, stacked(0))
    case .right: (stacked(1), stacked(0))
    }
  }

  /// Makes a move.
  ///
  /// - Parameters:
  ///   - move: A move that is allowed.
  ///   - label: The class from 1 of the arc's label; nothing for `shift`.
  ///   - word: The dependent's word, kept as `marker` or `conjunction`.
  ///   - role: What the label makes of the word.
  @inline(__always)
  package mutating func make(_ move: Move, label: UInt32, word: UInt32, role: LabelSet.Role) {
    guard let (head, dependent) = arc(of: move) else {
      stack[depth] = Int32(next)
      depth &+= 1
      next &+= 1
      return
    }
    depth &-= 1
    nodes[dependent].head = Int32(head)
    nodes[dependent].label = label
    if role == .marker, nodes[head].marker == 0 { nodes[head].marker = word }
    if role == .conjunction { nodes[head].conjunction = word }
    nodes[head].labels |= 1 &<< UInt64(label & 63)
    if dependent < head {
      nodes[head].left2 = nodes[head].left1
      nodes[head].left1 = Int32(dependent)
      nodes[head].leftCount &+= 1
    } else {
      nodes[head].right2 = nodes[head].right1
      nodes[head].right1 = Int32(dependent)
      nodes[head].rightCount &+= 1
    }
  }
}
