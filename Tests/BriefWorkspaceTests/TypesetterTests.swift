import BriefCompiler
import BriefModel
import BriefWorkspace
import Foundation
import TestSupport
import Testing

/// What can be named as a target of `publish` can be published to.
struct DestinationTests {
  @Test func everyKindOfTargetIsADestination() {
    #expect(TargetKind.all.map(\.name).sorted() == DestinationKind.all.map(\.kind.name).sorted())
  }
}

/// The typesetter's program when it does not do as it should.
struct TypesetterTests {
  /// A workspace with one brief, and a program that stands for Python with Typst.
  func site(_ program: String) throws -> (TemporaryFolder, FolderWorld) {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: Test briefs\naddress: https://briefs.test/\nlanguages: [en]\npublic_from: in-review\n",
      to: "Site/site.yml")
    try folder.write(
      "- id: services\n  label: { en: Services }\n", to: "Site/topics.yml")
    for name in ["a-first-brief", "a-second-brief"] {
      try folder.write(
        TestWorkspace.brief("title: A brief about \(name)"), to: "Briefs/\(name).md")
    }
    try FileManager.default.copyItem(
      at: repository.appending(path: "Templates"), to: folder.url.appending(path: "Templates"))
    try folder.write(
      "", to: "python/lib/python3/site-packages/typst-1.dist-info/METADATA")
    try folder.write("#!/bin/sh\n\(program)\n", to: "python/bin/python3")
    let python = folder.path + "/python/bin/python3"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python)
    return (
      folder,
      FolderWorld(
        try Workspace(root: folder.path), moment: Moment(seconds: 1_790_000_000),
        installation: Installation(share: nil, python: python, preview: nil), patience: 1)
    )
  }

  @Test(
    arguments: [
      ("echo 'No module named typst' >&2; exit 1", "No module named typst"),
      ("exit 0", "without a word"), ("exec sleep 30", "without a word"),
    ])
  func oneThatNeverAnswersIsTold(_ program: String, _ words: String) async throws {
    let (folder, world) = try site(program)
    let compiled = try await compile(world, CompilationWish(workers: 2))
    let trouble = try #require(compiled.printing.trouble)
    #expect(trouble.description.contains(words), "\(trouble)")
    #expect(compiled.files != nil)
    _ = folder
  }

  @Test func aDocumentThatStopsItIsToldAndTheOthersArePrinted() async throws {
    // It makes a PDF of the first document that it is given, and ends at the second.
    let (folder, world) = try site(
      """
      first() { IFS="$(printf '\\t')" read -r time length path; head -c "$length" > /dev/null; }
      first; echo "%PDF" > "$path"; printf 'ok\\t0.1\\n'; first
      """)
    let compiled = try await compile(world, CompilationWish(workers: 1))
    #expect(compiled.printing.files.count == 1 && compiled.printing.trouble == nil)
    #expect(compiled.printing.diagnostics.map(\.rule.name) == ["print-failed"])
    _ = folder
  }

  @Test func aDiskThatIsFullIsNoFaultOfATemplate() async throws {
    let (folder, world) = try site(
      #"while IFS= read -r line; do printf 'world\t0\t28\n'; done"#)
    let compiled = try await compile(world, CompilationWish(workers: 1))
    #expect(try #require(compiled.printing.trouble).description.contains("the disk is full"))
    _ = folder
  }

  @Test func itCanOpenTheTemplatesAndThePicturesOfItsDocumentOnly() async throws {
    let (folder, world) = try site(
      #"IFS= read -r line; (cd "$4" && find . -type f) > "$0.seen"; printf 'error\t0\tenough\n'"#)
    _ = try await compile(world, CompilationWish(workers: 1))
    let seen = try folder.read("python/bin/python3.seen")
    #expect(seen == "./Templates/print/document.typ\n", "\(seen)")
  }
}
