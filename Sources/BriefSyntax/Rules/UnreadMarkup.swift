package import BriefDiagnostics

extension Rule {
  /// Marks of other programs are not left in a document: highlights, formulas, page breaks, boxes of colons, hidden comments, embedded files, commands in braces.
  package static let unreadMarkup = Rule(
    "unread-markup", .warning,
    checks: Bilingual(
      "Marks of other programs are not left in a document: highlights, formulas, page breaks, boxes of colons, hidden comments, embedded files, commands in braces.",
      es:
        "No quedan en un documento marcas de otros programas: resaltados, fórmulas, saltos de página, cajas con dos puntos, comentarios ocultos, archivos incrustados, órdenes entre llaves."
    ),
    why: Bilingual(
      "they are shown to readers as they are written, comments that were meant for colleagues too",
      es:
        "los lectores las ven tal como se escribieron, también los comentarios destinados a colegas"
    ),
    example: "It is ==important== to go slowly.",
    instead: "It is **important** to go slowly.")
}
