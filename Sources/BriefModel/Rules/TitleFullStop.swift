package import BriefDiagnostics

extension Rule {
  /// A title does not end with a full stop.
  package static let titleFullStop = Rule(
    "title-full-stop", .error,
    checks: Message("A title does not end with a full stop."),
    why: Message("it stands in lists and in citations, which add their own"),
    example: "title: Tapering strips in the Netherlands.",
    instead: "title: Tapering strips in the Netherlands")
}

extension FieldChecker {
  mutating func checkFullStop(_ values: FieldValues) {
    guard let title = values.located("title"), title.value.hasSuffix(".") else { return }
    let isPlain = source.bytes[title.range.start..<title.range.end].elementsEqual(title.value.utf8)
    reader.tell(
      .titleFullStop, at: title.range,
      Message("the title ends with a full stop"),
      Message("remove the full stop"),
      repair: isPlain ? String(title.value.dropLast()) : nil)
  }
}
