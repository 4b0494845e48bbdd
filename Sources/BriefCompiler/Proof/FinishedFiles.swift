internal import Bytes

/// The files of a site as they lie there, finished, before they are sent anywhere.
package struct FinishedFiles: Sendable {
  /// Every file with the SHA-256 of its bytes, by path.
  package let digests: [String: String]
  /// Every path, sorted.
  package let paths: [String]
  package let largest: (path: String, size: Int)
  /// The bytes of a file; nil where it cannot be read.
  let bytes: @Sendable (String) -> [UInt8]?
  /// The text of a printed or packed file as readers' programs show it; nil where it cannot be read.
  let printedText: @Sendable (String) -> [UInt8]?

  /// What publishing itself puts beside the site.
  static let own: Set<String> = ["edition.json", ".nojekyll", "CNAME", ".domains"]

  /// Whether the words of a file only come out in a program that unpacks it: those of PDF, and of the
  /// packed forms of word processors, spreadsheets, books and archives (ZIP).
  package static func isPacked(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isArchive(bytes) || bytes.firstRange(of: "%PDF-", to: 1_100) != nil
  }

  /// Whether a file begins as archives do (ZIP, "Local file header").
  package static func isArchive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

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
