internal import BriefDiagnostics

/// One work as CSL-JSON on one line, keys in the order of this library's variables.
package func writeCSLJSON(_ item: Item) -> String {
  var fields: [(String, String)] = [("id", quotedJSON(item.id)), ("type", quotedJSON(item.type))]
  for variable in Variable.allCases {
    if let text = item.texts[variable] {
      fields.append((variable.name, quotedJSON(text)))
    } else if let names = item.names[variable] {
      fields.append((variable.name, "[" + names.map(json).joined(separator: ",") + "]"))
    } else if let date = item.dates[variable] {
      fields.append((variable.name, json(date)))
    }
  }
  return object(fields)
}

private func json(_ name: PersonName) -> String {
  var fields: [(String, String)] = []
  func add(_ key: String, _ text: String) {
    if !text.isEmpty { fields.append((key, quotedJSON(text))) }
  }
  add("literal", name.literal)
  add("family", name.family)
  add("given", name.given)
  add("dropping-particle", name.droppingParticle)
  add("non-dropping-particle", name.nonDroppingParticle)
  add("suffix", name.suffix)
  if name.commaSuffix { fields.append(("comma-suffix", "true")) }
  if name.staticOrdering { fields.append(("static-ordering", "true")) }
  if name.keepsParts { fields.append(("parse-names", "false")) }
  return object(fields)
}

private func object(_ fields: [(String, String)]) -> String {
  var out = "{"
  for (position, field) in fields.enumerated() {
    out += position == 0 ? "\"" : ",\""
    out += field.0
    out += "\":"
    out += field.1
  }
  return out + "}"
}

private func json(_ date: DateValue) -> String {
  var fields: [String] = []
  if !date.parts.isEmpty {
    let parts = date.parts.map { part in
      var numbers = [part.year]
      // Seasons are 21 to 24 for other programs (EDTF).
      if part.month > 0 { numbers.append(part.month > 12 ? part.month + 8 : part.month) }
      if part.month > 0, part.day > 0 { numbers.append(part.day) }
      return "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }
    fields.append("\"date-parts\":[" + parts.joined(separator: ",") + "]")
  }
  if date.season > 0 { fields.append("\"season\":\(date.season)") }
  if !date.seasonText.isEmpty { fields.append("\"season\":\(quotedJSON(date.seasonText))") }
  if date.isCirca { fields.append("\"circa\":true") }
  if !date.literal.isEmpty { fields.append("\"literal\":\(quotedJSON(date.literal))") }
  return "{" + fields.joined(separator: ",") + "}"
}
