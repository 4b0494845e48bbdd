/// Bytes that are written once and kept: thousands of bodies in a few large pieces of memory.
///
/// One allocation for each megabyte instead of one for each document, no rounding up, and no growing
/// of a thread's heap by one page at a time.
package struct ByteShelf {
  private var board: Board
  private let size: Int

  package init(size: Int = 1 << 20) {
    self.size = size
    board = Board(capacity: size)
  }

  /// Keeps a copy of bytes.
  package mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> KeptBytes {
    if board.used + bytes.count > board.capacity { board = Board(capacity: max(size, bytes.count)) }
    let start = board.used
    if let source = bytes.baseAddress {
      (board.base + start).update(from: source, count: bytes.count)
    }
    board.used += bytes.count
    return KeptBytes(board: board, start: start, count: bytes.count)
  }

  /// Keeps bytes, and gives what finds them again.
  package mutating func keep(_ bytes: [UInt8]) -> KeptBytes {
    bytes.withUnsafeBufferPointer { keep($0) }
  }
}

/// Bytes on a shelf.
package struct KeptBytes: Sendable {
  fileprivate let board: Board
  fileprivate let start: Int
  package let count: Int

  /// Lends the bytes.
  package func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: board.base + start, count: count))
  }

  package var array: [UInt8] { withUnsafeBytes { Array($0) } }
}

/// Unchecked: the worker that owns the shelf writes only beyond what it has handed out, and others
/// read only what they were handed.
private final class Board: @unchecked Sendable {
  let base: UnsafeMutablePointer<UInt8>
  let capacity: Int
  var used = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: max(1, capacity))
  }

  deinit { base.deallocate() }
}
