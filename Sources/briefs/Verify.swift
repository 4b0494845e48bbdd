import ArgumentParser
import BriefWorkspace

/// `briefs verify`: holds any copy of the site against the record of its edition.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Check a copy of the site, in a folder or at an address, against the record of its edition.",
    discussion: """
      briefs verify Site/.cache/publish/site
      briefs verify https://briefs.example.org/
      briefs verify old-copy --record edition.json
      """)

  @Argument(help: "A folder, or an address that begins with https://.")
  var place: String

  @Option(help: ArgumentHelp("A record that was kept elsewhere.", valueName: "file"))
  var record: String?

  @Option(
    name: .customLong("messages"),
    help: ArgumentHelp("The language of messages: en or es.", valueName: "language"))
  var messages: String?

  func run() async throws {
    let spanish = (messages ?? Terminal.language) == "es"
    let found = try await verify(place, record: record, workers: 4)
    for (paths, word) in [
      (found.changed, spanish ? "es otro que en el registro" : "differs from the record"),
      (found.missing, spanish ? "falta" : "is missing"),
      (found.extra, spanish ? "no está en el registro" : "is not in the record"),
    ] {
      for path in paths.prefix(50) { print("\(path): \(word)") }
      if paths.count > 50 {
        print(
          spanish ? "y \(paths.count - 50) más: \(word)" : "and \(paths.count - 50) more: \(word)")
      }
    }
    let from = found.edition.source.map { spanish ? ", hecha de \($0)" : ", made from \($0)" } ?? ""
    let changes =
      found.edition.hasChanges
      ? spanish ? " con cambios sin confirmar" : " with uncommitted changes" : ""
    print(
      spanish
        ? "Edición \(found.name)\(from)\(changes), \(found.edition.tool)."
        : "Edition \(found.name)\(from)\(changes), \(found.edition.tool).")
    let count = found.edition.files.count
    let sound = count - found.changed.count - found.missing.count
    print(
      spanish
        ? "\(sound) de \(count) archivos son los de la edición."
        : "\(sound) of \(count) files are those of the edition.")
    finish(found.isSound ? .success : .documents)
  }
}
