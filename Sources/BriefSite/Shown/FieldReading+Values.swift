internal import BriefDiagnostics
internal import BriefModel

extension FieldReading {
  /// The values of a field of the kind's own, by the type of each.
  func values(_ value: FieldValue, _ field: FieldSchema) -> [ShownValue] {
    guard case .list(let items) = value else { return one(value, field).map { [$0] } ?? [] }
    return items.compactMap { one($0.value, field) }
  }

  private func one(_ value: FieldValue, _ field: FieldSchema) -> ShownValue? {
    let runs = runs(value, field)
    if runs.isEmpty { return nil }
    return ShownValue(runs, language: isOfAuthor(value) ? own : nil)
  }

  /// Whether a value is in the author's words, not in those of the interface.
  private func isOfAuthor(_ value: FieldValue) -> Bool {
    switch value {
    case .text, .object, .map: true
    case .list(let items): items.contains { isOfAuthor($0.value) }
    case .date, .moment, .number, .flag, .choice, .country, .topic, .language, .address, .document:
      false
    }
  }

  private func runs(_ value: FieldValue, _ field: FieldSchema) -> [ShownValue.Run] {
    switch value {
    case .text(let text): return self.text(text, field)
    case .date(let date): return [.date(words.date(date), iso: date.iso)]
    case .moment(let moment):
      return [
        .date(words.date(moment.day), iso: moment.day.iso),
        .text(", \(moment.clock) (\(moment.zoneName))"),
      ]
    case .number(let number): return [.text(String(number))]
    case .flag(let flag): return [.text(words[flag ? .yes : .no])]
    case .choice(let choice): return [.text(choice.label.text(in: words.catalogue))]
    case .country(let country):
      return [
        .link(
          site.site.vocabulary.countries.name(country, in: code),
          .site(site.place(of: .country(country), in: language)))
      ]
    case .topic(let topic):
      return [
        .link(
          site.site.vocabulary.label(ofTopic: topic, in: code),
          .site(site.place(of: .topic(topic), in: language)))
      ]
    case .language(let tag): return [.text(nameOfLanguage(tag))]
    case .address(let address):
      let isMail = !address.contains(":") && address.contains("@")
      return [.link(address, .elsewhere(isMail ? "mailto:\(address)" : address))]
    case .document(let id):
      // What the site does not show has no name here either.
      guard let other = site.site.work(withID: id) else { return [] }
      return [
        .link(site.title(of: other, in: language).text, .site(site.place(of: other, in: language)))
      ]
    case .list(let items):
      return joined(items.map { runs($0.value, field) }, by: ", ")
    case .map(let entries):
      return joined(entries.map { [.text("\($0.name): \($0.text)")] }, by: "; ")
    case .object(let group): return object(group)
    }
  }

  /// The parts of a group, each with its label where its value alone would not say what it is.
  private func object(_ group: FieldValues) -> [ShownValue.Run] {
    let parts = group.entries.compactMap { entry -> [ShownValue.Run]? in
      if case .notForReaders = entry.schema.place { return nil }
      let runs = runs(entry.value, entry.schema)
      if runs.isEmpty { return nil }
      switch entry.schema.value {
      case .flag, .list, .object, .either, .form, .number, .map:
        return [.text("\(label(entry.schema)): ")] + runs
      case .text, .sized, .choice, .date, .moment, .document, .listed, .localized, .anything:
        return runs
      }
    }
    return joined(parts, by: "; ")
  }

  private func joined(_ parts: [[ShownValue.Run]], by separator: String) -> [ShownValue.Run] {
    var runs: [ShownValue.Run] = []
    for part in parts where !part.isEmpty {
      if !runs.isEmpty { runs.append(.text(separator)) }
      runs += part
    }
    return runs
  }

  /// A text as its field means it: a level in words, the words of a claim, an address as a link.
  private func text(_ text: String, _ field: FieldSchema) -> [ShownValue.Run] {
    if case .listed(.level) = field.value, let level = EvidenceLevel(rawValue: text) {
      return [.text(words.certainty(level))]
    }
    if field.name == "claim", let claim = claim(text) {
      return [.link(claim.words.text, .site(claim.place))]
    }
    if text.hasPrefix("https://"), !text.contains(where: \.isWhitespace) {
      return [.link(text, .elsewhere(text))]
    }
    return [.text(text)]
  }

  /// The claim of this document, or `id#claim` of another.
  private func claim(_ name: String) -> ReferredClaim? {
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    guard let claim = parts.last,
      let target = parts.count == 2 ? site.site.work(withID: parts[0]) : work,
      let shown = site.site.shown(claim, of: target, in: language)
    else { return nil }
    return site.referred(shown, words, in: language)
  }

  private func nameOfLanguage(_ tag: String) -> String {
    let name = LanguageNames.message(tag).text(in: words.catalogue)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
