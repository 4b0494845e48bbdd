internal import BriefDiagnostics

extension DocumentKind {
  /// A page about the site and the group itself, at the root of the site.
  package static let page = DocumentKind(
    "page", folder: "", thing: Message("a page"),
    singular: .kindPage, plural: .kindPage,
    fields: [
      FieldSchema(
        "menu",
        .choice(
          "menu", Choice("main", "Main menu", es: "Menú principal"),
          Choice("footer", "Footer", es: "Pie de página"), Choice("none", "None", es: "Ninguno")),
        .notForReaders("where the page is led to from", Bilingual("Menu", es: "Menú")),
        "Where every page leads to it: 'main' for the menu, 'footer' for the foot. Unless said, a site of up to eight such pages shows them all.",
        es:
          "Desde dónde se llega en todas las páginas: 'main' para el menú, 'footer' para el pie. Si no se dice, un sitio con hasta ocho páginas así las muestra todas.",
        example: "footer")
    ],
    isListed: false,
    draft: DraftPlan(
      Message("page: about the group"),
      answers: ["page", "página", "pagina"]))
}
