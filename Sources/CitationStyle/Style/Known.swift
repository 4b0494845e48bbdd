/// The attributes of the elements of CSL 1.0.2, its types, locators and terms; anything else is told.
enum Known {
  static let formatting: Set<String> = [
    "prefix", "suffix", "font-style", "font-variant", "font-weight", "text-decoration",
    "vertical-align", "display", "quotes", "strip-periods", "text-case",
  ]
  static let name: Set<String> = formatting.union([
    "and", "delimiter", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min",
    "et-al-use-first", "et-al-use-last", "et-al-subsequent-min", "et-al-subsequent-use-first",
    "form", "initialize", "initialize-with", "name-as-sort-order", "sort-separator",
  ])
  private static let inherited: Set<String> = [
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first",
    "et-al-use-last", "et-al-subsequent-min", "et-al-subsequent-use-first", "initialize",
    "initialize-with", "name-as-sort-order", "sort-separator", "name-form", "name-delimiter",
    "names-delimiter",
  ]
  static let style: Set<String> = inherited.union([
    "class", "version", "default-locale", "initialize-with-hyphen", "page-range-format",
    "demote-non-dropping-particle", "xml:lang", "xml:base", "schemaLocation",
  ])
  static let area: Set<String> = inherited.union([
    "disambiguate-add-names", "disambiguate-add-givenname", "givenname-disambiguation-rule",
    "disambiguate-add-year-suffix", "cite-group-delimiter", "collapse", "year-suffix-delimiter",
    "after-collapse-delimiter", "near-note-distance", "hanging-indent", "second-field-align",
    "line-spacing", "entry-spacing", "subsequent-author-substitute",
    "subsequent-author-substitute-rule",
  ])
  static let layout = formatting.union(["delimiter", "locale"])
  static let group = formatting.union(["delimiter"])
  static let text = formatting.union(["variable", "macro", "term", "value", "form", "plural"])
  static let number = formatting.union(["variable", "form"])
  static let label = formatting.union(["variable", "form", "plural"])
  static let date = formatting.union(["variable", "form", "date-parts", "delimiter"])
  static let datePart = formatting.union(["name", "form", "range-delimiter"])
  static let names = formatting.union(["variable", "delimiter"])
  static let namePart = formatting.union(["name"])
  static let etAl = formatting.union(["term"])
  static let key: Set<String> = [
    "macro", "variable", "sort", "names-min", "names-use-first", "names-use-last",
  ]

  /// The types of CSL 1.0.2, appendix III.
  static let types: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
    "standard", "thesis", "treaty", "webpage",
  ]

  /// The locators of CSL 1.0.2, appendix II; `sub verbo` and `article` are older names.
  static let locators: Set<String> = [
    "act", "appendix", "article", "article-locator", "book", "canon", "chapter", "column",
    "elocation", "equation", "figure", "folio", "issue", "line", "note", "opus", "page",
    "paragraph", "part", "rule", "scene", "section", "sub-verbo", "supplement", "table",
    "timestamp", "title", "title-locator", "verse", "version", "volume",
  ]

  /// Terms that stand for nothing of a work (CSL 1.0.2, appendix II, "Punctuation", "Miscellaneous").
  private static let words: Set<String> = [
    "accessed", "ad", "advance-online-publication", "album", "and", "and others", "anonymous", "at",
    "audio-recording", "available at", "bc", "bce", "by", "ce", "circa", "cited",
    "close-inner-quote", "close-quote", "colon", "comma", "et-al", "film", "forthcoming", "from",
    "henceforth", "ibid", "in", "in press", "internet", "letter", "loc-cit", "no date", "no-place",
    "no-publisher", "on", "online", "op-cit", "open-inner-quote", "open-quote", "ordinal",
    "original-work-published", "page-range-delimiter", "personal-communication", "podcast",
    "podcast-episode", "preprint", "presented at", "radio-broadcast", "radio-series",
    "radio-series-episode", "reference", "retrieved", "review-of", "scale", "semicolon",
    "special-issue", "special-section", "sub verbo", "television-broadcast", "television-series",
    "television-series-episode", "video", "working-paper", "year-range-delimiter",
  ]

  /// Whether a term is one of CSL 1.0.2, appendix II: a word, a type, a locator, the name of a
  /// variable, a month, a season or an ordinal.
  static func isTerm(_ name: String) -> Bool {
    words.contains(name) || types.contains(name) || locators.contains(name)
      || Variable(name) != nil || isNumbered(name)
  }

  private static func isNumbered(_ name: String) -> Bool {
    let digits = name.utf8.suffix(2)
    return digits.count == 2 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && ["month-", "season-", "ordinal-", "long-ordinal-"].contains(name.dropLast(2))
  }
}
