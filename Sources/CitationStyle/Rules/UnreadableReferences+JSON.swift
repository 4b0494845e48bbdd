internal import BriefDiagnostics

/// What is told about a bibliography in JSON.
extension ReferenceFindings {
  mutating func tellUnreadable(_ error: JSONError, lost: String?, isAll: Bool) {
    let words =
      lost.map { Message("the work '\($0)' cannot be read") }
      ?? Message("the bibliography cannot be read here")
    tell(
      .unreadableReferences, error.offset..<(error.offset + 1),
      Message("\(words): \(error.summary)"),
      help: Message("mend it here, or export it again from Zotero as 'CSL JSON'"),
      severity: isAll && lost == nil ? .error : .warning)
  }

  mutating func tellNoWork(_ node: JSONNode) {
    tell(
      .unreadableReferences,
      node.range.lowerBound..<min(node.range.upperBound, node.range.lowerBound + 200),
      Message("an entry of the bibliography is not a work"),
      help: Message("export it again from Zotero as 'CSL JSON'"))
  }

  mutating func tellOwnFormat(_ node: JSONNode) {
    tell(
      .unreadableReferences, node.range.lowerBound..<(node.range.lowerBound + 1),
      Message("this work is in Zotero's own form, which is not read here"),
      help: Message("export it again and choose 'Better CSL JSON' or 'CSL JSON' as the format"))
  }

  /// Names that are read as well as they can be, and are none.
  mutating func tellNames(_ node: JSONNode, _ key: String) {
    for member in node.members {
      guard let variable = Variable(member.key), variable.isName else { continue }
      let what: Message
      switch member.node.value {
      case .string(let text) where !text.trimmingBlanks().isEmpty:
        what = Message("a text")
      case .number: what = Message("a number")
      case .bool: what = Message("a truth value")
      case .array(let elements) where elements.contains(where: { $0.isNoName }):
        what = Message("a list with something that is no name")
      default: continue
      }
      tell(
        .unreadableReferences, member.node.range,
        Message(
          "'\(member.key)' of '\(key)' is \(what), not a list of names; look how it is shown"),
        help:
          Message(
            "write [{ \"family\": \"Horowitz\", \"given\": \"Mark\" }], or [{ \"literal\": \"World Health Organization\" }]"
          ), severity: .warning)
    }
  }
}

extension ReferenceFindings {
  /// Dates that are none, and months that are seasons or slips.
  mutating func tellDates(_ node: JSONNode, _ item: Item) {
    for member in node.members {
      guard let variable = Variable(member.key), variable.isDate else { continue }
      if let (number, isMonth) = fault(in: member.node) {
        let written = number.text ?? ""
        let isSeason = isMonth && Int(written).map { (13...20).contains($0) } == true
        tell(
          .unreadableReferences, number.range,
          isSeason
            ? Message(
              "'\(member.key)' of '\(item.id)' has the month \(written), which is read as a season; look how it is shown"
            )
            : isMonth
              ? Message("'\(member.key)' of '\(item.id)' has the month \(written), which is left out")
              : Message("'\(member.key)' of '\(item.id)' has the day \(written), which is left out"),
          help: isMonth
            ? Message("write 1 to 12, or 21 to 24 for spring to winter")
            : Message("look at the work, and write a day that the month has"),
          severity: .warning)
      } else {
        tellDate(item.dates[variable], member.key, item.id, member.node.range)
      }
    }
  }
}

extension JSONNode {
  fileprivate var isNoName: Bool {
    switch value {
    case .number, .bool, .null, .array: true
    case .string(let text): text.trimmingBlanks().isEmpty
    case .object: readNames(self).isEmpty
    }
  }
}
