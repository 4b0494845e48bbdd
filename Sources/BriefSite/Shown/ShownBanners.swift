internal import BriefDiagnostics
internal import BriefModel

/// Something that readers must know before they read.
package struct ShownBanner: Sendable {
  /// How much a banner asks for attention.
  package enum Look: String, Sendable { case notice, status, warning }
  package let look: Look
  /// The word that opens it.
  package let label: String
  /// What it says.
  package let text: String
  /// The way on.
  package var link: ShownLink?
}

extension ShownSite {
  /// What readers of a document must know before they read, the language of its text first.
  func banners(of document: Document, _ work: Int, in language: Int) -> [ShownBanner] {
    let words = words[language]
    let fields = document.fields
    var banners: [ShownBanner] = []
    banners += fallback(document, work, in: language)
    if let embargo = fields.embargo, embargo > site.asOf {
      banners.append(
        ShownBanner(
          look: .warning, label: words.name(of: fields.status),
          text: words[.bannerEmbargo, words.date(embargo.date)]))
    }
    if let banner = status(fields, in: language) { banners.append(banner) }
    if fields.status == .withdrawn { return banners }
    if let review = fields.reviewBy, review < site.asOf.date {
      banners.append(
        ShownBanner(
          look: .warning, label: words[.reviewBy],
          text: words[.bannerReviewPassed, words.date(review)]))
    }
    if let banner = behind(document, work, in: language) { banners.append(banner) }
    return banners
  }

  private func status(_ fields: DocumentFields, in language: Int) -> ShownBanner? {
    let words = words[language]
    switch fields.status {
    case .draft:
      return ShownBanner(look: .warning, label: words[.statusDraft], text: words[.bannerDraft])
    case .inReview:
      return ShownBanner(look: .status, label: words[.statusInReview], text: words[.bannerInReview])
    case .approved:
      return ShownBanner(look: .status, label: words[.statusApproved], text: words[.bannerApproved])
    case .published: return nil
    case .superseded:
      var banner = ShownBanner(
        look: .warning, label: words[.statusSuperseded], text: words[.bannerSuperseded])
      if let next = fields.supersededBy.flatMap({ site.work(withID: $0.value) }) {
        banner.link = ShownLink(
          title: title(of: next, in: language), target: .site(place(of: next, in: language)))
      }
      return banner
    case .withdrawn:
      return ShownBanner(
        look: .warning, label: words[.statusWithdrawn],
        text: words[.bannerWithdrawn, fields.reason ?? ""])
    }
  }

  /// That the text is in another language, and what must be understood without reading that.
  private func fallback(_ document: Document, _ work: Int, in language: Int) -> [ShownBanner] {
    let words = words[language]
    let code = site.languages[language]
    guard document.language != code else {
      return document.fields.isMachineTranslated && document.fields.status != .withdrawn
        ? [ShownBanner(look: .notice, label: words[.languages], text: words[.bannerMachine])] : []
    }
    var banner = ShownBanner(
      look: .notice, label: words[.languages],
      text: words[.bannerFallback, nameOfLanguage(document, in: language)])
    banner.link = original(document, work, in: language)
    // Safety must be understood without reading the other language.
    let vocabulary = site.vocabulary
    guard document.kind.isListed, document.fields.status != .withdrawn,
      document.asksForSafety(vocabulary),
      vocabulary.site.safetyNotice.languages.contains(code)
    else { return [banner] }
    return [
      banner,
      ShownBanner(
        look: .warning, label: words[.calloutWarning],
        text: vocabulary.site.safetyNotice.text(in: code)),
    ]
  }

  /// Which sections of a translation are older than the original, and the way to the original.
  private func behind(_ document: Document, _ work: Int, in language: Int) -> ShownBanner? {
    let original = site.documents[site.works[work].original]
    guard let text = words[language].notice(of: document, behind: original) else { return nil }
    var banner = ShownBanner(look: .notice, label: words[language][.languages], text: text)
    banner.link = self.original(original, work, in: language)
    return banner
  }

  /// `Read the original (English)`, and its page in its own language.
  private func original(_ document: Document, _ work: Int, in language: Int) -> ShownLink? {
    guard let own = site.languages.firstIndex(of: document.language), own != language else {
      return nil
    }
    return ShownLink(
      title: ShownText(
        text: words[language][.readOriginal, nameOfLanguage(document, in: language)],
        language: languages[language]),
      target: .site(place(of: work, in: own)))
  }

  /// What a language calls the language of a document.
  private func nameOfLanguage(_ document: Document, in language: Int) -> String {
    LanguageNames.message(document.language).text(in: words[language].catalogue)
  }
}
