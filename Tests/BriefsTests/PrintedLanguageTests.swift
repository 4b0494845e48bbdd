import Foundation
import TestSupport
import Testing

/// Languages and signs on their way to the PDF.
struct PrintedLanguageTests {
  /// Documents of a site in some languages, and what a build of them says.
  private func built(_ files: [String: String], languages: String) throws -> (TemporaryFolder, Run) {
    let site = try SmallSite(git: false)
    for name in ["strips", "unannounced-plan"] {
      try FileManager.default.removeItem(atPath: site.root + "/Briefs/\(name).md")
    }
    try site.folder.write(
      "title: Test briefs\naddress: https://briefs.test/\nlanguages: \(languages)\npublic_from: in-review\n",
      to: "work/Site/site.yml")
    for (name, text) in files { try site.write(text, to: name) }
    return (site.folder, try site.briefs("build", "--output", "../out"))
  }

  /// `pt-BR` is printed in the Portuguese of Brazil; a script, or a region that is a number, is not part of
  /// what the typesetter takes, so the language alone is.
  @Test func languagesWithRegionsAndScriptsArePrinted() throws {
    let languages = [
      "pt-BR": "pt-BR", "zh-Hant": "zh", "sr-Latn": "sr", "es-MX": "es-MX", "es-419": "es",
      "sr-Latn-RS": "sr-RS",
    ]
    var files: [String: String] = [:]
    for code in languages.keys {
      files["in-" + code.lowercased()] = TestWorkspace.brief(
        "lang: \(code)", body: "Texto com *um* exemplo e [[in-es-mx]].\n")
    }
    let (folder, build) = try built(
      files, languages: "[\(languages.keys.sorted().joined(separator: ", "))]")
    #expect(build.status == 0, "\(build.error)")
    let made = try folder.contents(of: "out").filter { $0.key.hasSuffix(".pdf") }
    for (code, printed) in languages {
      let name = "in-\(code.lowercased()).pdf"
      let pdf = try #require(made.first { $0.key.hasSuffix("/" + name) }?.value, "\(name) \(made.keys)")
      #expect(pdf.range(of: Data("/Lang(\(printed))".utf8)) != nil, "\(name) is not in \(printed)")
    }
  }

  /// What the table says of the typesetter's fonts is what the typesetter says: of signs at the edges of its
  /// ranges, those that it holds are drawn by no font, and those beside them are.
  @Test func whatCheckSaysOfSignsIsWhatThePrintSays() throws {
    let undrawn = "あ漢한กক্ሀ中Ԁ☰✅❌⛔😀👍ےܐⰀ（ⴰ𐎀"
    let drawn = "©€→≤½αжאשسपई☑✓✔⚠♥①★☐⅓Ꭰ"
    var files: [String: String] = ["drawn": TestWorkspace.brief(body: "The signs \(drawn).\n")]
    let signs = undrawn.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    for sign in signs {
      files["sign-\(String(sign.value, radix: 16))"] = TestWorkspace.brief(body: "The sign \(sign).\n")
    }
    let (folder, build) = try built(files, languages: "[en]")
    _ = folder
    #expect(build.status == 1)
    let check = try run(
      briefsProgram, ["check", "--root", folder.path + "/work", "--rule", "missing-glyph", "--format", "concise"])
    for sign in signs {
      let name = "sign-\(String(sign.value, radix: 16)).md"
      #expect(build.error.contains("Briefs/\(name)"), "\(sign) is drawn")
      #expect(check.output.contains("Briefs/\(name)"), "\(sign) is not told")
    }
    for said in [build.error, check.output] { #expect(!said.contains("Briefs/drawn.md"), "\(said)") }
    let full = try run(
      briefsProgram, ["check", "--root", folder.path + "/work", "--rule", "missing-glyph", "Briefs/sign-e01.md"])
    #expect(full.output.contains("print_fonts: [fonts-noto-core]"), "\(full.output)")
  }
}
