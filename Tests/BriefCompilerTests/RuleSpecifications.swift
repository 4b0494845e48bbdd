import BriefCompiler
import BriefDiagnostics
import Foundation
import TestSupport
import Testing

/// Every rule has a Markdown file in `Rules` that explains it with briefs that break and keep it.
///
/// Blocks are `front` (lines of a brief's front matter), `body` (its text), `brief PATH` (both, with an
/// empty line between) or `file PATH`; what is wrong is marked with `⟦` and `⟧`. Under "Wrong" every mark is found, under "Right" nothing is.
struct RuleSpecifications {
  static let specifications: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Rules")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }()

  /// Rules about disks, programs and bytes that no text file can hold; they have tests of their own.
  static let elsewhere: Set<String> = [
    "unreadable-file", "file-too-large", "symbolic-link", "print-failed",
    "missing-glyph",
    "invalid-utf8", "nested-too-deep", "table-too-wide", "definition-too-long", "missing-site-file",
    "missing-template",
    "missing-locale", "same-address",
    "broken-picture", "active-picture", "picture-metadata", "unused-file", "unread-document",
  ]

  /// Rules that cannot be broken alone.
  static let companions = ["ids-differ-by-case": "invalid-id"]

  @Test(arguments: specifications)
  func holds(_ url: URL) throws {
    let name = url.deletingPathExtension().lastPathComponent
    #expect(allRules.contains { $0.name == name }, "there is no rule '\(name)'")
    let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n## Right\n")
    let right = try #require(parts.count == 2 ? parts[1] : nil, "no section 'Right'")
    let wrong = try #require(
      parts[0].components(separatedBy: "\n## Wrong\n").last, "no section 'Wrong'")
    try check(wrong, name, isWrong: true)
    try check(right, name, isWrong: false)
  }

  @Test func everyRuleHasASpecification() {
    let known = Set(Self.specifications.map { $0.deletingPathExtension().lastPathComponent })
    for rule in allRules where !Self.elsewhere.contains(rule.name) {
      #expect(
        known.contains(rule.name), "Tests/BriefCompilerTests/Rules/\(rule.name).md is missing")
    }
  }

  private func check(_ section: String, _ rule: String, isWrong: Bool) throws {
    let blocks = Self.blocks(section)
    #expect(!blocks.isEmpty)
    var files: [String: String] = [:]
    var expected: [SourceRange] = []
    var front = ""
    var body = "The text.\n"
    for block in blocks {
      if block.info == "front" {
        front = block.text
      } else if block.info == "body" {
        body = block.text
      } else {
        let path = String(
          block.info[
            block.info.index(after: block.info.firstIndex(of: " ") ?? block.info.startIndex)...])
        var text = block.text
        if block.info.hasPrefix("brief ") {
          let parts = text.components(separatedBy: "\n\n")
          text = TestWorkspace.brief(
            parts[0].trimmingCharacters(in: .newlines),
            body: parts.dropFirst().joined(separator: "\n\n"))
        }
        let marked = MarkedText(text)
        files[path] = marked.text
        expected += marked.ranges.map {
          SourceRange(path: path, start: $0.lowerBound, end: $0.upperBound)
        }
      }
    }
    if blocks.contains(where: { $0.info == "front" || $0.info == "body" }) {
      let marked = MarkedText(TestWorkspace.brief(front, body: body))
      files["Briefs/my-brief.md"] = marked.text
      expected += marked.ranges.map {
        SourceRange(path: "Briefs/my-brief.md", start: $0.lowerBound, end: $0.upperBound)
      }
    }
    let result = try TestWorkspace(files, assets: ["Site/assets/chart.png"]).compile()
    let found = result.diagnostics.filter { $0.rule.name == rule }
    let others = result.diagnostics.filter {
      $0.rule.name != rule && $0.severity == .error && $0.rule.name != Self.companions[rule]
    }
    for diagnostic in result.diagnostics {
      checkWords(of: diagnostic, among: files.values.joined(separator: "\n"))
    }
    if isWrong {
      let places = found.map { $0.range.map { "\($0.start)..<\($0.end) \($0.path)" } ?? "nowhere" }
      #expect(!found.isEmpty, "nothing was found in:\n\(section)")
      for range in expected {
        #expect(
          found.contains { $0.range == range },
          "\(rule) was found at \(places), expected \(range.start)..<\(range.end) \(range.path)")
      }
      #expect(others.map(\.summary) == [], "other findings in the wrong example")
      for diagnostic in found {
        #expect(diagnostic.help?.isEmpty == false, "no next step in: \(diagnostic.summary)")
      }
    } else {
      #expect(found.map(\.summary) == [])
      #expect(others.map(\.summary) == [], "other findings in the right example")
    }
  }

  /// No sentence of a finding is said but by way of a catalogue.
  private func checkWords(of diagnostic: Diagnostic, among written: String) {
    let messages = [
      diagnostic.message, diagnostic.nextStep, diagnostic.note?.text, diagnostic.need,
    ]
    for message in messages.compactMap(\.self) {
      let said = message.text(in: PseudoLanguage.words)
      for left in PseudoLanguage.plainWords(in: said, atLeast: 3) where !written.contains(left) {
        Issue.record("'\(left)' of \(diagnostic.rule.name) is in no catalogue: \(said)")
      }
    }
  }

  struct Block {
    let info: String
    let text: String
  }

  static func blocks(_ section: String) -> [Block] {
    var blocks: [Block] = []
    var info: String?
    var lines: [String] = []
    for line in section.components(separatedBy: "\n") {
      if line.hasPrefix("````") {
        if let known = info {
          blocks.append(
            Block(info: known, text: lines.joined(separator: "\n") + (known == "front" ? "" : "\n"))
          )
          info = nil
        } else {
          info = String(line.dropFirst(4))
          lines = []
        }
      } else if info != nil {
        lines.append(line)
      }
    }
    return blocks
  }
}
