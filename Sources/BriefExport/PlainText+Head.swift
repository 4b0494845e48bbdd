internal import BriefModel
internal import BriefSite

extension PlainTextWriter {
  /// Everything that stands before the text.
  mutating func head() {
    let labels =
      [shown.typeName].compactMap(\.self) + (shown.countries + shown.topics).map(\.title.text)
    if !labels.isEmpty { page.paragraph(labels.joined(separator: " · ")) }
    page.heading(shown.title.text, level: 1)
    if !shown.summary.isEmpty { page.paragraph(shown.summary) }
    for banner in shown.banners {
      var text = "\(banner.label). \(banner.text)"
      if let way = banner.link {
        text += " " + linked(way.title.text, address(way.target))
      }
      page.item("! ", text, isTight: false)
    }
    facts(shown.lead)
    if let evidence = shown.evidence {
      page.paragraph(
        [evidence.name + ".", evidence.meaning, evidence.judgement, evidence.reason].filter {
          !$0.isEmpty
        }.joined(separator: " "))
    }
    guard !shown.facts.isEmpty else { return }
    page.heading(shown.words[.aboutThis], level: 3)
    facts(shown.facts)
  }

  /// `Authors: Ana Ruiz`, each value beyond the first on a line of its own.
  private mutating func facts(_ facts: [ShownFact]) {
    for fact in facts {
      var values: [String] = []
      for value in fact.values { values.append(said(value)) }
      // Behind a long label the values would have no room.
      if fact.label.count > 24 {
        page.item("\(fact.label):\n    ", values.joined(separator: "\n"))
      } else {
        page.item("\(fact.label): ", values.joined(separator: "\n"))
      }
    }
    page.endList()
  }

  /// Sections of the kind's own fields.
  mutating func sections() {
    for section in shown.sections {
      page.heading(section.label, level: 2)
      for value in section.values {
        let text = said(value)
        page.item("- ", text)
      }
      page.endList()
    }
  }

  mutating func references() {
    guard !shown.references.isEmpty,
      let processor = plan.cited.processor
    else { return }
    page.heading(words[.references], level: 2)
    for reference in shown.references {
      let entry = reference.own ?? processor.sharedEntry(reference.work).numbered(reference.number)
      var text = entry.plain(locale: processor.locale)
      if let retraction = reference.retraction {
        text += " " + retraction.label
        if !retraction.reason.isEmpty { text += " " + retraction.reason }
      }
      page.item("", text, hanging: 4)
    }
    page.endList()
  }

  mutating func history() {
    guard !shown.changes.isEmpty else { return }
    page.heading(shown.words[.history], level: 2)
    for change in shown.changes {
      let what = [change.version, change.note].filter { !$0.isEmpty }.joined(separator: ": ")
      let text = [change.date, what, change.mark].filter { !$0.isEmpty }.joined(separator: ". ")
      page.item("- ", text)
    }
    page.endList()
  }

  /// What else the site has: documents about the same, and documents that refer to this one.
  mutating func around() {
    if !shown.related.isEmpty {
      page.heading(shown.words[.related], level: 2)
      for work in shown.related {
        let site = shown.shownSite
        let text = linked(
          site.title(of: Int(work), in: shown.language).text,
          address(.site(site.place(of: Int(work), in: shown.language))))
        page.item("- ", text)
      }
      page.endList()
    }
    guard !shown.backlinks.isEmpty else { return }
    page.heading(shown.words[.backlinks], level: 2)
    for backlink in shown.backlinks {
      let text = linked(backlink.title.text, address(.site(backlink.place)))
      let sentence = "\(backlink.before)\(backlink.words)\(backlink.after)"
      page.item("- ", "\(text)\n\(sentence)")
    }
    page.endList()
  }

  mutating func citation() {
    guard let citation = shown.citation else { return }
    page.heading(shown.words[.howToCite], level: 2)
    let entry =
      switch citation {
      case .styled(let text, let locale): text.plain(locale: locale)
      case .plain(let text, _, let address): text + address
      }
    page.paragraph(
      [entry, shown.citationNote].filter { !$0.isEmpty }.joined(separator: " "))
  }
}
