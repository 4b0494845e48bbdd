import Foundation
import TestSupport
import Testing

/// Publications that are killed at random moments while a client reads: readers see the old site or the
/// new one, never a mixture, and the next publication finishes.
@Suite(.serialized)
struct InterruptionTests {
  static let driver = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Drivers/interrupt.py"
  ).path

  func interrupt(
    _ site: SmallSite, _ kind: String, _ place: String, environment: [String: String] = [:]
  ) throws {
    let done = try run(
      "/usr/bin/env",
      ["python3", Self.driver, briefsProgram, site.root, kind, place, "\(soakCount)"],
      environment: environment)
    #expect(done.status == 0, "\(done.output) \(done.error)")
    #expect(done.output.contains(" \(soakCount) killed"), "\(done.output)")
  }

  @Test func aFolder() throws {
    let site = try SmallSite(targets: "out: { kind: folder, path: ../out }")
    try interrupt(site, "folder", site.beside("out"))
  }

  @Test func aZipFile() throws {
    let site = try SmallSite(targets: "out: { kind: zip, path: ../site.zip }")
    try interrupt(site, "zip", site.beside("site.zip"))
  }

  @Test func aBranch() throws {
    let site = try SmallSite(targets: "out: { kind: git, remote: ../remote.git, branch: pages }")
    try site.git("init", "--quiet", "--bare", site.beside("remote.git"))
    try interrupt(site, "git", site.beside("remote.git"))
  }

  @Test func aServer() throws {
    let server = try SecureShellPublishTests.server.get()
    let there = "/tmp/briefs-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: there) }
    let site = try SmallSite(
      targets: "server: { kind: ssh, host: briefs-server, folder: '\(there)', keep: 3 }")
    try interrupt(site, "ssh", there + "/current", environment: ["PATH": server.path])
  }
}
