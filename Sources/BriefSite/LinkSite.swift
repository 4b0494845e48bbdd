package import BriefDiagnostics
package import BriefModel

/// The site that can be planned, and what was left out of it.
package struct LinkedSite: Sendable {
  package let site: Site
  package let withheld: [Withheld]
  /// Paths of documents whose errors do not stop the public build.
  package let withheldPaths: Set<String>
  /// Every document that has a place, shown and withheld, translations with what they inherit.
  package let documents: [Document]
  /// How many documents still lack something before they can be published.
  package let lacking: Int
  /// For each path the warnings that a build counts and leaves to `briefs check`.
  package let untold: [String: Int]
}

/// A document that the public does not see, and why.
package struct Withheld: Sendable {
  /// Why the public does not see a document.
  package enum Reason: Sendable {
    case status(Status)
    case embargo(Moment)
    case original
  }
  package let path: String
  package let title: String
  package let reason: Reason
}

/// Links all documents, checks what only all of them together can show, and keeps what may be shown.
///
/// Everything is linked once with all documents, so that drafts are checked among themselves; the
/// site itself is made of the shown documents alone.
package func linkSite(
  _ checked: [CheckedDocument], vocabulary: Vocabulary, asOf: Moment, includeWithheld: Bool,
  isThorough: Bool
) -> Diagnosed<LinkedSite> {
  var linker = Linker(
    vocabulary: vocabulary, asOf: asOf, includeWithheld: includeWithheld, isThorough: isThorough)
  linker.gather(checked)
  linker.resolveLinks()
  linker.checkReferences()
  linker.gatherAliases()
  linker.checkClaims()
  linker.checkTranslations()
  linker.checkUncitedWorks()
  linker.checkCitedWorks()
  let site = linker.site()
  linker.checkOutputs(site)
  let settings = vocabulary.site.rules
  let diagnostics =
    settings.isEmpty
    ? linker.diagnostics
    : linker.diagnostics.compactMap {
      apply(settings, to: $0, isBeforeApproval: $0.severity == .warning)
    }
  return Diagnosed(
    LinkedSite(
      site: site, withheld: linker.withheld, withheldPaths: linker.withheldPaths,
      documents: linker.documents,
      lacking: linker.lacking.count, untold: linker.untold),
    diagnostics)
}
