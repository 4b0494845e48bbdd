internal import BriefDiagnostics
internal import BriefSyntax

extension FieldReader {
  /// Reads a group of fields by their schema, and tells everything that is wrong with them alone: names,
  /// kinds of values, closed lists, forms, dates, lengths.
  ///
  /// - Parameter gap: how severe it is that something is still missing.
  /// - Returns: the values that are right, in the order of the schema.
  @discardableResult
  mutating func read(_ schema: ObjectSchema, gap: Severity? = nil) -> FieldValues {
    var found: [(number: Int, entry: FieldEntry)] = []
    var names: [String]?
    var unknown = 0
    for entry in entries {
      guard let number = schema.number(of: entry.key) else {
        // Made once for all that is unknown in the group; what is meant is looked for fifty times at most.
        unknown += 1
        let all = unknown > 50 ? [] : names ?? schema.names
        names = all
        checkUnknownKey(entry, in: schema, all)
        continue
      }
      if entry.value.isEmpty { continue }
      let field = schema.fields[number]
      let value = read(entry.value, field.value, entry.key, gap)
      if let value {
        found.append((number, FieldEntry(schema: field, value: value, range: entry.value.range)))
      }
    }
    if found.isEmpty { return FieldValues() }
    found.sort { $0.number < $1.number }
    return FieldValues(found.map(\.entry))
  }

  private mutating func read(
    _ node: YAMLNode, _ schema: ValueSchema, _ name: String, _ gap: Severity?
  ) -> FieldValue? {
    switch schema {
    case .anything: return nil
    case .text: return scalar(node, name).map { .text($0.value) }
    case .document: return scalar(node, name).map { .document($0.value) }
    case .listed(let listed): return scalar(node, name).flatMap { read($0, listed, name) }
    case .form(let form):
      guard let text = scalar(node, name) else { return nil }
      guard form.isRight(text.value) else {
        tellForm(form, text)
        return nil
      }
      return form.value(text.value)
    case .sized(let length, let rule):
      guard let text = scalar(node, name) else { return nil }
      checkLength(text, length, rule, name, gap)
      return .text(text.value)
    case .choice(let noun, let rule, let choices):
      guard let text = scalar(node, name) else { return nil }
      if let choice = choices.first(where: { $0.value == text.value }) { return .choice(choice) }
      checkChoice(text, noun, rule, choices, name)
      return nil
    case .date(let partial):
      guard let text = scalar(node, name) else { return nil }
      if let date = CalendarDate(text.value, partial: partial) { return .date(date) }
      checkDate(text)
      return nil
    case .moment(let rule):
      guard let text = scalar(node, name) else { return nil }
      if let moment = ZonedMoment(text.value) { return .moment(moment) }
      checkMoment(text, rule)
      return nil
    case .number(let allowed):
      guard let text = scalar(node, name) else { return nil }
      if let number = Int(text.value), allowed.contains(number) { return .number(number) }
      checkNumber(text, allowed)
      return nil
    case .flag:
      guard let text = scalar(node, name) else { return nil }
      if text.value == "true" || text.value == "false" { return .flag(text.value == "true") }
      checkFlag(text, name)
      return nil
    case .list(let element): return list(node, element, name, gap)
    case .object(let inner): return object(node, inner, name, gap)
    case .map(let element):
      guard let entries = node.mapping else {
        tellWrongType(
          node.range,
          Message("'\(name)' must be 'name: value' pairs"),
          Message("write '\(name): { name: … }'"))
        return nil
      }
      return .map(
        entries.map { pair in
          let value = pair.value.isEmpty ? nil : read(pair.value, element, pair.key, gap)
          return (pair.key, value?.text ?? "")
        })
    case .localized:
      checkLocalized(node, name)
      return nil
    case .either(let short, let long):
      return read(node, node.scalar != nil ? short : long, name, gap)
    }
  }

  private mutating func list(
    _ node: YAMLNode, _ element: ValueSchema, _ name: String, _ gap: Severity?
  ) -> FieldValue? {
    if name == "authors" || name == "translators" { checkNames(node, name) }
    if let items = node.list {
      var values: [Located<FieldValue>] = []
      values.reserveCapacity(items.count)
      for item in items where !item.isEmpty {
        if let value = read(item, element, name, gap) {
          values.append(Located(value, at: item.range))
        }
      }
      return .list(values)
    }
    let isGroup: Bool =
      switch element {
      case .object, .either: node.mapping != nil
      default: false
      }
    guard isGroup || node.scalar != nil else {
      tellWrongType(
        node.range,
        Message("'\(name)' must be a text or a list"),
        Message("write '\(name): [one, two]'"))
      return nil
    }
    if let text = node.scalar, let parts = severalValues(text, element, name) {
      let list = "[" + parts.joined(separator: ", ") + "]"
      tellSeveralValues(of: name, list, at: node.range)
      return nil
    }
    return read(node, element, name, gap).map { .list([Located($0, at: node.range)]) }
  }

  /// The values of a text that was meant as a list: names of things with commas or semicolons between them;
  /// people's names only where each is of two words, since `Ruiz, Ana` is one.
  private func severalValues(_ text: String, _ element: ValueSchema, _ name: String) -> [String]? {
    guard text.contains(",") || text.contains(";") else { return nil }
    let parts = text.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    switch element {
    case .listed: return parts
    case .choice where parts.count > 1: return parts
    case .document where parts.count > 1 && !parts.contains(where: { $0.contains(" ") }):
      return parts
    case .form(let form) where parts.count > 1 && parts.allSatisfy(form.isRight): return parts
    default: break
    }
    guard name == "authors" || name == "translators", parts.count > 1,
      parts.allSatisfy({ $0.contains(" ") && $0.first?.isUppercase == true && !$0.contains(":") })
    else { return nil }
    return parts
  }

  private mutating func object(
    _ node: YAMLNode, _ schema: ObjectSchema, _ name: String, _ gap: Severity?
  ) -> FieldValue? {
    guard let entries = node.mapping else {
      let first = schema.fields.first?.name ?? "name"
      tellWrongType(
        node.range,
        Message("'\(name)' must be a group of fields"),
        Message("write '\(name): { \(first): … }'"))
      return nil
    }
    var reader = FieldReader(entries, vocabulary: vocabulary)
    let values = reader.read(schema, gap: gap)
    reader.checkNeeded(schema, at: node.range)
    for told in reader.diagnostics { add(told) }
    return values.isEmpty ? nil : .object(values)
  }

  private mutating func read(
    _ text: Located<String>, _ listed: ValueSchema.Listed, _ name: String
  ) -> FieldValue? {
    switch listed {
    case .language: return .language(text.value)
    case .country: return checkCountry(text, name).map { .country($0) }
    case .topic: return checkTopic(text).map { .topic($0) }
    case .level: return .text(text.value)
    }
  }

  private mutating func scalar(_ node: YAMLNode, _ name: String) -> Located<String>? {
    if let text = node.scalar { return Located(text, at: node.range) }
    let isList = node.list != nil
    tellWrongType(
      node.range,
      Message(
        "'\(name)' must be a text, not \(isList ? Message("a list") : Message("a group of fields"))"
      ),
      Message("write it on one line after the colon"))
    return nil
  }

  private mutating func tellForm(_ form: Form, _ text: Located<String>) {
    let repair = form.repair(text.value)
    var help = form.help
    if let repair { help = Message("write '\(repair)'") }
    tell(form.rule, at: text.range, form.problem(text.value), help, repair: repair)
  }

  private mutating func checkLocalized(_ node: YAMLNode, _ name: String) {
    if node.scalar != nil { return }
    guard let entries = node.mapping else {
      return tellWrongType(
        node.range,
        Message("'\(name)' must be a text, or one text for each language"),
        Message("write '\(name): { en: …, es: … }'"))
    }
    for entry in entries {
      _ = scalar(entry.value, name)
      if !isLanguageCode(entry.key) { tellForm(.language, Located(entry.key, at: entry.keyRange)) }
    }
  }
}

extension Form {
  /// A text of this form as a value.
  func value(_ text: String) -> FieldValue {
    switch holds {
    case .address: .address(text)
    case .language: .language(text)
    case .text: .text(text)
    }
  }
}
