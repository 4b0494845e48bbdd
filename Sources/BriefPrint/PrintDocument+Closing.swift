internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension TypstPrinter {
  /// Whether the node after a text is a citation that stands close to it.
  func closesUp(_ next: Int32) -> Bool {
    guard next != MarkdownNode.none, tree.nodes[Int(next)].kind == .citation else { return false }
    return cited.closesUp(Int(tree.nodes[Int(next)].number))
  }

  /// A citation in the style of the site, with links to the references; in a note style a footnote.
  mutating func citation(_ number: Int, next: Int32) {
    if leavesOutNotes { return }
    let syntax = tree.citations[number]
    let sources = site.vocabulary.sources
    let cited = self.cited
    let place = number < cited.citations.count ? cited.citations[number] : nil
    if let place, let processor = cited.processor, place.ordinal > 0 {
      let mark = place.text.names.isEmpty ? cited.markBefore(number, in: tree, next: next) : 0
      if mark > 0 {
        text(String(UnicodeScalar(mark)))
        skipsMark = true
      }
      place.text.names.writeTypst(to: &out, locale: processor.locale)
      let isNote = place.note > 0
      if !place.text.names.isEmpty, !isNote, !place.text.text.isRaised, !place.text.text.isEmpty {
        text("\u{A0}")
      }
      if isNote { out.append("#footnote[") }
      place.text.text.writeTypst(
        to: &out, locale: processor.locale,
        label: { cited.lists($0) ? "ref-" + sources.anchor(of: $0) : nil })
      if isNote { out.append("];") }
    }
    for item in syntax.items
    where cited.processor == nil || sources.number(of: item.key) == nil {
      text(item.key)
    }
  }

  mutating func references() {
    guard !shown.references.isEmpty, let processor = cited.processor else { return }
    out.append("#heading(level: 1)[")
    text(words[.references])
    out.append("]\n#references(")
    if processor.hangsEntries { out.append("hanging: true, ") }
    for reference in shown.references {
      out.append("[")
      let entry = reference.own ?? processor.sharedEntry(reference.work).numbered(reference.number)
      entry.writeTypst(to: &out, locale: processor.locale)
      if let retraction = reference.retraction {
        out.append(" #strong[")
        text(retraction.label)
        out.append("];")
        if !retraction.reason.isEmpty { text(" " + retraction.reason) }
      }
      out.append("#label(")
      string("ref-" + reference.anchor)
      out.append(")], ")
    }
    out.append(")\n")
  }

  /// Sections of the kind's own fields.
  mutating func sections() {
    for section in shown.sections {
      out.append("#heading(level: 1)[")
      text(section.label)
      out.append("]\n#list(tight: true")
      for value in section.values {
        out.append(", [")
        self.value(value)
        out.append("]")
      }
      out.append(")\n\n")
    }
  }

  mutating func history() {
    guard !shown.changes.isEmpty else { return }
    out.append("#heading(level: 1)[")
    text(words[.history])
    out.append("]\n#history(")
    for change in shown.changes {
      out.append("(")
      string(change.date)
      out.append(", [")
      text(change.version.isEmpty ? change.note : "\(change.version): \(change.note)")
      if !change.mark.isEmpty {
        out.append(" #strong[")
        text(change.mark)
        out.append("];")
      }
      out.append("]), ")
    }
    out.append(")\n\n")
  }

  /// The documents that the authors name; what is near besides changes with every new document.
  mutating func related() {
    if shown.namedRelated == 0 { return }
    out.append("#related(")
    string(words[.related])
    for work in shown.related.prefix(shown.namedRelated) {
      let site = shown.shownSite
      out.append(", [")
      _ = open(.site(site.place(of: Int(work), in: shown.language)))
      said(site.title(of: Int(work), in: shown.language))
      out.append("];]")
    }
    out.append(")\n\n")
  }

  mutating func close() {
    guard let citation = shown.citation else { return }
    out.append("#closing(")
    string(words[.howToCite])
    out.append(", [")
    switch citation {
    case .styled(let entry, let locale): entry.writeTypst(to: &out, locale: locale)
    case .plain(let said, let target, let address):
      text(said)
      link(target, address)
    }
    if !shown.citationNote.isEmpty { text(" " + shown.citationNote) }
    out.append("])\n")
  }
}
