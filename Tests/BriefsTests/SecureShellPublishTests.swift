import Foundation
import TestSupport
import Testing

/// Publishing to a server over ssh, with an sshd on loopback.
@Suite(.serialized)
struct SecureShellPublishTests {
  static let server = Result { try SecureShellServer() }

  func site() throws -> (SmallSite, [String: String]) {
    let server = try Self.server.get()
    let site = try SmallSite(
      targets:
        "server: { kind: ssh, host: briefs-server, folder: '/tmp/briefs-\(UUID().uuidString)', keep: 3 }"
    )
    return (site, ["PATH": server.path])
  }

  func folder(_ site: SmallSite) throws -> String {
    let settings = try site.folder.read("work/Site/site.yml")
    let start = try #require(settings.range(of: "folder: '")).upperBound
    return String(settings[start...].prefix { $0 != "'" })
  }

  func links(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.referenceCount] as? Int ?? 0
  }

  @Test func editionsStandBesideEachOtherAndOneRenameSwitchesThem() throws {
    let (site, environment) = try site()
    let there = try folder(site)
    defer { try? FileManager.default.removeItem(atPath: there) }
    let first = try site.publish(environment: environment)
    #expect(first.status == 0, "\(first.error)")
    let shown = try FileManager.default.destinationOfSymbolicLink(atPath: there + "/current")
    #expect(shown.hasPrefix("releases/"))
    #expect(try site.briefs("verify", there + "/current").status == 0)
    sleep(1)
    try site.write(
      TestWorkspace.brief(body: "## What is known {#known}\n\nOther words.\n"), to: "strips")
    let second = try site.publish(environment: environment)
    #expect(second.status == 0, "\(second.error)")
    let page = try String(
      contentsOfFile: there + "/current/briefs/strips/index.html", encoding: .utf8)
    #expect(page.contains("Other words."))
    // Files that are the same are the same on the disk.
    #expect(try links(there + "/current/assets/style.css") == 2)
    #expect(try links(there + "/current/briefs/strips/index.html") == 1)
    // And back again.
    let back = try site.publish("--rollback", environment: environment)
    #expect(back.status == 0, "\(back.error)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: there + "/current") == shown)
    let further = try site.publish("--rollback", environment: environment)
    #expect(further.status == 3 && further.error.contains("no earlier edition"), "\(further.error)")
  }

  @Test func onlyTheLastEditionsAreKept() throws {
    let (site, environment) = try site()
    let there = try folder(site)
    defer { try? FileManager.default.removeItem(atPath: there) }
    for number in 0..<5 {
      try site.write(TestWorkspace.brief(body: "Edition \(number).\n"), to: "strips")
      let published = try site.publish(environment: environment)
      #expect(published.status == 0, "\(published.error)")
      sleep(1)
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: there + "/releases")
    #expect(kept.count == 3, "\(kept)")
  }

  @Test func foldersOfOthersAreLeftAlone() throws {
    let (site, environment) = try site()
    let there = try folder(site)
    defer { try? FileManager.default.removeItem(atPath: there) }
    try FileManager.default.createDirectory(
      atPath: there + "/current", withIntermediateDirectories: true)
    let refused = try site.publish(environment: environment)
    #expect(refused.status == 3 && refused.error.contains("is no link"), "\(refused.error)")
    #expect(FileManager.default.fileExists(atPath: there + "/current"))
  }

  @Test func aServerThatCannotBeReachedIsExplained() throws {
    let site = try SmallSite(
      targets: "server: { kind: ssh, host: 127.0.0.1, port: 1, folder: /tmp/x }")
    let refused = try site.publish()
    #expect(refused.status == 3 && refused.error.contains("cannot be reached"), "\(refused.error)")
    let bin = site.beside("bin")
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    let without = try site.publish(environment: ["PATH": bin])
    #expect(without.error.contains("'ssh' is not installed"), "\(without.error)")
    let strange = try SmallSite(
      targets: "server: { kind: ssh, host: '-oProxyCommand=true', folder: /tmp/x }"
    ).publish()
    #expect(strange.status == 3 && strange.error.contains("cannot be a host"))
  }
}
