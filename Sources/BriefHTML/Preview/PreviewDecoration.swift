package import BriefDiagnostics
package import Bytes
internal import MustacheTemplates

/// What the preview adds to a page.
package struct PreviewDecoration: Sendable {
  /// Counts up with every change; the script asks again where it missed one.
  package let revision: Int
  package let language: String
  package let errors: Int
  package let warnings: Int
  /// What is wrong beside the documents: in the site's own files and templates.
  package let general: [Diagnostic]
  /// Whether the page shows an earlier state of its document, because it cannot be read now.
  package let isEarlier: Bool
  package let findings: PageFindings

  package init(
    revision: Int, language: String, errors: Int, warnings: Int, general: [Diagnostic],
    isEarlier: Bool, findings: PageFindings
  ) {
    self.revision = revision
    self.language = language
    self.errors = errors
    self.warnings = warnings
    self.general = general
    self.isEarlier = isEarlier
    self.findings = findings
  }

  private var isSpanish: Bool { language.hasPrefix("es") }
  private func say(_ english: String, _ spanish: String) -> String { isSpanish ? spanish : english }

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
      "\n<section class=\"briefs-findings\" lang=\"\(isSpanish ? "es" : "en")\" aria-label=\"")
    out.append(escaping: say("What the check says", "Lo que dice la comprobación"))
    out.append("\">\n")
    if isEarlier {
      out.append("<p class=\"earlier\"><strong>")
      out.append(
        escaping: say(
          "This is the last state that could be read. ",
          "Este es el último estado que pudo leerse. "))
      out.append("</strong>")
      out.append(
        escaping: say(
          "It is brought up to date as soon as the mistake below is mended.",
          "Se actualizará en cuanto se corrija el error de abajo."))
      out.append("</p>\n")
    }
    for diagnostic in general.prefix(5) {
      out.append("<aside class=\"briefs-finding \(diagnostic.severity.rawValue)\"><p>")
      if let path = diagnostic.range?.path {
        out.append("<code>")
        out.append(escaping: path)
        out.append("</code> ")
      }
      appendWords(of: diagnostic, line: nil, language: language, to: &out)
      out.append("</p></aside>\n")
    }
    for finding in findings.atTop { findings.append(finding, to: &out) }
    if !findings.needs.isEmpty {
      out.append("<details><summary>")
      out.append(
        escaping: say("Still needed for publication", "Falta para publicar")
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
    out.append(escaping: say("Page brought up to date.", "Página actualizada."))
    out.append("\" data-stopped=\"")
    out.append(
      escaping: say(
        "The preview has stopped. Start it again with: briefs serve",
        "La vista previa se ha detenido. Iníciela de nuevo con: briefs serve"))
    out.append("\" data-gone=\"")
    out.append(
      escaping: say(
        "This page is no longer there; it was renamed or removed.",
        "Esta página ya no existe; se cambió de nombre o se quitó."))
    out.append("\" lang=\"\(isSpanish ? "es" : "en")\" aria-label=\"")
    out.append(escaping: say("Preview", "Vista previa"))
    out.append("\"><p><strong>")
    out.append(escaping: say("Preview", "Vista previa"))
    out.append("</strong> <a href=\"/.briefs/findings\">")
    out.append(escaping: counts)
    out.append("</a> <span role=\"status\"></span></p></aside>\n")
  }

  /// `2 errors, 1 warning`.
  package var counts: String {
    if errors == 0, warnings == 0 {
      return say("No errors, no warnings", "Ningún error, ningún aviso")
    }
    let parts = [
      errors == 0
        ? nil : "\(errors) " + (errors == 1 ? "error" : say("errors", "errores")),
      warnings == 0
        ? nil
        : "\(warnings) "
          + (warnings == 1 ? say("warning", "aviso") : say("warnings", "avisos")),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

/// One part of what the preview adds, in its place of a page.
struct PreviewPart: MarkupWriter {
  let decoration: PreviewDecoration
  let part: PreviewDecoration.Part
  func write(to buffer: inout ByteBuffer) { decoration.write(part, to: &buffer) }
}
