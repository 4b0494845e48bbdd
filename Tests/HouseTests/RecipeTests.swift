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

  /// Follows recipes in a copy of a room, and says what the compiler says of the result.
  ///
  /// - Parameters:
  ///   - files: where each recipe's file belongs, below the room.
  ///   - edits: for other files, words that stand there and what they become.
  private func follow(
    _ files: [String: String], in room: String = "BriefModel", edits: [(String, String, String)]
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "recipe-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: repository.appending(path: "Sources/\(room)"), to: folder)
    for (path, text) in files {
      try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
    }
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
    let products = URL(fileURLWithPath: built).deletingLastPathComponent()
    let made = (try? FileManager.default.contentsOfDirectory(atPath: products.path)) ?? []
    // Packages that were fetched lie beside what was built.
    let fetched = products.resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "checkouts")
    let headers =
      FileManager.default.enumerator(at: fetched, includingPropertiesForKeys: nil)?
      .compactMap { ($0 as? URL)?.path }
      .filter { $0.hasSuffix("/include/module.modulemap") }.sorted() ?? []
    let maps =
      [
        "\(repository.path)/Sources/CCMarkGFM/module.modulemap",
        "\(repository.path)/Sources/CYAML/module.modulemap",
      ] + headers
      + made.filter { $0.hasSuffix(".build") }.sorted().map {
        products.appending(path: "\($0)/module.modulemap").path
      }.filter { FileManager.default.fileExists(atPath: $0) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-typecheck", "-module-name", room, "-swift-version", "6",
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

  private static let rule = ("Gates/Gate.swift", "safetyNoticeMissingGate,")

  /// The three that are files of BriefModel, as one who follows all of them.
  @Test func theRecipesForARuleAKindAndADestinationCompile() throws {
    let said = try follow(
      [
        "Gates/SummaryRepeatsTitle.swift": recipe("rule"),
        "Kinds/Recording.swift": recipe("kind"),
        "Destinations/Rclone.swift": recipe("destination settings"),
      ],
      edits: [
        (Self.rule.0, Self.rule.1, "\(Self.rule.1) summaryRepeatsTitleGate,"),
        ("Kinds/DocumentKind.swift", "event, material, page,", "event, material, recording, page,"),
        ("Destinations/TargetKind.swift", ".folder, .zip]", ".folder, .zip, .rclone]"),
      ])
    #expect(said == "")
  }

  /// The functions of a destination, in the room of effects; what authors write of it stands in a lower one.
  @Test func theRecipeForADestinationCompiles() throws {
    let settings = """
      internal import BriefModel
      extension TargetKind { static var rclone: TargetKind { .zip } }
      """
    let said = try follow(
      [
        "Publishing/RcloneDestination.swift": recipe("destination"),
        "Publishing/Settings.swift": settings,
      ], in: "BriefWorkspace",
      edits: [("Publishing/DestinationKind.swift", ".folder, .zip]", ".folder, .zip, .rclone]")])
    #expect(said == "")
  }

  @Test func aBrokenRecipeWouldBeTold() throws {
    let said = try follow([:], edits: [(Self.rule.0, Self.rule.1, "noSuchGate,")])
    #expect(said.contains("noSuchGate"))
  }
}
