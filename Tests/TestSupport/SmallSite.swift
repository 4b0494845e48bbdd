import Foundation

/// A workspace on disk with a shown brief, a draft and the repository's templates, under git.
package final class SmallSite: Sendable {
  package let folder: TemporaryFolder
  /// The workspace.
  package var root: String { folder.path + "/work" }
  /// A place beside it.
  package func beside(_ name: String) -> String { folder.path + "/" + name }

  package static let secret =
    "The inspectorate will close the ward at Lindenhof in March unless staffing doubles."

  /// - Parameter targets: lines of `publish` in `Site/site.yml`, such as `out: { kind: folder, path: … }`.
  package init(targets: String = "out: { kind: folder, path: ../out }", git: Bool = true) throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      title: Test briefs
      address: https://briefs.test/
      languages: [en, es]
      public_from: in-review
      publish:
      \(targets.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

      """, to: "work/Site/site.yml")
    try folder.write(
      "- id: services\n  label: { en: Services, es: Servicios }\n", to: "work/Site/topics.yml")
    try folder.write(".cache\nSite/public\nSite/.cache\n", to: "work/.gitignore")
    for name in ["Templates", "Site/assets"] {
      let target = folder.url.appending(path: "work/" + name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: repository.appending(path: name), to: target)
    }
    try write(
      TestWorkspace.brief(body: "## What is known {#known}\n\nThe first words.\n"), to: "strips")
    try write(
      TestWorkspace.brief(
        "title: A plan nobody has announced\nstatus: draft", body: Self.secret + "\n"),
      to: "unannounced-plan")
    if git {
      try self.git("init", "--quiet", "--initial-branch=main")
      try commit("Begin")
    }
  }

  /// Writes a document.
  package func write(_ text: String, to name: String) throws {
    try folder.write(text, to: "work/Briefs/\(name).md")
  }

  package func commit(_ message: String) throws {
    try git("add", "--all")
    try git(
      "-c", "user.name=Ana Ruiz", "-c", "user.email=ana@example.org", "commit", "--quiet", "-m",
      message)
  }

  @discardableResult
  package func git(_ arguments: String...) throws -> String {
    try git(in: root, arguments)
  }

  @discardableResult
  package func git(in folder: String, _ arguments: [String]) throws -> String {
    let done = try run("/usr/bin/env", ["git", "-C", folder] + arguments)
    guard done.status == 0 else {
      throw CocoaError(.featureUnsupported, userInfo: ["said": done.error])
    }
    return done.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  package func briefs(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try run(
      briefsProgram, arguments, in: URL(filePath: root),
      environment: ["NO_COLOR": "1"].merging(environment) { _, new in new })
  }

  /// Publishes without PDFs.
  package func publish(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try run(
      briefsProgram, ["publish", "--no-pdf"] + arguments, in: URL(filePath: root),
      environment: ["NO_COLOR": "1"].merging(environment) { _, new in new })
  }
}
