/// One element of an XML document, with its place in the file.
struct XMLElement: Sendable {
  /// The name without its namespace prefix.
  let name: String
  let attributes: [Attribute]
  let children: [Node]
  /// Bytes of the start tag.
  let range: Range<Int>

  struct Attribute: Sendable {
    let name: String
    let value: String
    let range: Range<Int>
  }

  indirect enum Node: Sendable {
    case element(XMLElement)
    case text(String)
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  func range(of name: String) -> Range<Int> {
    attributes.first { $0.name == name }?.range ?? range
  }

  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// All text below this element.
  var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}

/// Why a text is not XML, and where.
struct XMLError: Error {
  let summary: String
  let offset: Int
}
