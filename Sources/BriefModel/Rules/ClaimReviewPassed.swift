package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// The date by which a claim is to be reviewed has not passed.
  package static let claimReviewPassed = Rule(
    "claim-review-passed", .warning,
    checks: Message("The date by which a claim is to be reviewed has not passed."),
    why: Message(
      "readers may act on what is no longer true; the claim, its row and its lists say so too"),
    example: "> review_by: 2020-01-01",
    instead: "> review_by: 2028-01-01")
}

extension FieldReader {
  mutating func tellClaimReview(_ reviewBy: Located<CalendarDate>) {
    tell(
      .claimReviewPassed, at: reviewBy.range,
      Message("this claim was to be reviewed by \(reviewBy.value.iso)"),
      Message("review it, then set a new date; until then readers see that it is overdue"))
  }
}
