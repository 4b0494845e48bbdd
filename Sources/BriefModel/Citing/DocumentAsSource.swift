package import CitationStyle

extension Document {
  /// The document as a work that others can cite.
  ///
  /// Names are kept as the authors wrote them: nobody can tell which of three words are a family name.
  package func asSource(
    address: String, siteTitle: String, publisher: String?, genre: String
  ) -> Item {
    let isReport = kind.isReport
    var item = Item(id: id, type: isReport ? "report" : "webpage")
    item.texts[.title] = fields.title
    item.texts[.language] = language
    item.texts[isReport ? .publisher : .containerTitle] =
      isReport ? publisher ?? siteTitle : siteTitle
    if isReport { item.texts[.genre] = genre }
    if let version = fields.version { item.texts[.version] = version }
    if let doi = fields.doi { item.texts[.DOI] = doi } else { item.texts[.URL] = address }
    item.names[.author] = fields.authors.map { author in
      var name = PersonName()
      name.literal = author.name
      return name
    }
    if let date = fields.updated ?? fields.date {
      var value = DateValue()
      value.parts = [DateValue.Parts(year: date.year, month: date.month, day: date.day)]
      item.dates[.issued] = value
    }
    return item
  }
}
