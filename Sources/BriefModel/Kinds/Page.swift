internal import BriefDiagnostics

extension DocumentKind {
  /// A page about the site and the group itself, at the root of the site.
  package static let page = DocumentKind(
    "page", folder: "", thing: Message("a page"),
    singular: Message("Page", context: "kind"),
    plural: Message("Page", context: "kind"),
    fields: [
      FieldSchema(
        "menu",
        .choice(
          Message("menu"), Choice("main", Message("Main menu")),
          Choice("footer", Message("Footer")), Choice("none", Message("None"))),
        .notForReaders("where the page is led to from", Message("Menu")),
        Message(
          "Where every page leads to it: 'main' for the menu, 'footer' for the foot. Unless said, a site of up to eight such pages shows them all."
        ),
        example: "footer")
    ],
    isListed: false,
    draft: DraftPlan(
      Message("page: about the group"),
      answers: Message("page", context: "list of words: kind page")))
}
