package import BriefDiagnostics

extension Rule {
  /// Every file is UTF-8 text.
  package static let invalidUTF8 = Rule(
    "invalid-utf8", .error,
    checks: Message("Every file is UTF-8 text."),
    why: Message("a letter in another encoding would be shown as a wrong one, or not at all"),
    example: "a file saved as Windows-1252",
    instead: "the same file saved as UTF-8")
}

func notUTF8(_ byte: UInt8, at place: SourceRange) -> Diagnostic {
  Diagnostic(
    .invalidUTF8, at: place,
    Message("this byte (0x\(String(byte, radix: 16, uppercase: true))) is not UTF-8 text"),
    help: Message(
      "save the file as UTF-8 in your editor; it may have been saved as 'Windows-1252' or 'Latin-1'"
    ))
}
