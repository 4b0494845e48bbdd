package import BriefDiagnostics

/// The parts of an evidence brief, by the ids of their headings (SUPPORT Tool 13, Lavis and others 2009).
package let sectionRoles = [
  "key-messages", "problem", "options", "equity", "implementation", "monitoring", "methods",
  "involvement",
]

extension Rule {
  /// An evidence brief has all its parts, known by the ids of their headings.
  package static let missingSection = Rule(
    "missing-section", .error, isGate: true,
    checks: Bilingual(
      "An evidence brief has its eight parts: key messages, problem, options, equity, implementation, monitoring, methods, involvement. They are known by the ids of their headings, whatever the words.",
      es:
        "Un informe de evidencia tiene sus ocho partes: mensajes clave, problema, opciones, equidad, puesta en práctica, seguimiento, métodos y participación. Se reconocen por los identificadores de sus títulos, sean cuales sean las palabras."
    ),
    why: Bilingual(
      "readers of a ministry look for the same parts in every brief, and a part that is missing is a question that nobody asked",
      es:
        "en un ministerio se buscan las mismas partes en cada informe, y la que falta es una pregunta que nadie se hizo"
    ),
    example: "## Who may be missed", instead: "## Who may be missed {#equity}")
}

let missingSectionGate = Gate(rule: .missingSection) { subject, tell in
  guard subject.isEvidenceBrief else { return }
  let missing = sectionRoles.filter { !subject.outline.sections.contains($0) }
  for role in missing {
    guard let range = subject.outline.emptySections[role] else { continue }
    tell(
      GateFinding(
        at: range,
        Bilingual("the part '\(role)' is empty", es: "la parte '\(role)' está vacía"),
        help: Bilingual(
          "write below the heading what is known, or that nothing is",
          es: "escriba bajo el título lo que se sabe, o que no se sabe nada"),
        need: Bilingual("text below '\(role)'", es: "texto bajo '\(role)'")))
  }
  let absent = missing.filter { subject.outline.emptySections[$0] == nil }
  guard let first = absent.first else { return }
  let names = absent.joined(separator: ", ")
  let one = absent.count == 1
  tell(
    GateFinding(
      at: subject.head,
      Bilingual(
        "the brief lacks the \(one ? "part" : "parts") \(names)",
        es: "al informe le \(one ? "falta la parte" : "faltan las partes") \(names)"),
      help: Bilingual(
        "add a heading with the id, such as '## Words {#\(first)}', or give the id to a heading that is there",
        es:
          "añada un título con el identificador, como '## Palabras {#\(first)}', o dé el identificador a un título que ya esté"
      ),
      need: Bilingual(
        "\(one ? "part" : "parts") \(names)", es: "\(one ? "parte" : "partes") \(names)")
    ))
}
