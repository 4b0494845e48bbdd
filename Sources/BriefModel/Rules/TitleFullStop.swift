package import BriefDiagnostics

extension Rule {
  /// A title does not end with a full stop.
  package static let titleFullStop = Rule(
    "title-full-stop", .error,
    checks: Bilingual(
      "A title does not end with a full stop.",
      es: "Un título no termina en punto."),
    why: Bilingual(
      "it stands in lists and in citations, which add their own",
      es: "aparece en listas y citas, que ponen el suyo"),
    example: "title: Tapering strips in the Netherlands.",
    instead: "title: Tapering strips in the Netherlands")
}

extension FieldChecker {
  mutating func checkFullStop(_ values: FieldValues) {
    guard let title = values.located("title"), title.value.hasSuffix(".") else { return }
    let isPlain = source.bytes[title.range.start..<title.range.end].elementsEqual(title.value.utf8)
    reader.tell(
      .titleFullStop, at: title.range,
      Bilingual("the title ends with a full stop", es: "el título acaba en punto"),
      Bilingual("remove the full stop", es: "quite el punto"),
      repair: isPlain ? String(title.value.dropLast()) : nil)
  }
}
