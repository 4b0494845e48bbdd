package import BriefDiagnostics

extension Rule {
  /// A brief was reviewed in every way that the site asks for.
  package static let reviewsMissing = Rule(
    "reviews-missing", .error, isGate: true,
    checks: Message(
      "A brief was reviewed in every way that 'required_reviews' of Site/site.yml asks for, each with its date."
    ),
    why: Message("someone other than its authors has to have read it before a ministry does"),
    example: "status: published",
    instead: "reviews: [{ by: A. Reader, kind: scientific, date: 2026-11-01 }]")
}

let reviewsMissingGate = Gate(rule: .reviewsMissing) { subject, tell in
  guard subject.kind.isHeldAgainstGates, !subject.isTranslation else { return }
  let done = subject.fields.reviews.filter { $0.date != nil }.map(\.kind)
  let missing = subject.vocabulary.site.requiredReviews.filter { !done.contains($0) }
  guard let first = missing.first else { return }
  let names = Message.allOf(missing.map(\.noun))
  tell(
    GateFinding(
      at: subject.place("reviews"),
      Message("still without a date: \(names)"),
      help: Message(
        "write who reviewed it: 'reviews: [{ by: …, kind: \(first.rawValue), date: … }]'"),
      need: names))
}
