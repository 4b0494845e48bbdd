internal import BriefModel
internal import BriefSite
internal import Bytes

extension TypstPrinter {
  /// The arguments of the template: everything that stands before the text.
  mutating func head() {
    let vocabulary = site.vocabulary
    argument("title", shown.title.text)
    argument("summary", shown.summary)
    argument("site", vocabulary.site.title.text(in: document.language, else: site.languages))
    argument("marking", site.isReview ? words[.bannerReviewBuild] : "")
    argument("status", shown.statusMark ?? "")
    argument("language", shown.textLanguage.base)
    argument("direction", shown.textLanguage.direction)
    argument("address", shown.shownSite.address(of: shown.place))
    argument("kind", shown.typeName ?? "")
    list("places", (shown.countries + shown.topics).map(\.title.text))
    list(
      "authors",
      document.fields.authors.map {
        [$0.name, $0.affiliation].compactMap(\.self).joined(separator: ", ")
      })
    let date = document.fields.updated ?? document.fields.date ?? site.asOf.date
    argument("year", String(date.year))
    out.append("  month: ")
    out.append(number: max(1, date.month))
    out.append(", day: ")
    out.append(number: max(1, date.day))
    out.append(",\n")
    argument("page-words", words[.pageOfPages])
    evidence()
    facts("lead", shown.lead)
    facts("facts", shown.facts)
    banners()
  }

  private mutating func evidence() {
    guard let evidence = shown.evidence else { return }
    out.append("  evidence: (name: ")
    string(evidence.name)
    out.append(", dots: ")
    if let dots = evidence.level.dots { out.append(number: dots) } else { out.append("none") }
    out.append(", meaning: ")
    string(
      [evidence.meaning, evidence.judgement].filter { !$0.isEmpty }.joined(separator: " "))
    out.append(", reason: ")
    string(evidence.reason)
    out.append("),\n")
  }

  /// Each fact as its label and its values.
  private mutating func facts(_ name: StaticString, _ facts: [ShownFact]) {
    out.append("  ")
    out.append(name)
    out.append(": (")
    for fact in facts {
      out.append("(")
      string(fact.label)
      out.append(", (")
      for value in fact.values {
        out.append("[")
        self.value(value)
        out.append("], ")
      }
      out.append(")), ")
    }
    out.append("),\n")
  }

  mutating func value(_ value: ShownValue) {
    if let language = value.language { open(language) }
    for run in value.runs {
      switch run {
      case .text(let words), .date(let words, _): text(words)
      case .link(let words, let target): link(target, words)
      }
    }
    if value.language != nil { out.append("];") }
  }

  private mutating func banners() {
    out.append("  banners: (")
    for banner in shown.banners {
      out.append("(")
      string(banner.label)
      out.append(", [")
      text(banner.text)
      if let way = banner.link {
        out.append(" ")
        link(way.target, way.title.text)
      }
      out.append("]), ")
    }
    out.append("),\n")
  }

  private mutating func argument(_ name: StaticString, _ text: String) {
    out.append("  ")
    out.append(name)
    out.append(": ")
    string(text)
    out.append(",\n")
  }

  private mutating func list(_ name: StaticString, _ texts: [String]) {
    out.append("  ")
    out.append(name)
    out.append(": (")
    for text in texts {
      string(text)
      out.append(", ")
    }
    out.append("),\n")
  }
}
