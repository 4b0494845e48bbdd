import BriefCompiler
import BriefModel
import BriefSite
import Foundation
import TestSupport
import Testing

/// What readers are shown is the same on the page, in print and as plain text.
struct ShownTests {
  static let other = TestWorkspace.brief("title: Another brief about the same")

  // MARK: Fields

  @Test func everyFieldOfEveryKindIsShown() throws {
    for kind in DocumentKind.all { try showsEveryField(of: kind) }
  }

  private func showsEveryField(of kind: DocumentKind) throws {
    var lines = ["kind: \(kind.name)"]
    var expected: [(field: String, words: String)] = []
    for field in kind.fields {
      if case .notForReaders = field.place { continue }
      let sample = Sample(field, in: kind.name)
      lines.append("\(field.name): \(sample.yaml)")
      expected += sample.words.map { (field.name, $0) }
    }
    if kind == .brief { lines.append("evidence: low") }
    let forms = try ThreeForms(
      TestWorkspace([
        "Briefs/the-one.md": TestWorkspace.brief(lines.joined(separator: "\n")),
        "Briefs/other-brief.md": Self.other,
      ]), "the-one")
    for (field, words) in expected {
      for form in forms.all {
        #expect(
          form.words.contains(words), "\(kind.name).\(field): '\(words)' is not on \(form.name)")
      }
    }
  }

  /// What is written for each field of every document, and what readers must then find.
  static let shared: [String: (yaml: String, words: [String])] = [
    "kind": ("model", ["Model of good practice"]),
    "title": ("Tapering strips in one pharmacy", ["Tapering strips in one pharmacy"]),
    "summary": (
      "A summary of sixty characters or more, so that nobody is told of its length.",
      ["A summary of sixty characters"]
    ),
    "country": ("[NL]", ["Netherlands"]), "topic": ("[services]", ["Services"]),
    "evidence": (
      "{ level: low, framework: cerqual, reason: No control group. }",
      ["Low certainty", "GRADE-CERQual", "No control group."]
    ),
    "audience": ("[clinician]", ["Clinicians"]),
    "authors": (
      "[{ name: Ana Ruiz, affiliation: A university, orcid: 0000-0002-1825-0097, role: [writing], perspective: lived experience, email: ana@example.org }]",
      [
        "Ana Ruiz", "A university", "https://orcid.org/0000-0002-1825-0097", "writing",
        "lived experience", "ana@example.org",
      ]
    ),
    "date": ("2026-10-20", ["20 October 2026"]), "updated": ("2026-10-21", ["21 October 2026"]),
    "status": ("published", ["Published"]), "review_by": ("2027-03-04", ["4 March 2027"]),
    "version": ("\"1.2\"", ["1.2"]), "doi": ("10.1000/182", ["10.1000/182"]),
    "license": ("CC-BY-SA-4.0", ["CC-BY-SA-4.0"]), "related": ("[other-brief]", ["Another brief"]),
    "interests": ("{ Ana Ruiz: A grant of a charity }", ["Ana Ruiz: A grant of a charity"]),
    "funding": (
      "[{ funder: A foundation, grant: A-17, role: chose the topic }]",
      ["A foundation", "A-17", "chose the topic"]
    ),
    "reviews": (
      "[{ by: A. Reader, kind: scientific, date: 2026-10-05, outcome: accepted with changes }]",
      ["A. Reader", "scientific review", "5 October 2026", "accepted with changes"]
    ),
    "changes": (
      "[{ date: 2026-10-21, version: \"1.2\", note: A figure corrected., significant: true }]",
      ["A figure corrected.", "What it says changed."]
    ),
  ]

  /// Fields that only some documents have; each has a test of its own below.
  static let elsewhere: Set<String> = [
    "lang", "superseded_by", "reason", "retracted_sources", "translation",
  ]

  @Test func everyFieldOfEveryDocumentIsShown() throws {
    let names = DocumentSchema.shared.filter { field in
      if case .notForReaders = field.place { false } else { true }
    }.map(\.name)
    #expect(Set(names) == Set(Self.shared.keys).union(Self.elsewhere))
    let front = Self.shared.map { "\($0.key): \($0.value.yaml)" }.sorted().joined(separator: "\n")
    let forms = try ThreeForms(
      TestWorkspace([
        "Briefs/the-one.md": TestWorkspace.brief(front), "Briefs/other-brief.md": Self.other,
      ]), "the-one")
    for (field, sample) in Self.shared {
      for words in sample.words {
        for form in forms.all {
          #expect(form.words.contains(words), "\(field): '\(words)' is not on \(form.name)")
        }
      }
    }
  }

  @Test func whatAFieldIsHiddenForIsSaid() {
    for field in DocumentKind.all.flatMap(\.schema.fields) {
      if case .notForReaders(let reason) = field.place {
        #expect(reason.count > 10, "\(field.name) is hidden without a reason")
      }
    }
  }

  @Test func theWayOnFromAReplacedDocumentIsShown() throws {
    let forms = try ThreeForms(
      TestWorkspace([
        "Briefs/the-one.md": TestWorkspace.brief("status: superseded\nsuperseded_by: other-brief"),
        "Briefs/other-brief.md": Self.other,
      ]), "the-one")
    for form in forms.all {
      #expect(form.words.contains("Another brief about the same"), "not on \(form.name)")
    }
  }

  @Test func ofAWithdrawnDocumentTitleAndReasonAreLeft() throws {
    let forms = try ThreeForms(
      TestWorkspace([
        "Briefs/the-one.md": TestWorkspace.brief(
          "status: withdrawn\nreason: The trial was retracted.\nquestion: A hidden question?",
          body: "Words that nobody reads.\n")
      ]), "the-one")
    #expect(forms.typst.isEmpty)
    for (_, words) in forms.all where !words.isEmpty {
      #expect(words.contains("The trial was retracted."))
      #expect(!words.contains("hidden question") && !words.contains("nobody reads"))
    }
  }

  @Test func howATranslationWasMadeIsShown() throws {
    let forms = try ThreeForms(
      TestWorkspace([
        "Briefs/the-one.md": TestWorkspace.brief(),
        "Briefs/the-one.es.md":
          "---\ntitle: Las tiras de reducción\nsummary: Qué son las tiras, qué se sabe de sus resultados y qué se discute todavía.\nstatus: in-review\ntranslation: { translator: Marta Gil, method: machine-reviewed, of_version: \"1.3\" }\n---\n\nTexto.\n",
      ]), "the-one", language: "es")
    for form in forms.all {
      #expect(form.words.contains("Marta Gil"), "not on \(form.name)")
      #expect(form.words.contains("1.3"), "not on \(form.name)")
    }
  }

  @Test func whyARetractedWorkIsCitedIsShown() throws {
    let forms = try ThreeForms(
      TestWorkspace([
        "Site/references.json":
          #"[{"id":"roe1998","type":"article-journal","title":"RETRACTED: A trial","container-title":"A journal","author":[{"family":"Roe","given":"Jo"}],"issued":{"date-parts":[[1998]]},"custom":{"retracted":"2021-02-06"}}]"#,
        "Briefs/the-one.md": TestWorkspace.brief(
          "retracted_sources: { roe1998: An example of what went wrong. }",
          body: "As one claimed [@roe1998].\n"),
      ]), "the-one")
    for form in forms.all {
      #expect(form.words.contains("An example of what went wrong."), "not on \(form.name)")
      #expect(form.words.contains("This work has been retracted."), "not on \(form.name)")
    }
  }

  // MARK: Order

  @Test func factsStandInTheSameOrderInEveryForm() throws {
    let front = Self.shared.filter { $0.key != "kind" }.map { "\($0.key): \($0.value.yaml)" }
    let forms = try ThreeForms(
      TestWorkspace([
        "Briefs/the-one.md": TestWorkspace.brief(
          front.sorted().joined(separator: "\n") + "\nkind: brief"),
        "Briefs/other-brief.md": Self.other,
      ]), "the-one")
    let labels = forms.page.matches(of: /<dt>([^<]+)<\/dt>/).map { String($0.1) }
    #expect(labels.count > 10)
    let printed = forms.typst.components(separatedBy: "  facts: (").dropFirst().joined()
    let written = forms.text.components(separatedBy: "About this document").dropFirst().joined()
    var inPrint = printed.startIndex
    var inText = written.startIndex
    for label in labels.prefix(while: { $0 != "21 October 2026" }) {
      let print = try #require(
        printed.range(of: "(\"\(label)\", (", range: inPrint..<printed.endIndex),
        "\(label) does not follow in print")
      let text = try #require(
        written.range(of: "\n\(label):", range: inText..<written.endIndex),
        "\(label) does not follow in text")
      (inPrint, inText) = (print.upperBound, text.lowerBound)
    }
  }

  @Test func whatTheStandardAsksForAndIsNotThereIsNotStated() throws {
    let forms = try ThreeForms(
      TestWorkspace(["Briefs/the-one.md": TestWorkspace.brief()]), "the-one")
    for form in forms.all { #expect(form.words.contains("Not stated"), "not on \(form.name)") }
    let model = try ThreeForms(
      TestWorkspace(["Briefs/the-one.md": TestWorkspace.brief("kind: model")]), "the-one")
    for form in model.all { #expect(!form.words.contains("Not stated"), "on \(form.name)") }
  }

  @Test func untilPublicationTheDayIsThatOfTheReview() throws {
    let draft = try ThreeForms(
      TestWorkspace(["Briefs/the-one.md": TestWorkspace.brief()]), "the-one")
    for form in draft.all {
      #expect(form.words.contains("For review"), "not on \(form.name)")
      #expect(!form.words.contains("Published"), "on \(form.name)")
      #expect(form.words.contains("For review, 20 November 2026."), "not cited so on \(form.name)")
    }
  }

  @Test func aPositionIsNamedAsOneEverywhere() throws {
    let forms = try ThreeForms(
      TestWorkspace(["Briefs/the-one.md": TestWorkspace.brief("type: position")]), "the-one")
    for form in forms.all {
      #expect(form.words.contains("Position of the group"), "not on \(form.name)")
      #expect(!form.words.contains("Policy brief"), "on \(form.name)")
    }
  }
}

/// A value for a field, and the words that readers must find for it.
private struct Sample {
  var yaml = ""
  var words: [String] = []

  init(_ field: FieldSchema, in path: String) { fill(field.value, field, "\(path) \(field.name)") }

  private mutating func fill(_ value: ValueSchema, _ field: FieldSchema, _ path: String) {
    switch value {
    case .text, .sized, .anything, .localized, .map:
      (yaml, words) = ("\"Words of \(path)\"", ["Words of \(path)"])
    case .choice(_, _, let choices):
      let choice = choices.last
      (yaml, words) = (choice?.value ?? "", [choice?.label.text(in: .english) ?? ""])
    case .date: (yaml, words) = ("2031-02-03", ["3 February 2031"])
    case .moment:
      (yaml, words) = ("2031-02-03T09:00+01:00", ["3 February 2031", "09:00 (UTC+1)"])
    case .number(let range):
      (yaml, words) = (String(range.lowerBound + 2), [String(range.lowerBound + 2)])
    case .flag: (yaml, words) = ("true", ["yes"])
    case .form:
      let example = field.example.trimmingCharacters(in: ["[", "]"]).split(separator: ",")[0]
      (yaml, words) = ("\"\(example)\"", [example == "en" ? "English" : String(example)])
    case .document: (yaml, words) = ("other-brief", ["Another brief about the same"])
    case .listed(let listed):
      switch listed {
      case .country: (yaml, words) = ("NL", ["Netherlands"])
      case .topic: (yaml, words) = ("services", ["Services"])
      case .language: (yaml, words) = ("es", ["Español"])
      case .level: (yaml, words) = ("low", ["Low certainty"])
      }
    case .list(let element):
      fill(element, field, path)
      yaml = "[\(yaml)]"
    case .object(let schema):
      // What a recommendation rests on is a claim that is made somewhere.
      let parts = schema.fields.filter { $0.name != "claims" }.map {
        ($0.name, Sample($0, in: path))
      }
      yaml = "{ \(parts.map { "\($0.0): \($0.1.yaml)" }.joined(separator: ", ")) }"
      words = parts.flatMap(\.1.words)
    case .either(_, let long): fill(long, field, path)
    }
  }
}
