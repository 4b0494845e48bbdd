package import BriefDiagnostics

extension Rule {
  /// A comment or proposed change ends in the paragraph in which it begins.
  package static let unclosedReviewMark = Rule(
    "unclosed-review-mark", .error,
    checks: Message("A comment or proposed change ends in the paragraph in which it begins."),
    why: Message("an unclosed comment could reach readers"),
    example: "{>>please check",
    instead: "{>>please check<<}")
}

func unclosedMark(
  _ kind: ReviewMarkSyntax.Kind, _ close: [UInt8], at place: SourceRange
) -> Diagnostic {
  Diagnostic(
    .unclosedReviewMark, at: place,
    Message("the \(kind.rawValue) that begins here is not closed in the same paragraph"),
    help:
      Message(
        "write '\(String(decoding: close, as: UTF8.self))' after it; mark each paragraph by itself"
      ))
}
