extension Rule {
  /// Every document of the workspace can be read.
  package static let unreadableFile = Rule(
    "unreadable-file", .error,
    checks: Bilingual(
      "Every document of the workspace can be read.",
      es: "Todos los documentos del espacio de trabajo pueden leerse."),
    why: Bilingual(
      "a document that cannot be read would be missing from the site",
      es: "un documento que no puede leerse faltaría en el sitio"),
    example: "a file without reading permission",
    instead: "the same file after 'chmod a+r'")
}
