import BriefCompiler
import BriefModel
import BriefSite
import BriefWorkspace
import Foundation
import TestSupport
import Testing

struct ReadingTests {
  func workspace() throws -> (TemporaryFolder, Workspace) {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "Briefs/a-brief.md")
    return (folder, try Workspace(root: folder.path))
  }

  func reading(_ workspace: Workspace) -> Reading {
    Reading(
      FolderWorld(workspace, moment: Moment(seconds: 0), installation: Installation.find()))
  }

  @Test func skipsWhatIsNoDocument() throws {
    let (folder, workspace) = try workspace()
    for name in ["README.md", ".hidden.md", "#lock.md", "~backup.md", "a-brief.md~", "notes.txt"] {
      try folder.write("x", to: "Briefs/\(name)")
    }
    #expect(workspace.contents().value.documents == ["Briefs/a-brief.md"])
  }

  @Test func tellsWhatIsNeitherAFileNorAFolder() throws {
    let (folder, workspace) = try workspace()
    #expect(mkfifo(folder.path + "/Briefs/pipe.md", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Briefs/to-pipe.md", withDestinationPath: "pipe.md")
    let contents = workspace.contents()
    #expect(contents.value.documents == ["Briefs/a-brief.md"])
    #expect(
      contents.diagnostics.map { "\($0.range?.path ?? "") \($0.rule.name)" } == [
        "Briefs/pipe.md unreadable-file", "Briefs/to-pipe.md unreadable-file",
      ])
    #expect(contents.diagnostics.allSatisfy { $0.summary.contains("a pipe") })
  }

  @Test func tellsLinksThatLeadOutOrInACircle() throws {
    let (folder, workspace) = try workspace()
    let base = folder.url.appending(path: "Briefs").path
    try FileManager.default.createSymbolicLink(
      atPath: base + "/out.md", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: base + "/circle", withDestinationPath: ".")
    try FileManager.default.createSymbolicLink(
      atPath: base + "/self.md", withDestinationPath: "self.md")
    try FileManager.default.createSymbolicLink(
      atPath: base + "/inside.md", withDestinationPath: "a-brief.md")
    let contents = workspace.contents()
    #expect(contents.value.documents == ["Briefs/a-brief.md", "Briefs/inside.md"])
    #expect(
      contents.diagnostics.map(\.rule.name) == ["symbolic-link", "symbolic-link", "symbolic-link"])
  }

  @Test func refusesAHugeFileWithoutReadingIt() throws {
    let (folder, workspace) = try workspace()
    let file = folder.url.appending(path: "Briefs/huge.md").path
    #expect(FileManager.default.createFile(atPath: file, contents: nil))
    truncate(file, 100_000_000)
    guard case .failure(let told) = reading(workspace).document("Briefs/huge.md") else {
      return #expect(Bool(false), "it was read")
    }
    #expect(
      told.diagnostic.rule.name == "file-too-large" && told.diagnostic.summary.contains("100 MB"))
  }

  @Test func tellsAFileThatCannotBeRead() throws {
    let (folder, workspace) = try workspace()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Briefs/folder.md"), withIntermediateDirectories: true)
    guard case .failure(let told) = reading(workspace).document("Briefs/folder.md") else {
      return #expect(Bool(false), "it was read")
    }
    #expect(told.diagnostic.rule.name == "unreadable-file")
  }

  @Test func aDocumentThatChangesAfterItWasCheckedStopsTheBuild() throws {
    let (folder, workspace) = try workspace()
    let reading = reading(workspace)
    guard case .success = reading.document("Briefs/a-brief.md") else {
      return #expect(Bool(false), "it was not read")
    }
    try folder.write("a draft that nobody checked", to: "Briefs/a-brief.md")
    guard case .failure(.changed("Briefs/a-brief.md")) = reading.document("Briefs/a-brief.md")
    else { return #expect(Bool(false), "the new bytes were taken") }
  }

  @Test func aDocumentThatIsReadAgainLaterIsKeptAsItWas() throws {
    let (folder, workspace) = try workspace()
    let reading = Reading(
      FolderWorld(workspace, moment: Moment(seconds: 0), installation: Installation.find()),
      keepsDocuments: true)
    _ = reading.document("Briefs/a-brief.md")
    try folder.write("a draft that nobody checked", to: "Briefs/a-brief.md")
    #expect(try reading.document("Briefs/a-brief.md").get().bytes == Array("x".utf8))
  }

  @Test func aLinkOutOfTheWorkspaceIsNotReadAsASettingEither() throws {
    let (folder, workspace) = try workspace()
    try folder.write("title: Ours\n", to: "Site/ours.yml")
    let base = folder.path + "/Site"
    try FileManager.default.createSymbolicLink(
      atPath: base + "/site.yml", withDestinationPath: "/etc/hostname")
    try FileManager.default.createSymbolicLink(
      atPath: base + "/topics.yml", withDestinationPath: "ours.yml")
    #expect(throws: WorkspaceError.self) { try reading(workspace).file("Site/site.yml") }
    #expect(try reading(workspace).file("Site/topics.yml")?.bytes == Array("title: Ours\n".utf8))
  }

  @Test func tellsAFolderThatIsNoWorkspace() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WorkspaceError.self) { try Workspace(root: folder.path) }
  }

  /// Calls `body` with a disk of 64 kB, where one can be mounted.
  func withSmallDisk(_ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let disk = folder.url.appending(path: "disk").path
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let mounted = try run(
      try require(tool: "mount"), ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk])
    try #require(mounted.status == 0, "\(mounted.error)")
    defer { _ = try? run("/bin/umount", [disk]) }
    try body(disk)
  }

  @Test func twoSpellingsOfOneNameAreTold() throws {
    let (folder, workspace) = try workspace()
    try folder.write("x", to: "Site/assets/gr\u{E1}fico.png")
    try folder.write("x", to: "Site/assets/gra\u{301}fico.png")
    let told = workspace.contents().diagnostics.filter { $0.rule.name == "same-address" }
    #expect(told.count == 1)
  }

  @Test(.enabled(if: canBegin(where: canMount), "this account may not mount a file system"))
  func aFullDiskLeavesTheOldSite() throws {
    try withSmallDisk { disk in
      let first = try OutputFolder(disk + "/site")
      Array("old".utf8).withUnsafeBufferPointer { first.write(RouteFolder.root.file("a.html"), $0) }
      _ = try first.finish()
      let second = try OutputFolder(disk + "/site")
      Array("new".utf8).withUnsafeBufferPointer {
        second.write(RouteFolder.root.file("a.html"), $0)
      }
      [UInt8](repeating: 1, count: 200_000).withUnsafeBufferPointer {
        second.write(RouteFolder.root.file("b.html"), $0)
      }
      #expect(throws: WorkspaceError.self) { try second.finish() }
      #expect(try String(contentsOfFile: disk + "/site/a.html", encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["site"])
    }
  }

  @Test(.enabled(if: canBegin(where: canMount), "this account may not mount a file system"))
  func aMountPointIsToldInASentence() throws {
    try withSmallDisk { disk in
      #expect(throws: WorkspaceError.self) { try OutputFolder(disk) }
    }
  }

  @Test func whatAKilledBuildLeftIsRemovedByTheNext() throws {
    let folder = try TemporaryFolder()
    // No process has this number: it is above the largest that Linux gives.
    try folder.write("", to: ".site-99999999/\(OutputFolder.mark)")
    try folder.write("kept", to: ".site-notes/file.txt")
    let output = try OutputFolder(folder.path + "/site")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.site-99999999"))
    output.abandon()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".site-notes"])
  }
}
