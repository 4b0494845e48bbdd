package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// Every field is one that the tool knows.
  package static let unknownKey = Rule(
    "unknown-key", .warning,
    checks: Message("Every field is one that the tool knows."),
    why: Message("a misspelt field would be ignored, and what it says would be missing"),
    example: "countrys: ES",
    instead: "country: ES")
}

extension FieldReader {
  /// Tells a name that no field of the group has.
  mutating func checkUnknownKey(_ entry: YAMLEntry, in schema: ObjectSchema, _ names: [String]) {
    let near =
      schema.field(meantBy: entry.key, vocabulary)
      ?? nearMiss(entry.key, in: names)
    tell(
      .unknownKey, at: entry.keyRange,
      Message("'\(entry.key)' is not a field of \(schema.thing)")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") }
        ?? Message("remove it, or look up the fields: briefs schema --format text"), repair: near)
  }
}

extension ObjectSchema {
  /// The field that a name means which other programs or another language give it.
  func field(meantBy name: String, _ vocabulary: Vocabulary?) -> String? {
    let words = name.lowercased().replacing("_", with: " ").replacing("-", with: " ")
    let usual = (vocabulary?.authorsWords ?? .english).fields[words]
    if let usual, field(usual) != nil { return usual }
    let catalogues = vocabulary?.catalogues ?? [:]
    let labelled = fields.first { field in
      ([.english] + catalogues.values).contains { field.label.text(in: $0).lowercased() == words }
    }
    return labelled?.name
  }
}

extension BodyChecker {
  /// Lines of a claim's words that were meant as its fields: `Certainty: low`, `certeza: baja`, `certainty = low`,
  /// or a field that stands below the words.
  mutating func checkFieldLines(of paragraph: MarkdownNode) {
    let told = source.bytes.withUnsafeBufferPointer { bytes -> [Diagnostic] in
      var told: [Diagnostic] = []
      var start = Int(paragraph.source.lowerBound)
      let end = min(Int(paragraph.source.upperBound), bytes.count)
      var isFirst = true
      while start < end {
        let next = bytes.firstIndex(of: 0x0A, from: start, to: end) ?? end
        var at = start
        while at < next, bytes[at].isWhitespace || bytes[at] == 0x3E { at += 1 }
        let line = at..<next
        start = next + 1
        guard let (key, sign) = fieldName(bytes, line),
          let field = meantField(bytes.text(key))
        else {
          isFirst = false
          continue
        }
        var finding = Diagnostic(
          .unknownKey, at: source.range(key.lowerBound..<sign),
          Message("'\(bytes.text(key))' is not read as the field '\(field)' here"),
          help: Message(
            "write '\(field): …' on a line directly below the one that begins with [!CLAIM]"))
        // Below the words it would stay where it is, whatever its name.
        let isApart = sign < next && bytes[sign] == 0x20
        if isFirst { finding.repair = .init("\(field):" + (isApart ? "" : " ")) }
        told.append(finding)
      }
      return told
    }
    diagnostics += told
  }

  /// A name at the beginning of a line, and where the sign behind it ends.
  private func fieldName(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> (
    key: Range<Int>, end: Int
  )? {
    var at = line.lowerBound
    while at < line.upperBound, at < line.lowerBound + 32,
      bytes[at].isLetter || bytes[at] == 0x5F || bytes[at] == 0x2D || bytes[at] >= 0xC3
        || at > line.lowerBound && bytes[at] >= 0x80
    { at += 1 }
    let key = line.lowerBound..<at
    while at < line.upperBound, bytes[at] == 0x20 { at += 1 }
    guard key.count > 1, at < line.upperBound, bytes[at] == 0x3A || bytes[at] == 0x3D else {
      return nil
    }
    return (key, at + 1)
  }

  private func meantField(_ name: String) -> String? {
    let lowered = name.lowercased()
    if DocumentSchema.claim.field(lowered) != nil { return lowered }
    return DocumentSchema.claim.field(meantBy: name, vocabulary)
  }
}

extension FieldReader {
  /// A setting that only targets of another kind have.
  mutating func checkSetting(_ other: YAMLEntry, of kind: TargetKind) {
    guard TargetKind.allSettings.contains(where: { $0.name == other.key }),
      !kind.settings.contains(where: { $0.name == other.key })
    else { return }
    tell(
      .unknownKey, at: other.keyRange,
      Message("targets of the kind '\(kind.name)' have no setting '\(other.key)'"),
      Message("remove it, or look up the fields: briefs schema --format text"))
  }

  /// Whether there is a rule of a name that the site sets.
  mutating func checkRuleName(_ entry: YAMLEntry, _ rules: [Rule]) -> Bool {
    if rules.contains(where: { $0.name == entry.key }) { return true }
    let near = nearMiss(entry.key, in: rules.map(\.name))
    tell(
      .unknownKey, at: entry.keyRange,
      Message("there is no rule '\(entry.key)'") + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") } ?? Message("'briefs check --explain' lists the rules"))
    return false
  }
}
