package import BriefDiagnostics
internal import Bytes
internal import CYAML

extension Rule {
  /// The fields can be read as YAML.
  package static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    checks: Message("The fields can be read as YAML."),
    why: Message("a field that cannot be read would be missing from the page"),
    example: "title: Withdrawal: what works",
    instead: "title: \"Withdrawal: what works\"")
}

extension YAMLReading {
  /// What is left after the slips of single lines were mended.
  func syntaxError() -> Diagnostic {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    var start = byte(parser.problem_mark.index)
    if parser.error == YAML_READER_ERROR { start = base + min(parser.problem_offset, bytes.count) }
    let end = min(start + 1, base + bytes.count)
    let at = SourceRange(path: path, start: min(start, end), end: end)
    if problem.contains("mapping values are not allowed") {
      return Diagnostic(
        .yamlSyntax, at: at,
        Message("a colon followed by a space ends a name here; this text needs quotes"),
        help: Message("put the whole value in double quotes: title: \"Withdrawal: what works\""))
    }
    if problem.contains("end of stream") {
      return Diagnostic(
        .yamlSyntax, at: at, Message("a quotation mark or bracket that was opened is never closed"),
        help: Message("close it at the end of the value"))
    }
    if problem.contains("escape") {
      return Diagnostic(
        .yamlSyntax, at: at,
        Message("a backslash in double quotes stands before a sign that it cannot"),
        help: Message("write two backslashes for one that is shown"))
    }
    return Diagnostic(
      .yamlSyntax, at: at, Message("this line cannot be read as 'name: value'"),
      help: Message(
        "write each field as 'name: value', at the same distance from the margin as the other fields"
      ))
  }
}

func noFields(at place: SourceRange) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place, Message("this is not a list of 'key: value' lines"),
    help: Message("write each field on a line of its own, such as 'title: My title'"))
}

func secondDocument(at place: SourceRange) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place, Message("a second YAML document begins here"),
    help: Message("keep one list of fields in this file"))
}

func nestedTooDeep(_ most: Int, at place: SourceRange) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place, Message("the values here are nested more than \(most) deep"),
    help: Message("no field needs that: remove brackets or spaces at the beginning of the lines"))
}

func nameOfSeveralWords(at place: SourceRange) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place, Message("a field's name must be one word"),
    help: Message("write 'name: value'"))
}
