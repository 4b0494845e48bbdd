import Foundation
import TestSupport
import Testing

/// The worked examples of CONTRIBUTING.md, followed in a copy of the room that they belong to.
struct RecipeTests {
  /// The Swift of a recipe: the block that follows its mark.
  private func recipe(_ name: String) throws -> String {
    let text = try String(
      contentsOf: repository.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let mark = try #require(text.range(of: "<!-- recipe: \(name) -->\n```swift\n"))
    let end = try #require(text[mark.upperBound...].range(of: "```"))
    return String(text[mark.upperBound..<end.lowerBound])
  }

  /// Follows a recipe in a copy of BriefModel, and says what the compiler says of the result.
  ///
  /// - Parameters:
  ///   - file: where the recipe's file belongs, below `Sources/BriefModel`.
  ///   - edits: for other files, words that stand there and what they become.
  private func follow(_ name: String, as file: String, edits: [(String, String, String)]) throws
    -> String
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "recipe-\(name)-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: repository.appending(path: "Sources/BriefModel"), to: folder)
    try recipe(name).write(
      to: folder.appending(path: file), atomically: true, encoding: .utf8)
    for (path, old, new) in edits {
      let place = folder.appending(path: path)
      let text = try String(contentsOf: place, encoding: .utf8)
      try #require(text.contains(old), "\(path) does not hold '\(old)' any more")
      try text.replacing(old, with: new, maxReplacements: 1)
        .write(to: place, atomically: true, encoding: .utf8)
    }
    let sources =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".swift") }.sorted() ?? []
    let modules = Bundle.main.bundleURL.appending(path: "Modules").path
    let isBuilt = FileManager.default.fileExists(
      atPath: modules + "/BriefSyntax.swiftmodule")
    let built = isBuilt ? modules : repository.appending(path: ".build/debug/Modules").path
    let maps = [
      "\(repository.path)/Sources/CCMarkGFM/module.modulemap",
      "\(repository.path)/Sources/CYAML/module.modulemap",
      URL(fileURLWithPath: built).deletingLastPathComponent()
        .appending(path: "CBriefSupport.build/module.modulemap").path,
    ]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-typecheck", "-module-name", "BriefModel", "-swift-version", "6",
        "-package-name", repository.lastPathComponent.lowercased(),
        "-enable-upcoming-feature", "InternalImportsByDefault",
        "-enable-upcoming-feature", "ExistentialAny", "-I", built,
      ]
      + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] } + sources
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self)
    return process.terminationStatus == 0 ? "" : text
  }

  @Test func theRecipeForARuleCompiles() throws {
    let said = try follow(
      "rule", as: "Gates/SummaryRepeatsTitle.swift",
      edits: [
        ("Gates/Gate.swift", "safetyNoticeMissingGate,", "safetyNoticeMissingGate, summaryRepeatsTitleGate,")
      ])
    #expect(said == "")
  }

  @Test func theRecipeForAKindCompiles() throws {
    let said = try follow(
      "kind", as: "Kinds/Recording.swift",
      edits: [
        ("Kinds/DocumentKind.swift", "event, material, page,", "event, material, recording, page,"),
      ])
    #expect(said == "")
  }

  @Test func aBrokenRecipeWouldBeTold() throws {
    let said = try follow(
      "rule", as: "Gates/SummaryRepeatsTitle.swift",
      edits: [("Gates/Gate.swift", "safetyNoticeMissingGate,", "noSuchGate,")])
    #expect(said.contains("noSuchGate"))
  }
}
