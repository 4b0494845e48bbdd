internal import BriefDiagnostics

extension Words {
  /// What readers of a translation are told of sections that are older than the original; nil where
  /// there are none. Sections are called by the translation's own headings where it has them.
  package func notice(of translation: Document, behind original: Document) -> String? {
    guard let state = translation.translation, !state.behind.isEmpty else { return nil }
    let names = state.behind.map { id in
      switch id {
      case Section.title: self[.bannerBehindTitle]
      case Section.opening: self[.bannerBehindOpening]
      default:
        (translation.headings.first { $0.id == id } ?? original.headings.first { $0.id == id })
          .map { Message("“\($0.text)”").text(in: catalogue) } ?? id
      }
    }
    return self[.bannerBehind, names.joined(separator: ", ")]
  }
}
