/// The variables of CSL 1.0.2, appendix IV, in four families.
package enum Variable: UInt8, CaseIterable, Sendable {
  // Standard
  case abstract, annote, archive, archiveCollection, archiveLocation, archivePlace, authority,
    callNumber, citationKey, citationLabel, collectionTitle, containerTitle, containerTitleShort,
    dimensions, division, DOI, event, eventTitle, eventPlace, genre, ISBN, ISSN, jurisdiction,
    journalAbbreviation, keyword, language, license, medium, note, originalPublisher,
    originalPublisherPlace, originalTitle, partTitle, PMCID, PMID, publisher, publisherPlace,
    references, reviewedGenre, reviewedTitle, scale, shortTitle, source, status, title, titleShort,
    URL, volumeTitle, volumeTitleShort, yearSuffix, hereinafter
  // Numbers
  case chapterNumber, citationNumber, collectionNumber, edition, firstReferenceNoteNumber, issue,
    locator, number, numberOfPages, numberOfVolumes, page, pageFirst, partNumber, printingNumber,
    section, supplementNumber, version, volume
  // Dates
  case accessed, availableDate, eventDate, issued, originalDate, submitted
  // Names
  case author, chair, collectionEditor, compiler, composer, containerAuthor, contributor, curator,
    director, editor, editorTranslator, editorialDirector, executiveProducer, guest, host,
    illustrator, interviewer, narrator, organizer, originalAuthor, performer, producer, recipient,
    reviewedAuthor, scriptWriter, seriesCreator, translator

  /// The name in styles and in CSL-JSON.
  package var name: String { Self.names[Int(rawValue)] }

  var isNumber: Bool {
    rawValue >= Variable.chapterNumber.rawValue && rawValue <= Variable.volume.rawValue
  }
  var isDate: Bool {
    rawValue >= Variable.accessed.rawValue && rawValue <= Variable.submitted.rawValue
  }
  var isName: Bool { rawValue >= Variable.author.rawValue }

  package init?(_ name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }

  private static let names: [String] = allCases.map { variable in
    switch variable {
    case .DOI, .ISBN, .ISSN, .PMCID, .PMID, .URL: return "\(variable)"
    case .journalAbbreviation, .shortTitle: return "\(variable)"
    case .editorTranslator: return "editortranslator"
    default: break
    }
    var name = ""
    for letter in "\(variable)" {
      if letter.isUppercase {
        name += "-" + letter.lowercased()
      } else {
        name.append(letter)
      }
    }
    return name
  }

  private static let byName: [String: Variable] = {
    var table = Dictionary(
      zip(names, allCases).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    table["editor-translator"] = .editorTranslator
    // Old names that styles still use.
    table["archive_location"] = .archiveLocation
    table["DOI"] = .DOI
    return table
  }()
}
