internal import MustacheTemplates

/// A page that has nothing but its frame: 404.
struct PlainContext: FramedContext {
  let frame: Frame
  enum Own: Int, ContextField {
    case heading
    var definition: (ContextType.Kind, String) { (.text, "The title of the page.") }
  }
  static let type = makeType("the page for missing addresses")
  var type: ContextType { Self.type }
  func own(_ field: Own) -> TemplateValue { .text(frame.title) }
}
