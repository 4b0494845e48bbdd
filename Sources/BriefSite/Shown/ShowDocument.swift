internal import BriefModel

extension ShownSite {
  /// What readers of a language are shown of a work.
  ///
  /// What was withdrawn keeps its title, its date and the reason only.
  package func document(_ work: Int, in language: Int) -> ShownDocument {
    let number = site.document(of: work, in: language)
    let document = site.documents[number]
    let fields = document.fields
    let isWithdrawn = fields.status == .withdrawn
    let words = words[language]
    let textWords = self.words(of: document, else: language)
    let recommendations =
      isWithdrawn ? [] : recommendations(of: document, work, textWords, in: language)
    let references = isWithdrawn ? [] : references(of: document, textWords)
    let reading = FieldReading(self, document, work, in: language)
    // They stand within the text, in its language.
    let sections =
      FieldReading(
        self, document, work, in: language,
        speaking: site.languages.firstIndex(of: document.language)
      ).sections
    return ShownDocument(
      shownSite: self, work: work, language: language, document: document, number: number,
      words: words, textWords: textWords, pageLanguage: interface[language],
      textLanguage: self.language(of: document, else: language),
      typeName: document.kind.isListed ? typeName(of: document, in: language) : nil,
      typePlace: place(of: .kind(document.kind), in: language),
      countries: isWithdrawn ? [] : fields.countries.map { label(of: .country($0), in: language) },
      topics: isWithdrawn ? [] : fields.topics.map { label(of: .topic($0), in: language) },
      summary: isWithdrawn ? "" : fields.summary,
      banners: banners(of: document, work, in: language),
      evidence: isWithdrawn ? nil : document.shownEvidence.map { evidence($0, in: language) },
      lead: reading.lead, facts: reading.facts, sections: sections,
      contents: isWithdrawn
        ? [] : contents(of: document, recommendations, sections, references, textWords),
      recommendations: recommendations,
      safetyNotice: isWithdrawn ? nil : safetyNotice(of: document),
      links: isWithdrawn ? [] : links(of: number, in: language),
      related: isWithdrawn ? [] : related(to: work),
      namedRelated: isWithdrawn
        ? 0 : fields.related.count { site.work(withID: $0.value) != nil },
      backlinks: isWithdrawn ? [] : backlinks(to: work, document, in: language),
      changes: isWithdrawn ? [] : fields.changes.reversed().map { change($0, words) },
      citation: citation(of: document, work, in: language),
      citationNote: citationNote(of: document, textWords), references: references,
      referenceFiles: isWithdrawn || !site.hasReferences(work) ? [] : referenceFiles(of: work),
      place: place(of: work, in: language), isWithdrawn: isWithdrawn)
  }

  /// A list with its name in a language.
  private func label(of key: Listing.Key, in language: Int) -> ShownLink {
    let code = site.languages[language]
    let vocabulary = site.vocabulary
    let name =
      switch key {
      case .country(let country): vocabulary.countries.name(country, in: code)
      case .topic(let topic): vocabulary.label(ofTopic: topic, in: code)
      case .evidence(let level): words[language].certainty(level)
      case .audience(let audience): words[language].name(of: audience)
      case .kind(let kind): words[language].name(of: kind, plural: true)
      case .year(let year): String(year)
      }
    return ShownLink(
      title: ShownText(text: name, language: languages[language]),
      target: .site(place(of: key, in: language)))
  }

  private func evidence(_ evidence: Evidence, in language: Int) -> ShownEvidence {
    let words = words[language]
    return ShownEvidence(
      name: words.certainty(evidence.level), level: evidence.level,
      meaning: words.meaning(of: evidence.level), judgement: words.judgement(evidence),
      reason: evidence.reason ?? "", place: place(of: .evidence(evidence.level), in: language))
  }

  /// Headings of the second level in the order of the page: recommendations stand behind the lead.
  private func contents(
    of document: Document, _ recommendations: [ShownRecommendation], _ sections: [ShownFact],
    _ references: [ShownReference], _ words: Words
  ) -> [ShownHeading] {
    var contents: [ShownHeading] = []
    var isInLead = true
    func closeLead() {
      if isInLead, !recommendations.isEmpty {
        contents.append(
          ShownHeading(text: words[.recommendations], id: pagePart("recommendations")))
      }
      isInLead = false
    }
    for heading in document.headings where heading.level == 2 {
      if heading.id != "key-messages" { closeLead() }
      contents.append(ShownHeading(text: heading.text, id: heading.id))
    }
    closeLead()
    for section in sections {
      contents.append(ShownHeading(text: section.label, id: section.anchor))
    }
    if !references.isEmpty {
      contents.append(ShownHeading(text: words[.references], id: pagePart("references")))
    }
    return contents
  }

  /// The site's notice, where the document discusses stopping a medicine, in the language of its text.
  private func safetyNotice(of document: Document) -> String? {
    let vocabulary = site.vocabulary
    guard document.kind.isListed, !vocabulary.site.safetyNotice.isEmpty,
      document.asksForSafety(vocabulary)
    else { return nil }
    return vocabulary.site.safetyNotice.text(in: document.language, else: site.languages)
  }

  private func backlinks(to work: Int, _ document: Document, in language: Int) -> [ShownBacklink] {
    site.backlinks[work].compactMap { backlink in
      let number = Int(backlink.document)
      let other = site.documents[number]
      guard other.fields.status != .withdrawn, let otherWork = self.work(ofDocument: number),
        site.document(of: otherWork, in: language) == number
      else { return nil }
      let link = other.links[Int(backlink.link)]
      return ShownBacklink(
        title: title(ofDocument: number, in: language),
        place: place(of: otherWork, in: language), before: link.before,
        words: link.words ?? document.title, after: link.after)
    }
  }

  private func change(_ change: DocumentFields.Change, _ words: Words) -> ShownChange {
    ShownChange(
      date: change.date.map { words.date($0) } ?? "", version: change.version, note: change.note,
      mark: change.isSignificant ? words[.significantChange] : "")
  }

  /// `For review, 20 November 2026.`: until it is published nobody cites it as if it were.
  private func citationNote(of document: Document, _ words: Words) -> String {
    let fields = document.fields
    guard fields.status < .published, let date = fields.updated ?? fields.date else { return "" }
    return "\(words[.forReview]), \(words.date(date))."
  }

  private func referenceFiles(of work: Int) -> [ShownLink] {
    ReferenceFormat.allCases.map { format in
      ShownLink(
        title: ShownText(text: format.name, language: languages[0]),
        target: .site(
          ShownPlace(site.address(of: Page(kind: .references(work: work, format), language: 0)))))
    }
  }
}

extension ShownDocument {
  /// The file with its findings and their numbers; nil where it has none.
  package var findingsFile: ShownPlace? {
    let site = shownSite.site
    guard !isWithdrawn, site.hasFindingsFile(work) else { return nil }
    return ShownPlace(site.address(of: Page(kind: .findings(work: work), language: 0)))
  }
}

extension ReferenceFormat {
  /// What the form is called by those who use it.
  package var name: String {
    switch self {
    case .cslJSON: "CSL-JSON"
    case .bibTeX: "BibTeX"
    case .ris: "RIS"
    }
  }
}
