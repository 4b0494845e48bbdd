internal import BriefDiagnostics
internal import BriefSyntax

extension FieldReader {
  /// Tells everything about the fields that their schema alone can tell: names, kinds of values, closed
  /// lists, dates, lengths. What is left for the reader's methods is to read what is right.
  mutating func validate(_ schema: ObjectSchema, gap: Severity? = nil) {
    for entry in entries {
      guard let field = schema.field(entry.key) else {
        unknown(entry, schema)
        continue
      }
      if !entry.value.isEmpty { validate(entry.value, field.value, entry.key, gap) }
    }
  }

  private mutating func unknown(_ entry: YAMLEntry, _ schema: ObjectSchema) {
    let near = nearMiss(entry.key, in: schema.names)
    tell(
      .unknownKey, at: entry.keyRange,
      "'\(entry.key)' is not a field of \(schema.thing.english)"
        + (near.map { "; did you mean '\($0)'?" } ?? ""),
      near.map { "write '\($0)'" }
        ?? "remove it, or look up the fields: briefs schema --format text",
      spanish: (
        "'\(entry.key)' no es un campo de \(schema.thing.spanish)"
          + (near.map { "; ¿quiso decir '\($0)'?" } ?? ""),
        near.map { "escriba '\($0)'" }
          ?? "quítelo, o consulte los campos: briefs schema --format text"
      ), repair: near)
  }

  private mutating func validate(
    _ node: YAMLNode, _ schema: ValueSchema, _ name: String, _ gap: Severity?
  ) {
    switch schema {
    case .anything: break
    case .text, .form, .listed: _ = checkedScalar(node, name)
    case .sized(let length, let rule):
      guard let text = checkedScalar(node, name) else { return }
      checkLength(text, length, rule, name, gap)
    case .choice(let noun, let rule, let values):
      guard let text = checkedScalar(node, name), !values.contains(text.value) else { return }
      let near = nearMiss(text.value, in: values)
      tell(
        rule, at: text.range,
        "'\(text.value)' is not a \(noun)" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        near.map { "write '\($0)'" } ?? "write one of: \(values.joined(separator: ", "))",
        spanish: (
          "'\(text.value)' no vale para '\(name)'" + (near.map { "; ¿quiso decir '\($0)'?" } ?? ""),
          near.map { "escriba '\($0)'" } ?? "escriba uno de: \(values.joined(separator: ", "))"
        ), repair: near)
    case .date(let partial):
      if let text = checkedScalar(node, name) { checkDate(text, partial) }
    case .moment:
      guard let text = checkedScalar(node, name), Moment(text.value) == nil else { return }
      tell(
        .embargoZone, at: text.range, "'\(text.value)' is not a date and a time with a zone",
        "write it like 2027-01-10T09:00+01:00",
        spanish: (
          "'\(text.value)' no es una fecha y una hora con su zona",
          "escríbalo así: 2027-01-10T09:00+01:00"
        ))
    case .number:
      guard let text = checkedScalar(node, name), Int(text.value) == nil else { return }
      tell(.wrongType, at: text.range, "'\(text.value)' is not a number", "write digits only")
    case .flag:
      guard let text = checkedScalar(node, name), text.value != "true", text.value != "false" else {
        return
      }
      tell(.unknownValue, at: text.range, "'\(name)' is 'true' or 'false'", "write one of the two")
    case .list(let element):
      guard let items = node.list else {
        if node.mapping != nil, case .object = element {
          return validate(node, element, name, gap)
        }
        if node.mapping != nil, case .either = element {
          return validate(node, element, name, gap)
        }
        guard node.scalar != nil else {
          return tell(
            .wrongType, at: node.range, "'\(name)' must be a text or a list",
            "write '\(name): [one, two]'",
            spanish: ("'\(name)' debe ser un texto o una lista", "escriba '\(name): [uno, dos]'"))
        }
        return validate(node, element, name, gap)
      }
      for item in items where !item.isEmpty { validate(item, element, name, gap) }
    case .object(let inner):
      guard let entries = node.mapping else {
        return tell(
          .wrongType, at: node.range, "'\(name)' must be a group of fields",
          "write '\(name): { \(inner.fields.first?.name ?? "name"): … }'",
          spanish: (
            "'\(name)' debe ser un grupo de campos",
            "escriba '\(name): { \(inner.fields.first?.name ?? "nombre"): … }'"
          ))
      }
      var reader = FieldReader(source, entries)
      reader.validate(inner, gap: gap)
      for field in inner.fields where field.need == .always && reader.entry(field.name) == nil {
        reader.tell(
          .missingField, at: node.range, "\(inner.thing.english) needs '\(field.name)'",
          "write '\(field.name): \(field.example)'",
          spanish: (
            "falta '\(field.name)' en \(inner.thing.spanish)",
            "escriba '\(field.name): \(field.example)'"
          ))
      }
      for told in reader.diagnostics { add(told) }
    case .map(let element):
      guard let entries = node.mapping else {
        return tell(
          .wrongType, at: node.range, "'\(name)' must be 'name: value' pairs",
          "write '\(name): { name: … }'")
      }
      for entry in entries where !entry.value.isEmpty {
        validate(entry.value, element, entry.key, gap)
      }
    case .localized: checkLocalized(node, name)
    case .either(let short, let long):
      validate(node, node.scalar != nil ? short : long, name, gap)
    }
  }

  private mutating func checkedScalar(_ node: YAMLNode, _ name: String) -> Located<String>? {
    if let text = node.scalar { return Located(text, at: node.range) }
    let isList = node.list != nil
    tell(
      .wrongType, at: node.range,
      "'\(name)' must be a text, not \(isList ? "a list" : "a group of fields")",
      "write it on one line after the colon",
      spanish: (
        "'\(name)' debe ser un texto, no \(isList ? "una lista" : "un grupo de campos")",
        "escríbalo en una línea tras los dos puntos"
      ))
    return nil
  }

  private mutating func checkLength(
    _ text: Located<String>, _ length: ClosedRange<Int>, _ rule: Rule, _ name: String,
    _ gap: Severity?
  ) {
    let count = characters(text.value)
    guard !length.contains(count) else { return }
    let short = count < length.lowerBound
    tell(
      rule, at: text.range,
      "the \(name) has \(count) characters; it needs \(length.lowerBound) to \(length.upperBound)",
      short
        ? "say a little more: what will readers learn?"
        : name == "title"
          ? "move the detail to the summary" : "keep the first one or two sentences",
      severity: name == "title" ? nil : gap,
      spanish: (
        "'\(name)' tiene \(count) caracteres; necesita de \(length.lowerBound) a \(length.upperBound)",
        short ? "diga algo más: ¿qué se aprenderá?" : "deje lo principal, en una o dos frases"
      ))
  }

  private mutating func checkDate(_ text: Located<String>, _ partial: Bool) {
    guard CalendarDate(text.value, partial: partial) == nil else { return }
    let form = text.value.count == 10 && text.value.filter({ $0 == "-" }).count == 2
    tell(
      .invalidDate, at: text.range,
      form
        ? "'\(text.value)' is not a day of the calendar"
        : "'\(text.value)' is not a date such as 2026-11-24",
      "write year, month and day with hyphens: 2026-11-24",
      spanish: (
        form
          ? "'\(text.value)' no es un día del calendario"
          : "'\(text.value)' no es una fecha como 2026-11-24",
        "escriba año, mes y día con guiones: 2026-11-24"
      ), repair: guessDate(text.value)?.iso)
  }

  private mutating func checkLocalized(_ node: YAMLNode, _ name: String) {
    if node.scalar != nil { return }
    guard let entries = node.mapping else {
      return tell(
        .wrongType, at: node.range, "'\(name)' must be a text, or one text for each language",
        "write '\(name): { en: …, es: … }'",
        spanish: (
          "'\(name)' debe ser un texto, o uno por idioma", "escriba '\(name): { en: …, es: … }'"
        ))
    }
    for entry in entries {
      _ = checkedScalar(entry.value, name)
      if !isLanguageCode(entry.key) {
        tell(
          .unknownLanguage, at: entry.keyRange, "'\(entry.key)' is not a language code",
          "write a code such as 'en' or 'es'",
          spanish: (
            "'\(entry.key)' no es un código de idioma", "escriba un código como 'en' o 'es'"
          ))
      }
    }
  }
}
