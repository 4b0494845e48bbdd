import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Law, guidance and papers of institutions in five styles, beside what the styles' manuals ask for.
///
/// Where a packaged style cannot do what its manual says, the difference stands here with its reason.
@Suite(
  .enabled(
    if: canBegin(where: FileManager.default.fileExists(atPath: "\(PandocTests.folder)/styles/oscola.csl")),
    "skipped: the packaged styles are missing"))
struct LawAndPolicyTests {
  private static let library = """
    [{"id": "statute", "type": "legislation", "title": "Mental Health Act 1983",
      "issued": {"date-parts": [[1983]]}, "language": "en"},
     {"id": "ley", "type": "legislation", "container-title": "Boletín Oficial del Estado", "number": "274",
      "title": "Ley 41/2002, de 14 de noviembre, básica reguladora de la autonomía del paciente",
      "page": "40126-40132", "issued": {"date-parts": [[2002, 11, 15]]}, "language": "es",
      "URL": "https://www.boe.es/eli/es/l/2002/11/14/41"},
     {"id": "bill", "type": "bill", "title": "Prescribed Drug Dependence Support Bill",
      "number": "HC Bill 112", "authority": "House of Commons", "issued": {"date-parts": [[2023]]},
      "language": "en"},
     {"id": "un", "type": "report", "number": "CRPD/C/GC/1", "publisher": "United Nations",
      "title": "General comment No. 1 (2014): Article 12: Equal recognition before the law",
      "author": [{"literal": "Committee on the Rights of Persons with Disabilities"}],
      "issued": {"date-parts": [[2014, 5, 19]]}, "URL": "https://undocs.org/CRPD/C/GC/1", "language": "en"},
     {"id": "guidance", "type": "report", "genre": "NICE guideline", "number": "NG215",
      "title": "Medicines associated with dependence or withdrawal symptoms",
      "author": [{"literal": "National Institute for Health and Care Excellence"}],
      "publisher": "NICE", "publisher-place": "London", "issued": {"date-parts": [[2022, 4, 20]]},
      "URL": "https://www.nice.org.uk/guidance/ng215", "accessed": {"date-parts": [[2026, 11, 20]]},
      "language": "en"},
     {"id": "case", "type": "legal_case", "title": "A v Veselības ministrija", "number": "C-243/19",
      "authority": "Court of Justice of the European Union", "references": "ECLI:EU:C:2020:872",
      "issued": {"date-parts": [[2020, 10, 29]]}, "language": "en"},
     {"id": "who", "type": "report", "title": "Guidance on community mental health services",
      "author": [{"literal": "World Health Organization"}], "publisher": "World Health Organization",
      "publisher-place": "Geneva", "issued": {"date-parts": [[2021]]}, "language": "en"},
     {"id": "web", "type": "webpage", "title": "Información para pacientes",
      "author": [{"literal": "Agencia Española de Medicamentos y Productos Sanitarios"}],
      "accessed": {"date-parts": [[2026, 11, 20]]}, "URL": "https://www.aemps.gob.es/", "language": "es"}]
    """

  private static func references(_ name: String, _ language: String) throws -> StyledReferences {
    func file(_ path: String) throws -> String {
      try String(contentsOfFile: "\(PandocTests.folder)/\(path)", encoding: .utf8)
    }
    return try StyledReferences(
      style: try file("styles/\(name).csl"), references: library,
      locales: [try file("locales/locales-\(language).xml")], language: language)
  }

  @Test(arguments: [
    ("apa", "statute", "Mental Health Act 1983 (1983)"),
    ("apa", "case", "A v Veselības ministrija (2020)"),
    ("apa", "who", "World Health Organization (2021)"),
    ("vancouver", "statute", "Mental Health Act 1983 (1)"),
  ])
  func aSentenceThatNamesALawByItsTitleDoesNotNameItAgain(
    _ style: String, _ id: String, _ expected: String
  ) throws {
    let document = try Self.references(style, "en-GB").format([
      Citation(items: [CiteItem(id: id)], authorInText: true)
    ])
    #expect(document.citations[0].text == expected)
  }

  private static func entries(_ name: String, _ language: String) throws -> [String: String] {
    let references = try Self.references(name, language)
    #expect(references.findings == [])
    let ids = ["statute", "ley", "bill", "un", "guidance", "case", "who", "web"]
    let document = references.format(
      ids.enumerated().map {
        Citation(items: [CiteItem(id: $1)], note: references.citesInNotes ? $0 + 1 : 0)
      })
    #expect(document.citations.allSatisfy { !$0.text.isEmpty })
    return Dictionary(uniqueKeysWithValues: document.entries.map { ($0.id, $0.passage.text) })
  }

  @Test func asTheAmericanPsychologicalAssociationHasIt() throws {
    let entries = try Self.entries("apa", "en-GB")
    #expect(
      entries["un"]
        == "Committee on the Rights of Persons with Disabilities. (2014). General comment No. 1 (2014): Article 12: Equal recognition before the law (No. CRPD/C/GC/1). United Nations. https://undocs.org/CRPD/C/GC/1"
    )
    #expect(
      entries["guidance"]
        == "National Institute for Health and Care Excellence. (2022). Medicines associated with dependence or withdrawal symptoms (NICE Guideline No. NG215). NICE. https://www.nice.org.uk/guidance/ng215"
    )
    #expect(
      entries["case"]
        == "A v Veselības ministrija, C-243/19 (Court of Justice of the European Union 29 October 2020), ECLI:EU:C:2020:872."
    )
    #expect(
      entries["web"]
        == "Agencia Española de Medicamentos y Productos Sanitarios. (n.d.). Información para pacientes. Retrieved 20 November 2026, from https://www.aemps.gob.es/"
    )
    // The style knows the public laws of the United States only: a number of another country's gazette
    // becomes one of them. Without `number` the entry is as the manual (11.5) wants it.
    #expect(entries["ley"]?.contains("Pub. L. No. 274") == true)
    // Its comma stands before a number that most statutes do not have.
    #expect(entries["statute"] == "Mental Health Act 1983, (1983).")
  }

  @Test func asTheJournalsOfMedicineHaveIt() throws {
    let entries = try Self.entries("vancouver", "en-GB")
    #expect(
      entries["guidance"]
        == "5. National Institute for Health and Care Excellence. Medicines associated with dependence or withdrawal symptoms [Internet]. London: NICE; 2022 Apr [cited 2026 Nov 20]. Report No.: NG215. Available from: https://www.nice.org.uk/guidance/ng215"
    )
    #expect(
      entries["who"]
        == "7. World Health Organization. Guidance on community mental health services. Geneva: World Health Organization; 2021."
    )
    // The style has nothing for courts: number, court and ECLI are not shown.
    #expect(entries["case"] == "6. A v Veselības ministrija. 2020.")
  }

  /// OSCOLA 4 (2.6.2) has "Case C-243/19 A v Veselības ministrija EU:C:2020:872", the name in italics; the
  /// style has one form for cases of all courts, neither the word nor the ECLI.
  @Test func asOxfordHasIt() throws {
    let entries = try Self.entries("oscola", "en-GB")
    #expect(
      entries["case"] == "A v Veselības ministrija [2020] Court of Justice of the European Union C-243/19"
    )
    #expect(entries["bill"] == "Prescribed Drug Dependence Support Bill 2023 [HC Bill 112]")
    #expect(
      entries["web"]
        == "Agencia Española de Medicamentos y Productos Sanitarios, ‘Información para pacientes’ <https://www.aemps.gob.es/> accessed 20 November 2026"
    )
    // The style adds the year itself: a title that holds it says it twice. OSCOLA 2.4.1 has it once,
    // so the bibliography is to say "Mental Health Act".
    #expect(entries["statute"] == "Mental Health Act 1983 1983")
  }

  @Test func asChicagoHasIt() throws {
    let entries = try Self.entries("chicago-author-date", "en-GB")
    #expect(
      entries["un"]
        == "Committee on the Rights of Persons with Disabilities. 2014. ‘General Comment No. 1 (2014): Article 12: Equal Recognition before the Law’. CRPD/C/GC/1. United Nations. https://undocs.org/CRPD/C/GC/1."
    )
    #expect(
      entries["web"]
        == "Agencia Española de Medicamentos y Productos Sanitarios. n.d. ‘Información para pacientes’. Accessed 20 November 2026. https://www.aemps.gob.es/."
    )
    // The manual (14.269) cites cases in notes only; the style shows who decided.
    #expect(
      entries["case"] == "A v Veselības ministrija. 2020. Court of Justice of the European Union.")
  }

  @Test func asTheSpanishStandardHasIt() throws {
    let entries = try Self.entries("iso690-author-date-es", "es-ES")
    #expect(
      entries["web"]
        == "AGENCIA ESPAÑOLA DE MEDICAMENTOS Y PRODUCTOS SANITARIOS, [sin fecha]. Información para pacientes. [en línea]. [Consulta: 20 noviembre 2026]. Disponible en: https://www.aemps.gob.es/."
    )
    // "S.l.: s.n." is what the standard asks for where place and publisher are not known; the style asks
    // for it of laws too, which have neither.
    #expect(
      entries["ley"]
        == "Ley 41/2002, de 14 de noviembre, básica reguladora de la autonomía del paciente [en línea], 2002. 15 noviembre 2002. S.l.: s.n. 274. Disponible en: https://www.boe.es/eli/es/l/2002/11/14/41."
    )
  }
}
