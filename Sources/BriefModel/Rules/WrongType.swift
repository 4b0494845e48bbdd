package import BriefDiagnostics

extension Rule {
  /// A field holds the kind of value that it is made for.
  package static let wrongType = Rule(
    "wrong-type", .error,
    checks: Bilingual(
      "A field holds the kind of value that it is made for.",
      es: "Un campo tiene la clase de valor para la que está hecho."),
    why: Bilingual(
      "a list where a text belongs cannot be shown",
      es: "una lista donde va un texto no puede mostrarse"),
    example: "title: [One, Two]",
    instead: "title: One and two")
}
