package import Bytes

/// What a template may show at one point: its named values, written down once and checked ahead.
package protocol TemplateContext {
  var type: ContextType { get }
  /// The value of the field at this position of `type.fields`.
  func value(_ field: Int) -> TemplateValue
}

/// The value of one field.
package enum TemplateValue {
  /// Not known here; the surrounding context is asked. Only untyped contexts answer so.
  case missing
  case nothing
  case flag(Bool)
  /// Text, escaped where it is shown.
  case text(String)
  /// Markup that is shown as it is.
  case markup(String)
  /// Markup that writes itself.
  case writer(any MarkupWriter)
  case object(any TemplateContext)
  case list([any TemplateContext])
  case texts([String])

  /// `text`, or nothing where there is none.
  package static func optional(_ text: String?) -> TemplateValue {
    if let text, !text.isEmpty { .text(text) } else { .nothing }
  }
}

/// Something that appends markup to a page.
package protocol MarkupWriter {
  func write(to buffer: inout ByteBuffer)
}

/// One kind of context: the contract between the program and its templates.
package final class ContextType: Sendable {
  package let name: String
  package let fields: [Field]
  private let positions: [String: Int]

  /// One name that a template may use.
  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    /// One sentence for the person who writes templates.
    package let meaning: String

    package init(_ name: String, _ kind: Kind, _ meaning: String) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
    }
  }

  /// What a name stands for.
  package enum Kind: Sendable {
    /// Text: `{{name}}` escapes it; as a section it shows its inside where there is text.
    case text
    /// Markup made by the program: `{{name}}` shows it as it is.
    case markup
    case flag
    case texts
    case object(ContextType)
    case list(ContextType)
    /// Anything: only for data without a contract.
    case any
  }

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    isOpen = fields.contains { if case .any = $0.kind { true } else { false } }
    positions = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of a field, or nil.
  package func position(of name: String) -> Int? { positions[name] }

  /// Whether any name may be asked for.
  package let isOpen: Bool
}
