import BriefCompiler
import BriefDiagnostics
import Foundation
import TestSupport
import Testing

/// What the program says of itself, in any language that has a catalogue.
struct HelpTests {
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: Test\naddress: https://example.org/\nlanguages: [en]\n", to: "Site/site.yml")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Briefs"), withIntermediateDirectories: true)
    try folder.write(
      String(decoding: PseudoLanguage.file.bytes, as: UTF8.self), to: PseudoLanguage.file.path)
    return folder
  }

  /// Plain words that are no commands to type.
  private func plainWords(_ said: String) -> [String] {
    said.split(separator: "\n").filter { !$0.contains("briefs ") }.flatMap {
      PseudoLanguage.plainWords(in: String($0), atLeast: 2)
    }.filter { !$0.hasPrefix("rich, concise") && !$0.hasPrefix("sarif, github") }
  }

  @Test func everyCommandExplainsItselfInAnyLanguage() throws {
    let folder = try workspace()
    let commands = [
      [], ["serve"], ["build"], ["check"], ["new"], ["list"], ["translation"],
      ["translation", "status"], ["translation", "accept"], ["doctor"], ["export"], ["publish"],
      ["verify"], ["init"], ["schema"],
    ]
    for command in commands {
      let told = try run(
        briefsProgram, command + ["--help"], in: folder.url, environment: ["LC_ALL": "qps"])
      #expect(told.status == 0 && told.output.contains("ÓṼÉŔṼÍÉŴ"), "\(told.said)")
      #expect(plainWords(told.output) == [], "\(command)")
    }
  }

  @Test(arguments: [
    ["lisst"], ["list", "--formt", "x"], ["list", "--format", "foo"], ["list", "--status"],
    ["list", "a", "b"], ["export"], ["init", "--ci", "foo"], ["list", "--overdue=3"],
    ["list", "--status", "foo"], ["check", "--rule", "foo"], ["init"], ["new", "foo", "bar"],
  ])
  func wrongUsageIsToldInAnyLanguage(_ arguments: [String]) throws {
    let folder = try workspace()
    let told = try run(
      briefsProgram, arguments, in: folder.url, environment: ["LC_ALL": "qps"])
    #expect(told.status == 2, "\(told.said)")
    #expect(plainWords(told.error) == [], "\(told.error)")
    let spanish = try run(
      briefsProgram, arguments, in: folder.url, environment: ["LC_ALL": "es_ES.UTF-8"])
    #expect(spanish.status == 2 && spanish.error != told.error)
    for word in ["Unknown", "Missing", "Unexpected", "Usage", "See '", "is not", "provide"] {
      #expect(!spanish.error.contains(word), "\(spanish.error)")
    }
  }
}
