package import BriefDiagnostics
package import Bytes
internal import MustacheTemplates

/// What the preview adds to a page.
package struct PreviewDecoration: Sendable {
  /// Counts up with every change; the script asks again where it missed one.
  package let revision: Int
  package let catalogue: Catalogue
  package let errors: Int
  package let warnings: Int
  /// What is wrong beside the documents: in the site's own files and templates.
  package let general: [Diagnostic]
  /// Whether the page shows an earlier state of its document, because it cannot be read now.
  package let isEarlier: Bool
  package let findings: PageFindings

  package init(
    revision: Int, catalogue: Catalogue, errors: Int, warnings: Int, general: [Diagnostic],
    isEarlier: Bool, findings: PageFindings
  ) {
    self.revision = revision
    self.catalogue = catalogue
    self.errors = errors
    self.warnings = warnings
    self.general = general
    self.isEarlier = isEarlier
    self.findings = findings
  }

  private func say(_ message: Message) -> String { message.text(in: catalogue) }

  /// A place that templates keep for the preview.
  package enum Part: Sendable { case policy, head, top, bar }

  /// Writes what the preview adds at one place of a page: to its policy, to its head, before its text,
  /// at its end.
  package func write(_ part: Part, to out: inout ByteBuffer) {
    switch part {
    // The site's own policy forbids scripts and connections.
    case .policy: out.append(" script-src 'self'; connect-src 'self';")
    case .head:
      out.append("<link rel=\"stylesheet\" href=\"/.briefs/preview.css\">\n")
      out.append("<script src=\"/.briefs/preview.js\" defer></script>\n")
    case .top: appendTop(to: &out)
    case .bar: appendBar(to: &out)
    }
  }

  private func appendTop(to out: inout ByteBuffer) {
    guard isEarlier || !findings.atTop.isEmpty || !findings.needs.isEmpty || !general.isEmpty else {
      return
    }
    out.append(
      "\n<section class=\"briefs-findings\" lang=\"\(catalogue.language)\" dir=\"\(catalogue.direction)\" aria-label=\"")
    out.append(escaping: say(Message("What the check says")))
    out.append("\">\n")
    if isEarlier {
      out.append("<p class=\"earlier\"><strong>")
      out.append(
        escaping: say(Message("This is the last state that could be read.")))
      out.append("</strong> ")
      out.append(
        escaping: say(Message("It is brought up to date as soon as the mistake below is mended.")))
      out.append("</p>\n")
    }
    for diagnostic in general.prefix(5) {
      out.append("<aside class=\"briefs-finding \(diagnostic.severity.rawValue)\"><p>")
      if let path = diagnostic.range?.path {
        out.append("<code>")
        out.append(escaping: path)
        out.append("</code> ")
      }
      appendWords(of: diagnostic, line: nil, in: catalogue, to: &out)
      out.append("</p></aside>\n")
    }
    for finding in findings.atTop { findings.append(finding, to: &out) }
    if !findings.needs.isEmpty {
      out.append("<details><summary>")
      out.append(
        escaping: say(Message("Still needed for publication"))
          + " (\(findings.needs.count))")
      out.append("</summary><ul>\n")
      for need in findings.needs {
        out.append("<li>")
        out.append(escaping: need)
        out.append("</li>\n")
      }
      out.append("</ul></details>\n")
    }
    out.append("</section>\n")
  }

  private func appendBar(to out: inout ByteBuffer) {
    out.append("<aside id=\"briefs-preview\" data-revision=\"")
    out.append(number: revision)
    out.append("\" data-updated=\"")
    out.append(escaping: say(Message("Page brought up to date.")))
    out.append("\" data-stopped=\"")
    out.append(
      escaping: say(Message("The preview has stopped. Start it again with: briefs serve")))
    out.append("\" data-gone=\"")
    out.append(
      escaping: say(Message("This page is no longer there; it was renamed or removed.")))
    out.append("\" lang=\"\(catalogue.language)\" dir=\"\(catalogue.direction)\" aria-label=\"")
    out.append(escaping: say(Message("Preview")))
    out.append("\"><p><strong>")
    out.append(escaping: say(Message("Preview")))
    out.append("</strong> <a href=\"/.briefs/findings\">")
    out.append(escaping: counts)
    out.append("</a> <span role=\"status\"></span></p></aside>\n")
  }

  /// `2 errors, 1 warning`.
  package var counts: String {
    let parts = [
      errors == 0
        ? nil : Message.counted(errors, one: "\(errors) error", other: "\(errors) errors"),
      warnings == 0
        ? nil
        : Message.counted(
          warnings, one: "\(warnings) warning", other: "\(warnings) warnings"),
    ].compactMap(\.self)
    if parts.isEmpty { return say(Message("No errors, no warnings")) }
    return say(.joined(parts, by: ", "))
  }
}

/// One part of what the preview adds, in its place of a page.
struct PreviewPart: MarkupWriter {
  let decoration: PreviewDecoration
  let part: PreviewDecoration.Part
  func write(to buffer: inout ByteBuffer) { decoration.write(part, to: &buffer) }
}
