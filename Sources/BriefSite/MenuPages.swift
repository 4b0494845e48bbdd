internal import BriefModel

/// Where every page of the site leads to a page about the site itself.
package enum MenuPlace: Sendable { case main, footer }

extension Site {
  /// The pages that menus lead to, in the order of the works: those that say so. A site that has only a
  /// few pages need not say it: a short title fits the menu, the others the foot.
  package var menuPages: [(work: Int, place: MenuPlace)] {
    let pages = works.indices.filter { !works[$0].kind.isListed }
    let unsaid = pages.filter { menu(of: $0) == nil }.count
    return pages.compactMap { work in
      switch menu(of: work) {
      case "main": return (work, .main)
      case "footer": return (work, .footer)
      case nil where unsaid <= Self.mostUnsaidPages:
        return (work, documents[works[work].original].title.count <= 16 ? .main : .footer)
      default: return nil
      }
    }
  }

  /// How many pages menus take that do not say where they belong.
  private static let mostUnsaidPages = 8

  private func menu(of work: Int) -> String? {
    documents[works[work].original].fields.values["menu"]?.choice?.value
  }
}
