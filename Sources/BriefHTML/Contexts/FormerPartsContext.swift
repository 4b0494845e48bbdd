internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// The names that the page's own parts had before they began with `page.`: addresses with them stand in
/// other people's texts. A name that the text itself has for a heading or a claim belongs to the text.
struct FormerPartsContext: TemplateContext {
  let shown: ShownDocument

  enum Field: Int, ContextField {
    case recommendations, references, related, backlinks, history, citeAs
    var name: String {
      switch self {
      case .recommendations: "recommendations"
      case .references: "references"
      case .related: "related"
      case .backlinks: "backlinks"
      case .history: "history"
      case .citeAs: "cite-as"
      }
    }
    var definition: (ContextType.Kind, String) {
      (.text, "The former id of '\(name)'; nothing where the text has that id.")
    }
  }
  static let type = ContextType("former ids of parts", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    guard let name = Field(rawValue: field)?.name else { return .nothing }
    let document = shown.document
    let isTaken =
      document.headings.contains { $0.id == name || $0.former == name }
      || document.claims.contains { $0.id == name }
    return isTaken ? .nothing : .text(name)
  }
}
