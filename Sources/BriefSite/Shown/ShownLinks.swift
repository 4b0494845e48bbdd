internal import BriefModel

extension ShownSite {
  /// The links of a document's body as a reader of a language is given them, by their numbers.
  ///
  /// Lists and terms have their names in the language of the text; a document its own title.
  func links(of number: Int, in language: Int) -> [ShownLink] {
    let document = site.documents[number]
    if document.links.isEmpty { return [] }
    let own = self.language(of: document, else: language)
    let targets = site.targets[number]
    return document.links.indices.map { position in
      link(document.links[position].target, Int(targets[position]), own, in: language)
    }
  }

  private func link(
    _ target: Link.Target, _ work: Int, _ own: PartLanguage, in language: Int
  ) -> ShownLink {
    let vocabulary = site.vocabulary
    func named(_ name: String, _ place: ShownPlace) -> ShownLink {
      ShownLink(title: ShownText(text: name, language: own), target: .site(place))
    }
    switch target {
    case .document(let name, let fragment), .file(let name, let fragment):
      guard work >= 0 else {
        return ShownLink(title: ShownText(text: name, language: own), target: .nowhere)
      }
      return ShownLink(
        title: title(of: work, in: language),
        target: .site(place(of: work, in: language, fragment: fragment)))
    case .country(let country):
      return named(
        vocabulary.countries.name(country, in: own.code), place(of: .country(country), in: language)
      )
    case .topic(let topic):
      return named(
        vocabulary.label(ofTopic: topic, in: own.code), place(of: .topic(topic), in: language))
    case .term(let term):
      return named(
        vocabulary.terms[term].label.text(in: own.code, else: site.languages),
        ShownPlace(
          site.prefix(language) + "glossary/", fragment: "term-" + vocabulary.terms[term].id))
    case .asset(let path): return named(path, ShownPlace(Route(ofAsset: path).address))
    }
  }
}
