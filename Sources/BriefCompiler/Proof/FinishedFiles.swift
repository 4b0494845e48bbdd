/// The files of a site as they lie there, finished, before they are sent anywhere.
package struct FinishedFiles: Sendable {
  /// Every file with the SHA-256 of its bytes, by path.
  package let digests: [String: String]
  /// Every path, sorted.
  package let paths: [String]
  package let largest: (path: String, size: Int)
  /// The bytes of a file; nil where it cannot be read.
  let bytes: @Sendable (String) -> [UInt8]?
  /// The text of a printed file; nil where it cannot be read.
  let printedText: @Sendable (String) -> [UInt8]?

  /// What publishing itself puts beside the site.
  static let own: Set<String> = ["edition.json", ".nojekyll", "CNAME", ".domains"]

  package init(
    digests: [String: String], largest: (path: String, size: Int),
    bytes: @escaping @Sendable (String) -> [UInt8]?,
    printedText: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.digests = digests
    paths = digests.keys.sorted()
    self.largest = largest
    self.bytes = bytes
    self.printedText = printedText
  }
}
