/// What is made by chance, and how it is looked at.
package enum FuzzKind: String, CaseIterable, Sendable {
  // One file for one reader: thousands in a second.
  case yaml, bibTeX = "bibtex", laTeX = "latex", ris, nbib, enw, cslJSON = "csl-json", style, locale
  case catalogue, siteFiles = "site-files", template, picture, names
  // A document or two in a small site, as far as its page, its text and its print.
  case fields, body, claims, citations, changed
  // Dear: repairs, and whole workspaces with every page and any number of workers.
  case repair, workspace

  /// How many of a thousand inputs are of it.
  var share: Int {
    switch self {
    case .yaml: 90
    case .bibTeX: 70
    case .laTeX: 70
    case .ris, .nbib, .enw: 50
    case .cslJSON: 70
    case .style: 60
    case .locale: 30
    case .catalogue: 60
    case .siteFiles: 60
    case .template: 80
    case .picture: 60
    case .names: 25
    case .fields: 45
    case .body: 55
    case .claims: 20
    case .citations: 20
    case .changed: 40
    case .repair: 13
    case .workspace: 1
    }
  }

  private static let wheel: [FuzzKind] = allCases.flatMap { kind in
    Array(repeating: kind, count: kind.share)
  }

  static func pick(_ chance: inout Chance) -> FuzzKind { chance.pick(wheel) }
}
