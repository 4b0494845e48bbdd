package import BriefDiagnostics

extension Rule {
  /// The date by which a document is to be reviewed has not passed.
  package static let reviewPassed = Rule(
    "review-passed", .warning,
    checks: Bilingual(
      "The date by which a document is to be reviewed has not passed.",
      es: "No ha pasado la fecha en que el documento debía revisarse."),
    why: Bilingual(
      "readers may act on what is no longer true; the page says so too",
      es: "alguien podría actuar según algo que ya no es cierto; la página también lo dice"),
    example: "review_by: 2020-01-01",
    instead: "review_by: 2028-01-01, after a review")
}

extension FieldChecker {
  mutating func checkReviewDate(_ values: FieldValues) {
    guard let entry = values.entry("review_by"), let review = entry.value.date, review < asOf.date
    else { return }
    reader.tell(
      .reviewPassed, at: entry.range,
      Bilingual(
        "the document was to be reviewed by \(review.iso)",
        es: "el documento debía revisarse antes del \(review.iso)"),
      Bilingual("review it, then set a new date", es: "revíselo y ponga después una fecha nueva"))
  }
}
