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

  /// In the order of the cases; a test holds the two against each other.
  private static let names: [String] = [
    "abstract", "annote", "archive", "archive-collection", "archive-location", "archive-place",
    "authority", "call-number", "citation-key", "citation-label", "collection-title",
    "container-title", "container-title-short", "dimensions", "division", "DOI", "event",
    "event-title", "event-place", "genre", "ISBN", "ISSN", "jurisdiction", "journalAbbreviation",
    "keyword", "language", "license", "medium", "note", "original-publisher",
    "original-publisher-place", "original-title", "part-title", "PMCID", "PMID", "publisher",
    "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "shortTitle",
    "source", "status", "title", "title-short", "URL", "volume-title", "volume-title-short",
    "year-suffix", "hereinafter", "chapter-number", "citation-number", "collection-number",
    "edition", "first-reference-note-number", "issue", "locator", "number", "number-of-pages",
    "number-of-volumes", "page", "page-first", "part-number", "printing-number", "section",
    "supplement-number", "version", "volume", "accessed", "available-date", "event-date",
    "issued", "original-date", "submitted", "author", "chair", "collection-editor", "compiler",
    "composer", "container-author", "contributor", "curator", "director", "editor",
    "editortranslator", "editorial-director", "executive-producer", "guest", "host",
    "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer",
    "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
  ]

  private static let byName: [String: Variable] = {
    var table = Dictionary(
      zip(names, allCases).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    table["editor-translator"] = .editorTranslator
    // Old names that styles still use.
    table["archive_location"] = .archiveLocation
    table["archive_collection"] = .archiveCollection
    table["DOI"] = .DOI
    return table
  }()
}
