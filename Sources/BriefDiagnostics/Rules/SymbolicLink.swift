extension Rule {
  /// Symbolic links stay inside the workspace and do not run in circles.
  package static let symbolicLink = Rule(
    "symbolic-link", .error,
    checks: Bilingual(
      "Symbolic links stay inside the workspace and do not run in circles.",
      es: "Los enlaces simbólicos quedan dentro del espacio de trabajo y no forman círculos."),
    why: Bilingual(
      "a link out of the workspace could publish private files",
      es: "un enlace hacia fuera podría publicar archivos privados"),
    example: "Briefs/notes -> /home/ana/notes",
    instead: "the notes themselves, or no link")
}
