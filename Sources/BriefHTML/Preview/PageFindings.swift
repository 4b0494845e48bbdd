package import BriefDiagnostics
package import BriefModel
internal import Bytes

/// One finding at a place of a document, for the preview.
package struct PageFinding: Sendable {
  package let diagnostic: Diagnostic
  /// From 1; nil where the whole document is meant.
  package let line: Int?
  /// The byte of the file where it begins.
  package let start: Int

  package init(_ diagnostic: Diagnostic, line: Int?, start: Int) {
    self.diagnostic = diagnostic
    self.line = line
    self.start = start
  }
}

/// What is told about the document of a page: some of it below the blocks that it is about, the rest at
/// the top of the page.
package struct PageFindings: Sendable {
  /// Below which hole of the body what is shown.
  private let places: [Int64: [PageFinding]]
  /// What is about the fields, or about a document as a whole.
  package let atTop: [PageFinding]
  /// What the document still needs before it is published, in a few words each.
  package let needs: [String]
  package let catalogue: Catalogue

  package static let none = PageFindings([], of: nil, in: .english)

  package init(_ findings: [PageFinding], of document: Document?, in catalogue: Catalogue) {
    self.catalogue = catalogue
    var places: [Int64: [PageFinding]] = [:]
    var atTop: [PageFinding] = []
    var needs: [String] = []
    // Of blocks that begin at the same place the inner one ends first.
    var holes: [LoweredBody.Hole] = []
    var seen: Set<Int32> = []
    for hole in document?.body.holes ?? [] where hole.kind == .place {
      if seen.insert(hole.link).inserted { holes.append(hole) }
    }
    holes.sort { $0.link < $1.link }
    for finding in findings {
      if let need = finding.diagnostic.need {
        let text = need.text(in: catalogue)
        if finding.diagnostic.severity != .error {
          if !needs.contains(text) { needs.append(text) }
          continue
        }
      }
      let isInText = finding.start >= (document?.bodyStart ?? .max)
      if isInText, let hole = holes.last(where: { Int($0.link) <= finding.start }) {
        places[Self.key(hole), default: []].append(finding)
      } else {
        atTop.append(finding)
      }
    }
    self.places = places
    self.atTop = atTop
    self.needs = needs
  }

  private static func key(_ hole: LoweredBody.Hole) -> Int64 {
    Int64(hole.offset) << 32 | Int64(hole.link)
  }

  func write(at hole: LoweredBody.Hole, to out: inout ByteBuffer) {
    guard let found = places[Self.key(hole)] else { return }
    for finding in found { append(finding, to: &out) }
  }

  /// A finding in words.
  func append(_ finding: PageFinding, to out: inout ByteBuffer) {
    out.append("<aside class=\"briefs-finding ")
    out.append(escaping: finding.diagnostic.severity.rawValue)
    out.append("\" lang=\"")
    out.append(escaping: catalogue.language)
    out.append("\" dir=\"\(catalogue.direction)\"><p>")
    appendWords(of: finding.diagnostic, line: finding.line, in: catalogue, to: &out)
    out.append("</p></aside>\n")
  }
}

/// A finding as one paragraph: how much it matters, where, what, and the next step.
func appendWords(
  of diagnostic: Diagnostic, line: Int?, in catalogue: Catalogue, to out: inout ByteBuffer
) {
  out.append("<strong>")
  let head =
    line.map { Message("\(diagnostic.severity.name), line \($0)") } ?? diagnostic.severity.name
  out.append(escaping: capitalized(head.text(in: catalogue)))
  out.append(":</strong> ")
  out.append(escaping: sentence(diagnostic.message.text(in: catalogue)))
  if let help = diagnostic.nextStep?.text(in: catalogue) {
    out.append(" <span>")
    out.append(escaping: sentence(help))
    out.append("</span>")
  }
}

private func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}

private func sentence(_ text: String) -> String {
  let ends: Set<Character> = [".", "?", "!", "…"]
  return capitalized(text) + (text.last.map { ends.contains($0) } == true ? "" : ".")
}
