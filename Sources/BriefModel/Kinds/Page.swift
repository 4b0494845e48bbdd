internal import BriefDiagnostics

extension DocumentKind {
  /// A page about the site and the group itself, at the root of the site.
  package static let page = DocumentKind(
    "page", folder: "", thing: Bilingual("a page", es: "una página"),
    singular: .kindPage, plural: .kindPage,
    isListed: false,
    draft: DraftPlan(
      Bilingual("page: about the group", es: "página del sitio"),
      answers: ["page", "página", "pagina"]))
}
