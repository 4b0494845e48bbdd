package import BriefDiagnostics

extension Rule {
  /// Every document can be printed.
  package static let printFailed = Rule(
    "print-failed", .error,
    checks: Message("Every document can be printed."),
    why: Message("a document that cannot be printed has no PDF"),
    example: "a character that no font draws",
    instead: "another character, or a font in 'print_fonts'")
}

/// The typesetter went away while it printed a document, or was waited for in vain.
///
/// - Parameter patience: for how many seconds.
package func printStopped(_ document: String, patience: Int) -> Diagnostic {
  Diagnostic(
    .printFailed, at: SourceRange(path: document),
    Message(
      "the typesetter stopped, or took longer than \(patience) seconds, while it printed this document"
    ),
    help: Message(
      "build again; if it stops again, split the document, or run 'make site' to install the typesetter anew"
    ))
}

/// The typesetter refused a document.
///
/// - Parameter reason: what it says; nil where it says nothing.
package func printFailure(_ document: String, _ reason: String?) -> Diagnostic {
  Diagnostic(
    .printFailed, at: SourceRange(path: document),
    Message(
      "the typesetter cannot print this document: \(reason.map(Message.verbatim) ?? Message("no reason given"))"
    ),
    help:
      Message(
        "if the message names a template, look in Templates/print; else simplify the part that it names"
      ))
}
