import Bytes
import Testing

struct ByteTests {
  @Test(arguments: [
    "", "a", "<", "no signs in a text of forty characters here", "12345678<12345678>&\"'",
    "Côte d'Ivoire",
  ])
  func escapesTheFiveCharactersOfMarkup(_ text: String) {
    var buffer = ByteBuffer()
    buffer.append(escaping: text)
    let expected = text.map {
      ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][$0] ?? String($0)
    }.joined()
    #expect(buffer.string == expected)
  }

  @Test func findsShortAndLongNeedlesWithinBounds() {
    Array("a [[b]] and [[c]] and a longer needle".utf8).withUnsafeBufferPointer { bytes in
      #expect(bytes.firstRange(of: "[[") == 2)
      #expect(bytes.firstRange(of: "[[", from: 3) == 12)
      #expect(bytes.firstRange(of: "[[", from: 3, to: 13) == nil)
      #expect(bytes.firstRange(of: "longer needle") == 24)
      #expect(bytes.firstIndex(of: 0x5D, from: 0, to: 5) == nil)
    }
  }

  @Test func mapsInOrderOnAnyNumberOfWorkers() {
    let expected = (0..<1_000).map { $0 * $0 }
    for workers in [1, 2, 8] {
      #expect(
        concurrentMap(count: 1_000, workers: workers, state: { 0 }) { index, _ in index * index }
          == expected)
    }
  }

  @Test func keepsBytesThatDoNotFitOnOneBoard() {
    var shelf = ByteShelf(size: 8)
    let kept = (0..<20).map { shelf.keep(Array(repeating: UInt8($0), count: $0)) }
    for (index, bytes) in kept.enumerated() {
      #expect(bytes.array == Array(repeating: UInt8(index), count: index))
    }
  }
}
