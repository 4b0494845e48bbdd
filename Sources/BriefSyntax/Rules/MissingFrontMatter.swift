package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// Every document begins with front matter between two lines '---'.
  package static let missingFrontMatter = Rule(
    "missing-front-matter", .error,
    checks: Message("Every document begins with front matter between two lines '---'."),
    why: Message(
      "without it the document has no title, country or status, so it could not be listed or withheld"
    ),
    example: """
      # My brief

      The text.
      """,
    instead: """
      ---
      title: A title of ten characters or more
      ---

      The text.
      """)
}

func missingFrontMatter(
  _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, at head: SourceRange
) -> Diagnostic {
  Diagnostic(
    .missingFrontMatter, at: head, Message("the file does not begin with front matter"),
    help: helpWithBeginning(bytes, start))
}

/// What to do with a beginning that is none: fields that begin in another way, or none at all.
func helpWithBeginning(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Message {
  var at = start
  while at < bytes.count, bytes[at].isWhitespace { at += 1 }
  if at > start, bytes.hasPrefix("---", at: at) {
    return Message("delete the blanks and empty lines before '---'")
  }
  let rules: [StaticString] = ["----", "—", "–", "***", "===", "___", "```"]
  let isRuled = rules.contains { bytes.hasPrefix($0, at: at) }
  if isRuled || bytes.hasPrefix("--", at: at) && !bytes.hasPrefix("---", at: at) {
    return Message("write three hyphens, '---', in the lines before and after the fields")
  }
  if bytes.hasPrefix("+++", at: at) || bytes.hasPrefix("{", at: at) {
    return Message(
      "write the fields as 'name: value' between two lines '---': this form of them is not read")
  }
  if bytes.firstIndex(of: 0x0A, from: start) == nil,
    bytes.firstIndex(of: 0x0D, from: start) != nil
  {
    return Message(
      "save the file with line ends of Unix or Windows: it has those of an old Macintosh")
  }
  return Message(
    "begin with a line '---', then 'title: …' and the other fields, then a line '---'")
}
