/// The files of a site as they lie there, finished, before they are sent anywhere.
package struct FinishedFiles: Sendable {
  /// Every file with the SHA-256 of its bytes, by path.
  package let digests: [String: String]
  /// Every path, sorted.
  package let paths: [String]
  package let largest: (path: String, size: Int)
  /// The bytes of a file; empty where it cannot be read.
  let bytes: @Sendable (String) -> [UInt8]
  /// The PDF that is kept for an address, and what the typesetter made it from.
  let keptPrint: @Sendable (String) -> [UInt8]
  let printSource: @Sendable (String) -> [UInt8]

  package init(
    digests: [String: String], largest: (path: String, size: Int),
    bytes: @escaping @Sendable (String) -> [UInt8],
    keptPrint: @escaping @Sendable (String) -> [UInt8],
    printSource: @escaping @Sendable (String) -> [UInt8]
  ) {
    self.digests = digests
    paths = digests.keys.sorted()
    self.largest = largest
    self.bytes = bytes
    self.keptPrint = keptPrint
    self.printSource = printSource
  }
}
