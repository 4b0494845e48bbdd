internal import BriefDiagnostics

/// What is told about a bibliography in JSON.
extension ReferenceFindings {
  mutating func tellUnreadable(_ error: JSONError, lost: String?, isAll: Bool) {
    let words =
      lost.map { "the work '\($0)' cannot be read" } ?? "the bibliography cannot be read here"
    let spanish =
      lost.map { "no se puede leer la obra '\($0)'" } ?? "la bibliografía no se puede leer aquí"
    tell(
      .unreadableReferences, error.offset..<(error.offset + 1), "\(words): \(error.summary)",
      help: "mend it here, or export it again from Zotero as 'CSL JSON'",
      es: (
        "\(spanish): \(error.spanish)",
        "corríjalo aquí o expórtela de nuevo desde Zotero como «CSL JSON»"
      ), severity: isAll && lost == nil ? .error : .warning)
  }

  mutating func tellNoWork(_ node: JSONNode) {
    tell(
      .unreadableReferences,
      node.range.lowerBound..<min(node.range.upperBound, node.range.lowerBound + 200),
      "an entry of the bibliography is not a work",
      help: "export it again from Zotero as 'CSL JSON'",
      es: (
        "una entrada de la bibliografía no es una obra",
        "expórtela de nuevo desde Zotero como «CSL JSON»"
      ))
  }

  mutating func tellOwnFormat(_ node: JSONNode) {
    tell(
      .unreadableReferences, node.range.lowerBound..<(node.range.lowerBound + 1),
      "this work is in Zotero's own form, which is not read here",
      help: "export it again and choose 'Better CSL JSON' or 'CSL JSON' as the format",
      es: (
        "esta obra está en la forma propia de Zotero, que aquí no se lee",
        "expórtela de nuevo y elija el formato «Better CSL JSON» o «CSL JSON»"
      ))
  }

  mutating func tellNoKey(_ node: JSONNode) {
    tell(
      .missingReferenceField, node.range.lowerBound..<(node.range.lowerBound + 1),
      "this work has no 'id', so nothing can cite it",
      help: "write \"id\": \"author2026word\"",
      es: (
        "esta obra no tiene 'id', así que nada puede citarla",
        "escriba \"id\": \"autor2026palabra\""
      ))
  }

  /// Names that are read as well as they can be, and are none.
  mutating func tellNames(_ node: JSONNode, _ key: String) {
    for member in node.members {
      guard let variable = Variable(member.key), variable.isName else { continue }
      let what: (String, String)
      switch member.node.value {
      case .string(let text) where !text.trimmingBlanks().isEmpty:
        what = ("a text", "un texto")
      case .number: what = ("a number", "un número")
      case .bool: what = ("a truth value", "un valor lógico")
      case .array(let elements) where elements.contains(where: { $0.isNoName }):
        what = ("a list with something that is no name", "una lista con algo que no es un nombre")
      default: continue
      }
      tell(
        .unreadableReferences, member.node.range,
        "'\(member.key)' of '\(key)' is \(what.0), not a list of names; look how it is shown",
        help:
          "write [{ \"family\": \"Horowitz\", \"given\": \"Mark\" }], or [{ \"literal\": \"World Health Organization\" }]",
        es: (
          "'\(member.key)' de '\(key)' es \(what.1), no una lista de nombres; compruebe cómo se muestra",
          "escriba [{ \"family\": \"Horowitz\", \"given\": \"Mark\" }] o [{ \"literal\": \"Organización Mundial de la Salud\" }]"
        ), severity: .warning)
    }
  }
}

extension JSONNode {
  fileprivate var isNoName: Bool {
    switch value {
    case .number, .bool, .null, .array: true
    case .string(let text): text.trimmingBlanks().isEmpty
    case .object: readNames(self).isEmpty
    }
  }
}
