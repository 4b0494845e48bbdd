internal import BriefDiagnostics

/// One element of an XML document, with its place in the file.
struct XMLElement: Sendable {
  /// The name without its namespace prefix.
  let name: String
  let attributes: [Attribute]
  let elements: [XMLElement]
  /// The text between the tags, without that of elements within.
  let text: String
  /// Bytes of the start tag.
  let range: Range<Int>

  struct Attribute: Sendable {
    let name: String
    let value: String
    let range: Range<Int>
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  func range(of name: String) -> Range<Int> {
    attributes.first { $0.name == name }?.range ?? range
  }

  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }
}

/// Why a text is not XML, and where.
struct XMLError: Error {
  let summary: Message
  let offset: Int
}
