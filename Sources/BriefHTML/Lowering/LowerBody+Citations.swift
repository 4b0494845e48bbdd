internal import BriefModel
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension BodyLowering {
  /// A citation in the style of the site; keys that the bibliography lacks are shown as missing.
  func citation(_ number: Int, next: Int32, _ walk: Walk) {
    if state.leavesOutNotes { return closeUp() }
    let syntax = walk.tree.citations[number]
    let place = number < walk.cited.citations.count ? walk.cited.citations[number] : nil
    if let place, let processor = walk.cited.processor, place.ordinal > 0, !place.text.isNothing {
      if walk.cited.closesUp(number) { closeUp() }
      let mark =
        place.text.names.isEmpty ? walk.cited.markBefore(number, in: walk.tree, next: next) : 0
      if mark > 0 {
        out.append(mark)
        state.skipsMark = true
      }
      out.append("<span class=\"cites\" id=\"cite.")
      out.append(number: place.ordinal)
      out.append("\">")
      if !place.text.names.isEmpty {
        place.text.names.writeHTML(to: &out, locale: processor.locale)
        if place.note == 0, !place.text.text.isRaised, !place.text.text.isEmpty {
          out.append("\u{A0}")
        }
      }
      if place.note > 0 {
        noteReference(place.note, walk)
      } else {
        place.text.text.writeHTML(
          to: &out, locale: processor.locale, anchor: { self.anchor($0, walk.cited) })
      }
      out.append("</span>")
    }
    for item in syntax.items where vocabulary.sources.number(of: item.key) == nil {
      missing(item.key)
    }
    // Without a style a review build still shows what was cited.
    if walk.cited.processor == nil {
      for item in syntax.items where vocabulary.sources.number(of: item.key) != nil {
        missing(item.key)
      }
    }
  }

  private func missing(_ key: String) {
    out.append("<span class=\"missing\">")
    out.append(escaping: key)
    out.append("</span>")
  }

  func anchor(_ work: Int, _ cited: CitedBody) -> String? {
    cited.lists(work) ? "ref." + vocabulary.sources.anchor(of: work) : nil
  }

  /// A number above the line stands close to the word before it.
  private func closeUp() {
    while out.count > 0, let last = out.bytes.last, last == 0x20 || last == 0x0A {
      out.truncate(to: out.count - 1)
    }
  }

  /// In a note style: the notes of citations and of the author in one list.
  func notes(_ walk: Walk) {
    guard !walk.cited.notes.isEmpty, let processor = walk.cited.processor else { return }
    for (position, note) in walk.cited.notes.enumerated() {
      switch note {
      case .footnote(let number):
        if let index = walk.plan.definitions[number] { footnote(index, position + 1, walk) }
      case .citation(let number):
        openFootnotes(walk)
        out.append("<li id=\"note.")
        out.append(number: position + 1)
        out.append("\">\n<p>")
        walk.cited.citations[number].text.text.writeHTML(
          to: &out, locale: processor.locale, anchor: { self.anchor($0, walk.cited) })
        out.append("</p>\n")
        closeFootnote(position + 1, walk)
      }
    }
  }
}

extension FormattedCitation {
  /// Whether there is nothing to show: no work of it is in the bibliography.
  var isNothing: Bool { names.isEmpty && text.isEmpty }
}
