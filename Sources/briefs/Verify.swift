import ArgumentParser
import BriefDiagnostics
import BriefWorkspace

/// `briefs verify`: holds any copy of the site against the record of its edition.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: say(
      Message(
        "Check a copy of the site, in a folder or at an address, against the record of its edition."
      )),
    discussion: examples([
      "briefs verify Site/.cache/publish/site": nil,
      "briefs verify https://briefs.example.org/": nil,
      "briefs verify old-copy --record edition.json": nil,
    ]))

  @Argument(help: explained("A folder, or an address that begins with https://.", value: "place"))
  var place: String

  @Option(help: explained("A record that was kept elsewhere.", value: "file"))
  var record: String?

  @OptionGroup var messages: MessageOptions

  func run() async throws {
    let found = try await verify(place, record: record, workers: 4)
    for (paths, word) in [
      (found.changed, say(Message("differs from the record"))),
      (found.missing, say(Message("is missing"))),
      (found.extra, say(Message("is not in the record"))),
    ] {
      for path in paths.prefix(50) { print("\(path): \(word)") }
      if paths.count > 50 {
        print(say(Message("and \(paths.count - 50) more: \(word)")))
      }
    }
    let from = found.edition.source.map { Message(", made from \($0)") }
    let changes = found.edition.hasChanges ? Message(" with uncommitted changes") : nil
    print(say(Message("Edition \(found.name)\(from)\(changes), \(found.edition.tool).")))
    let count = found.edition.files.count
    let sound = count - found.changed.count - found.missing.count
    print(
      say(Message("\(sound) of \(count) files are those of the edition.")))
    finish(found.isSound ? .success : .documents)
  }
}
