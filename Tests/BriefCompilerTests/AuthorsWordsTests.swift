import BriefDiagnostics
import TestSupport
import Testing

/// What authors write in their own words: names in one line, callouts in their own language.
struct AuthorsWordsTests {
  private func told(_ rule: String, _ front: String = "", body: String = "The text.\n") throws
    -> [Diagnostic]
  {
    let site = TestWorkspace([
      "Site/site.yml": "title: Test briefs\naddress: https://example.org/\nlanguages: [en, es]\n",
      "Briefs/strips.md": TestWorkspace.brief(front, body: body),
    ])
    return try site.compile().diagnostics.filter { $0.rule.name == rule }
  }

  /// Following the way on literally names everybody once.
  @Test(arguments: [
    ("[Ana Ruiz and Bo Li]", "authors: [Ana Ruiz, Bo Li]"),
    ("Ana Ruiz, Bo Li y Cy de la Wu", "authors: [Ana Ruiz, Bo Li, Cy de la Wu]"),
    ("[Ana Ruiz, Bo Li and Cy Wu]", "authors: [Ana Ruiz, Bo Li, Cy Wu]"),
    ("[Ruiz, Ana; Li, Bo]", "authors: [Ana Ruiz, Bo Li]"),
    ("\"Ruiz, Ana; Li, Bo\"", "authors: [Ana Ruiz, Bo Li]"),
  ])
  func severalPeopleInOneNameAreTold(_ authors: String, _ way: String) throws {
    let found = try told("several-names", "authors: \(authors)")
    #expect(found.count == 1 && found.first?.help?.description.contains(way) == true, "\(found)")
  }

  @Test(arguments: [
    "Ministry of Health and Social Care", "[Salud Mental y Derechos Humanos de Chile]", "Ana Ruiz",
    "[Juan de la Cruz y Ortega]", "{ name: Salt and Light House of Friends }",
  ])
  func oneNameIsOne(_ authors: String) throws {
    #expect(try told("several-names", "authors: \(authors)").isEmpty)
  }

  @Test(arguments: ["NOTA", "PRECAUCIÓN", "Precaución", "AVISO-ÚTIL"])
  func calloutsInTheirOwnWordsAreTold(_ name: String) throws {
    let found = try told("unknown-callout", body: "> [!\(name)]\n> Never stop abruptly.\n")
    #expect(found.count == 1, "\(name)")
  }
}
