internal import BriefDiagnostics
internal import BriefSite
internal import Bytes

/// What a preview answers for an address.
package struct PreviewAnswer: Sendable {
  package let status: Int
  package let type: String
  package let bytes: [UInt8]
  package let location: String?

  /// The way to another address.
  package init(leadingTo address: String) {
    (status, type, bytes, location) = (301, "text/plain", [], address)
  }

  package init(status: Int = 200, type: String, bytes: [UInt8]) {
    self.status = status
    self.type = type
    self.bytes = bytes
    location = nil
  }
}

/// What browsers are told about a file by the end of its name.
func mediaType(_ name: String) -> String {
  switch name.split(separator: ".").last?.lowercased() {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "svg": "image/svg+xml"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "xml": "application/xml; charset=utf-8"
  case "json": "application/json; charset=utf-8"
  case "pdf": "application/pdf"
  case "txt", "bib", "ris": "text/plain; charset=utf-8"
  default: "application/octet-stream"
  }
}

extension LiveWorkspace {
  /// What stands at an address below the root, without a slash at its beginning.
  package func answer(_ address: String) async -> PreviewAnswer {
    let live = live
    switch address {
    case ".briefs/preview.css":
      return PreviewAnswer(type: "text/css; charset=utf-8", bytes: Array(previewStyle.utf8))
    case ".briefs/preview.js":
      return PreviewAnswer(
        type: "text/javascript; charset=utf-8", bytes: Array(previewScript.utf8))
    case ".briefs/findings":
      return PreviewAnswer(
        type: "text/html; charset=utf-8", bytes: live.findingsPage(in: catalogue).array)
    case "favicon.ico": return PreviewAnswer(status: 204, type: "image/x-icon", bytes: [])
    default: break
    }
    if let page = live.page(at: address) {
      // Relative links need the slash.
      if page.isHTML, !address.isEmpty, !address.hasSuffix("/"), !address.hasSuffix(".html") {
        return PreviewAnswer(leadingTo: "/\(address)/")
      }
      return answer(page, live, status: 200)
    }
    if let path = live.asset(at: address), case .some(let file) = try? Reading(world).file(path) {
      return PreviewAnswer(type: mediaType(address), bytes: file.bytes)
    }
    if address.hasSuffix(".pdf"), let printable = live.printable(at: address) {
      return await pdf(printable, live)
    }
    let code = live.site.languages.first { address.hasPrefix($0 + "/") }
    if let page = live.page(at: (code.map { $0 + "/" } ?? "") + "404.html") {
      return answer(page, live, status: 404)
    }
    return PreviewAnswer(status: 404, type: "text/plain", bytes: [])
  }

  private func answer(_ page: LivePage, _ live: LiveSite, status: Int) -> PreviewAnswer {
    let findings = page.document.map { live.findings(of: $0) } ?? []
    let source = findings.isEmpty ? nil : page.document.flatMap { Reading(world).excerpt($0) }
    let bytes = page.render(live, findings, source: source, in: catalogue)
    let name = page.isHTML ? "index.html" : live.site.path(of: page.page)
    return PreviewAnswer(status: status, type: mediaType(name), bytes: bytes.array)
  }

  private func pdf(_ printable: Printable, _ live: LiveSite) async -> PreviewAnswer {
    func failure(_ words: String) -> PreviewAnswer {
      PreviewAnswer(status: 500, type: "text/plain; charset=utf-8", bytes: Array(words.utf8))
    }
    do {
      switch try await print(printable, of: live.site, live.compiler, Reading(world)) {
      case .success(let bytes): return PreviewAnswer(type: "application/pdf", bytes: bytes)
      case .failure(let told):
        let diagnostic = told.diagnostic
        return failure(
          "\(diagnostic.message.text(in: catalogue)).\n\(diagnostic.nextStep?.text(in: catalogue) ?? "")"
        )
      }
    } catch { return failure(error.message.text(in: catalogue)) }
  }
}
