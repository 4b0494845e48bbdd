/// The nodes of a tree, in memory that the tree owns.
///
/// An array in a class costs a reference count for each element that is read or written, some eight
/// per cent of a build; this costs a comparison.
package struct NodeList: RandomAccessCollection, MutableCollection {
  @usableFromInline var base: UnsafeMutablePointer<MarkdownNode>
  private var capacity: Int
  @usableFromInline package internal(set) var count = 0

  init(capacity: Int = 512) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @inlinable package subscript(index: Int) -> MarkdownNode {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "there is no such node")
      return base[index]
    }
    @inline(__always) nonmutating _modify {
      precondition(index >= 0 && index < count, "there is no such node")
      yield &base[index]
    }
  }

  mutating func append(_ node: MarkdownNode) {
    if count == capacity {
      let wider = UnsafeMutablePointer<MarkdownNode>.allocate(capacity: capacity * 2)
      wider.update(from: base, count: count)
      base.deallocate()
      base = wider
      capacity *= 2
    }
    base[count] = node
    count += 1
  }

  mutating func removeAll() { count = 0 }

  /// Only the tree that owns the list calls this, at its own end.
  func deallocate() { base.deallocate() }
}
