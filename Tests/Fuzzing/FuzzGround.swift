import BriefCompiler
import BriefDiagnostics
import BriefModel
import CitationStyle
import Foundation
import TestSupport

/// What every look shares, made once: sites with their settings and templates, styles, works.
package final class FuzzGround: Sendable {
  static let settings = [
    "title: Test briefs\naddress: https://example.org/\nlanguages: [en, es]\npublic_from: in-review\n",
    "title: Test briefs\naddress: https://example.org/x/\nlanguages: [es, en]\npublic_from: in-review\ncitation_style: vancouver\n",
    "title: Test briefs\naddress: https://example.org/\nlanguages: [en, es]\npublic_from: draft\ncitation_style: chicago-note-bibliography\n",
  ]

  let worlds: [MemoryWorld]
  let prepared: [PreparedSite]
  /// For bibliographies: one style for each way of citing.
  let styles: [(style: Style, locale: CitationLocale)]
  let samples: SampleFolder?

  package init(samples: String? = nil) throws {
    self.samples = samples.map { SampleFolder(path: $0) }
    worlds = try Self.settings.map { settings in
      try TestWorkspace(
        [
          "Site/site.yml": settings,
          "Briefs/b-brief.md": TestWorkspace.brief(
            "title: Another brief on the wards", body: "## Part {#part}\n\nSee [[a-brief]].\n"),
        ], assets: ["Site/assets/chart.png"]
      ).world()
    }
    prepared = try worlds.map { try prepare(Reading($0)) }
    if let first = prepared.first {
      self.samples?.keep(
        "document.schema",
        Array(jsonSchema(of: .document, vocabulary: first.compiler.vocabulary, in: .english).utf8))
    }
    let names = ["apa", "vancouver", "chicago-note-bibliography", "ieee"]
    styles = names.compactMap { name in
      let folder = "/usr/share/citation-style-language"
      guard let style = Self.file("\(folder)/styles/\(name).csl"),
        case .style(let read)? = readStyle(style, name: name).value
      else { return nil }
      let locales = ["en-US", "es-ES"].compactMap { code in
        Self.file("\(folder)/locales/locales-\(code).xml").flatMap { readLocale($0).value }
      }
      return (read, CitationLocale(language: "en-US", style: read, files: locales))
    }
  }

  private static func file(_ path: String) -> SourceFile? {
    FileManager.default.contents(atPath: path).map { SourceFile(path: path, bytes: Array($0)) }
  }
}

/// Where pages and prints are left for other programs to look at.
package struct SampleFolder: Sendable {
  let path: String

  func keep(_ name: String, _ bytes: [UInt8]) {
    try? Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }
}
