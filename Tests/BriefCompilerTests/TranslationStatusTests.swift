import BriefModel
import TestSupport
import Testing

/// What is shown of a translation is decided by its own status and by its original's, never by the higher.
struct TranslationStatusTests {
  static let statuses: [Status] = Status.allCases

  private func site(_ original: Status, _ translation: Status, publicFrom: Status) -> TestWorkspace
  {
    func fate(_ status: Status) -> String {
      switch status {
      case .superseded: "\nsuperseded_by: other"
      case .withdrawn: "\nreason: The trial was retracted."
      default: ""
      }
    }
    return TestWorkspace([
      "Site/site.yml": """
      title: Our briefs
      address: https://example.org/
      languages: [en, es]
      public_from: \(publicFrom.rawValue)
      rules: { funding-missing: warning, interests-missing: warning, reviews-missing: warning, involvement-missing: warning, missing-field: warning }
      """,
      "Briefs/other.md": TestWorkspace.brief(
        "title: Another brief about the strips\nstatus: published"),
      "Briefs/strips.md": TestWorkspace.brief(
        "status: \(original.rawValue)\(fate(original))"),
      "Briefs/strips.es.md": """
      ---
      title: Tiras para reducir en los Países Bajos
      status: \(translation.rawValue)\(fate(translation))
      ---

      Palabras secretas.

      """,
    ])
  }

  @Test(arguments: statuses, statuses)
  func bothDecide(_ original: Status, _ translation: Status) throws {
    for publicFrom in [Status.inReview, .published] {
      let result = try site(original, translation, publicFrom: publicFrom).compile()
      let shown = result.linked.site.documents.first { $0.path == "Briefs/strips.es.md" }
      let isShown = original >= publicFrom && translation >= publicFrom
      #expect(
        (shown != nil) == isShown,
        "\(original) and \(translation), public from \(publicFrom)")
      guard let shown else { continue }
      // What was withdrawn or replaced is so in every language that is shown.
      let fate = max(original, translation)
      #expect(shown.fields.status == (fate >= .superseded ? fate : translation))
    }
  }
}
