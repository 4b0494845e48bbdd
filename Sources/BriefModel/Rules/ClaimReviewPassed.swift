package import BriefDiagnostics

extension Rule {
  /// The date by which a claim is to be reviewed has not passed.
  package static let claimReviewPassed = Rule(
    "claim-review-passed", .warning,
    checks: Bilingual(
      "The date by which a claim is to be reviewed has not passed.",
      es: "No ha pasado la fecha en que la afirmación debía revisarse."),
    why: Bilingual(
      "readers may act on what is no longer true; the claim, its row and its lists say so too",
      es:
        "alguien podría actuar según algo que ya no es cierto; la afirmación, su fila y sus listas también lo dicen"
    ),
    example: "> review_by: 2020-01-01",
    instead: "> review_by: 2028-01-01")
}
