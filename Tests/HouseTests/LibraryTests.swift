import Foundation
import TestSupport
import Testing

/// The two libraries as a program beside this one sees them: a package of its own, with what is public alone.
struct LibraryTests {
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["BRIEFS_SOAK"] == "1",
      "skipped: builds a package of its own; 'make soak' does"))
  func aPackageBesideThisOneUsesBothLibraries() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "libraries-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Sources/outside"), withIntermediateDirectories: true)
    try """
    // swift-tools-version: 6.2
    import PackageDescription
    let package = Package(
      name: "outside", platforms: [.macOS(.v15)],
      dependencies: [.package(path: "\(repository.path)")],
      targets: [
        .executableTarget(
          name: "outside",
          dependencies: [
            .product(name: "MustacheTemplates", package: "\(repository.lastPathComponent)"),
            .product(name: "CitationStyle", package: "\(repository.lastPathComponent)"),
          ])
      ])
    """.write(to: folder.appending(path: "Package.swift"), atomically: true, encoding: .utf8)
    try """
    import CitationStyle
    import MustacheTemplates
    let templates = Templates(["page": "{{title}}"], pages: ["page": .object(["title": .text])])
    print(templates.render("page", .object(["title": .text("A & B")])) ?? "nothing")
    print(References(style: "<style/>", works: "[]").problems.count)
    """.write(
      to: folder.appending(path: "Sources/outside/main.swift"), atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "run", "--package-path", folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: output, as: UTF8.self).contains("A &amp; B"))
  }
}
