package import BriefDiagnostics
internal import BriefHTML
package import BriefSite
package import Bytes

/// One page of a live site.
package struct LivePage: Sendable {
  package let page: Page
  /// The document that it shows.
  package let document: String?
  /// Whether that is an earlier state of the document's file.
  package let isEarlier: Bool
  let pages: PageSet

  package var isHTML: Bool {
    switch page.kind {
    case .home, .document, .listing, .index, .sources, .manual, .notFound: true
    default: false
    }
  }

  /// The bytes of the page.
  ///
  /// - Parameters:
  ///   - findings: what is told about its document.
  ///   - source: the document's file, for lines.
  package func render(
    _ live: LiveSite, _ findings: [Diagnostic], source: SourceFile?, in catalogue: Catalogue
  ) -> ByteBuffer {
    var renderer = PageRenderer(pages.renderer)
    var rendered = ByteBuffer(capacity: 1 << 16)
    guard isHTML else {
      renderer.render(page, into: &rendered)
      return rendered
    }
    var shown = PageFindings.none
    if let document {
      let site = pages.renderer.site
      let lines = source.map { LineTable($0.bytes) }
      let found = findings.map { diagnostic in
        PageFinding(
          diagnostic,
          line: diagnostic.range.flatMap { range in
            range.end > 0 || range.start > 0 ? lines?.position(of: range.start).line : nil
          }, start: diagnostic.range?.start ?? 0)
      }
      shown = PageFindings(
        found, of: isEarlier ? nil : site.documents.first { $0.path == document },
        in: catalogue)
    }
    renderer.preview = PreviewDecoration(
      revision: live.revision, catalogue: catalogue, errors: live.counts.errors,
      warnings: live.counts.warnings,
      general: live.general, isEarlier: isEarlier, findings: shown)
    renderer.render(page, into: &rendered)
    return rendered
  }
}

/// What the preview adds to every page: its style sheet and its script.
package var previewStyle: String { BriefHTML.previewStyle }
package var previewScript: String { BriefHTML.previewScript }
