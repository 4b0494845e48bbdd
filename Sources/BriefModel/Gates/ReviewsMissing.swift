package import BriefDiagnostics

extension Rule {
  /// A brief was reviewed in every way that the site asks for.
  package static let reviewsMissing = Rule(
    "reviews-missing", .error, isGate: true,
    checks: Bilingual(
      "A brief was reviewed in every way that 'required_reviews' of Site/site.yml asks for, each with its date.",
      es:
        "Un informe se revisó de todas las formas que pide 'required_reviews' de Site/site.yml, cada una con su fecha."
    ),
    why: Bilingual(
      "someone other than its authors has to have read it before a ministry does",
      es: "alguien que no lo escribió debe haberlo leído antes que un ministerio"),
    example: "status: published",
    instead: "reviews: [{ by: A. Reader, kind: scientific, date: 2026-11-01 }]")
}

let reviewsMissingGate = Gate(rule: .reviewsMissing) { subject, tell in
  guard subject.kind.isHeldAgainstGates, !subject.isTranslation else { return }
  let done = subject.fields.reviews.filter { $0.date != nil }.map(\.kind)
  let missing = subject.vocabulary.site.requiredReviews.filter { !done.contains($0) }
  guard let first = missing.first else { return }
  let names = missing.map(\.rawValue).joined(separator: ", ")
  let one = missing.count == 1
  tell(
    GateFinding(
      at: subject.place("reviews"),
      Bilingual(
        "no dated review of the \(one ? "kind" : "kinds") \(names)",
        es: "no hay ninguna revisión fechada \(one ? "del tipo" : "de los tipos") \(names)"),
      help: Bilingual(
        "write who reviewed it: 'reviews: [{ by: …, kind: \(first.rawValue), date: … }]'",
        es: "escriba quién lo revisó: 'reviews: [{ by: …, kind: \(first.rawValue), date: … }]'"),
      need: Bilingual(
        "\(one ? "review" : "reviews") \(names)", es: "\(one ? "revisión" : "revisiones") \(names)")
    ))
}
