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

  /// Whether the words of a file only come out in a program that unpacks it: those of PDF, of archives, of
  /// the packed forms of word processors, spreadsheets and books, and of text in UTF-16.
  package static func isPacked(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isArchive(bytes) || bytes.firstRange(of: "%PDF-", to: 1_100) != nil
  }

  /// Whether a file begins as archives do (ZIP, "Local file header"; GZIP, RFC 1952, 2.3.1; tar, POSIX
  /// "ustar"), or as text in UTF-16 does.
  package static func isArchive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let beginnings: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0xFF, 0xFE], [0xFE, 0xFF],
    ]
    return beginnings.contains(where: bytes.starts(with:)) || bytes.hasPrefix("ustar", at: 257)
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
