// swift-tools-version: 6.2
import PackageDescription

/// The rooms of the house, from the lowest to the highest. A target may import lower rooms only;
/// `Tests/HouseTests` holds this file and every import statement against that table.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "briefs",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "briefs", targets: ["briefs"]),
    .executable(name: "briefs-preview", targets: ["PreviewHost"]),
    // Two libraries that stand for themselves; each has its guide in its own folder.
    .library(name: "CitationStyle", targets: ["CitationStyle"]),
    .library(name: "MustacheTemplates", targets: ["MustacheTemplates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "CBriefSupport", dependencies: ["CCMarkGFM"], cSettings: [.define("_GNU_SOURCE")]),
    .target(
      name: "Bytes",
      dependencies: ["CBriefSupport", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .target(name: "BriefDiagnostics", dependencies: ["Bytes"], swiftSettings: settings),
    .target(
      name: "BriefSyntax",
      dependencies: ["CCMarkGFM", "CYAML", "CBriefSupport", "Bytes", "BriefDiagnostics"],
      swiftSettings: settings),
    .target(
      name: "MustacheTemplates", dependencies: ["Bytes", "BriefDiagnostics"],
      swiftSettings: settings),
    .target(
      name: "CitationStyle", dependencies: ["Bytes", "BriefDiagnostics"], swiftSettings: settings),
    .target(
      name: "BriefModel",
      dependencies: ["Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle"],
      swiftSettings: settings),
    .target(
      name: "BriefSite",
      dependencies: ["Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "BriefModel"],
      swiftSettings: settings),
    .target(
      name: "BriefHTML",
      dependencies: [
        "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "MustacheTemplates",
        "BriefModel", "BriefSite",
      ], swiftSettings: settings),
    .target(
      name: "BriefPrint",
      dependencies: [
        "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "BriefModel", "BriefSite",
      ], swiftSettings: settings),
    .target(
      name: "BriefExport",
      dependencies: [
        "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "BriefModel", "BriefSite",
      ], swiftSettings: settings),
    .target(
      name: "BriefCompiler",
      dependencies: [
        "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "MustacheTemplates",
        "BriefModel", "BriefSite", "BriefHTML", "BriefPrint", "BriefExport",
      ], swiftSettings: settings),
    .target(
      name: "BriefWorkspace",
      dependencies: [
        "CBriefSupport", "Bytes", "BriefDiagnostics", "BriefModel", "BriefSite", "BriefCompiler",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], swiftSettings: settings),
    // A program of its own, so that no other command loads what a server needs.
    .executableTarget(
      name: "PreviewHost",
      dependencies: [.product(name: "FlyingFox", package: "FlyingFox")], swiftSettings: settings),
    .executableTarget(
      name: "briefs",
      dependencies: [
        "Bytes", "BriefDiagnostics", "BriefModel", "BriefSite", "BriefCompiler", "BriefWorkspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: [
        "Bytes", "BriefDiagnostics", "BriefModel", "BriefSite", "BriefCompiler", "BriefWorkspace",
      ], path: "Tests/TestSupport"),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
    .testTarget(name: "BriefDiagnosticsTests", dependencies: ["BriefDiagnostics", "TestSupport"]),
    .testTarget(
      name: "BriefSyntaxTests",
      dependencies: ["BriefSyntax", "BriefDiagnostics", "Bytes", "CBriefSupport", "TestSupport"]),
    .testTarget(
      name: "CitationStyleTests",
      dependencies: ["CitationStyle", "Bytes", "BriefDiagnostics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "MustacheTemplatesTests",
      dependencies: ["MustacheTemplates", "Bytes", "BriefDiagnostics"]),
    .testTarget(
      name: "BriefModelTests", dependencies: ["BriefModel", "BriefDiagnostics", "TestSupport"]),
    .testTarget(
      name: "BriefHTMLTests",
      dependencies: [
        "BriefHTML", "BriefModel", "BriefSyntax", "BriefDiagnostics", "Bytes", "TestSupport",
      ]),
    .testTarget(
      name: "BriefCompilerTests",
      dependencies: ["BriefCompiler", "BriefModel", "BriefSite", "Bytes", "TestSupport"],
      exclude: ["Rules", "Expected"]),
    .testTarget(
      name: "BriefWorkspaceTests",
      dependencies: ["BriefWorkspace", "BriefCompiler", "BriefModel", "BriefSite", "TestSupport"]),
    .testTarget(
      name: "BriefSiteTests",
      dependencies: ["BriefSite", "BriefModel", "BriefDiagnostics", "TestSupport"]),
    .testTarget(
      name: "BriefsTests",
      dependencies: [
        "briefs", "BriefCompiler", "BriefModel", "BriefDiagnostics", "Bytes", "TestSupport",
      ],
      exclude: ["Drivers"]),
    // Inputs by chance and what must hold of them: a few seconds in every run, hours with `make fuzz`.
    .target(
      name: "Fuzzing",
      dependencies: [
        "BriefCompiler", "BriefModel", "BriefSite", "BriefSyntax", "CitationStyle",
        "MustacheTemplates", "BriefDiagnostics", "Bytes", "TestSupport",
      ], path: "Tests/Fuzzing"),
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/FuzzProgram"),
    .testTarget(name: "FuzzTests", dependencies: ["Fuzzing"]),
    .target(name: "WorkCounter", path: "Tests/WorkCounter"),
    .testTarget(
      name: "WorkTests",
      dependencies: [
        "BriefCompiler", "BriefSite", "BriefModel", "BriefSyntax", "CitationStyle",
        "MustacheTemplates", "BriefDiagnostics", "TestSupport", "WorkCounter",
      ]),
    .testTarget(name: "HouseTests",
      dependencies: ["BriefCompiler", "BriefModel", "BriefDiagnostics", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// `make test` sets this: a warning in the project's own targets is an error there.
if Context.environment["BRIEFS_STRICT"] != nil {
  for target in package.targets
  where target.type == .regular || target.type == .executable
    || target.type == .test
  {
    if ["CBriefSupport", "WorkCounter"].contains(target.name) {
      target.cSettings = (target.cSettings ?? []) + [.treatAllWarnings(as: .error)]
    } else {
      target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    }
  }
}
