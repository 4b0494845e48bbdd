import Foundation
import TestSupport
import Testing

/// The preview as browsers and editors meet it.
struct PreviewTests {
  /// A running preview of a workspace, which ends with the test.
  final class RunningPreview {
    let site: SmallSite
    let port: Int
    private let process = Process()

    init(_ site: SmallSite, arguments: [String] = []) throws {
      self.site = site
      port = try SecureShellServer.freePort()
      process.executableURL = URL(filePath: briefsProgram)
      process.arguments = ["serve", "--port", "\(port)", "--root", site.root] + arguments
      process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) {
        _, new in new
      }
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      for _ in 0..<100 where try get("/").status != 0 { usleep(50_000) }
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    /// The status and the body of an answer, or a status of curl's own.
    func get(_ path: String, _ arguments: String...) throws -> (
      status: Int32, code: String, head: String, body: String
    ) {
      let done = try run(
        "/usr/bin/env",
        ["curl", "-s", "-i", "--path-as-is", "http://localhost:\(port)\(path)"] + arguments)
      let parts = done.output.components(separatedBy: "\r\n\r\n")
      let code = parts[0].split(separator: " ").dropFirst().first.map(String.init) ?? ""
      return (done.status, code, parts[0], parts.dropFirst().joined(separator: "\r\n\r\n"))
    }
  }

  @Test(.enabled(if: canBeginWithCheckers(and: "chromium"), "the checkers are not set up"))
  func membersSeeWhatTheyWriteInTheBrowser() throws {
    let python = try requireCheckers()
    let preview = try RunningPreview(SmallSite())
    let driver = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Drivers/preview.py")
    let done = try run(python, [driver.path, "\(preview.port)", preview.site.root])
    #expect(done.status == 0, "\(done.output) \(done.error)")
  }

  @Test func itAnswersToALoopbackNameAndToItsOwnPagesOnly() throws {
    let preview = try RunningPreview(SmallSite())
    #expect(try preview.get("/").code == "200")
    #expect(try preview.get("/", "-H", "Host: briefs.example.org").code == "403")
    #expect(try preview.get("/", "-H", "Host: localhost").code == "403")
    #expect(try preview.get("/", "-H", "Host: 127.0.0.1:\(preview.port)").code == "200")
    #expect(try preview.get("/", "-H", "Origin: https://evil.example").code == "403")
    #expect(try preview.get("/", "-H", "Origin: http://localhost:\(preview.port)").code == "200")
    #expect(try preview.get("/", "-X", "POST").code == "405")
    let upgrade = [
      "-H", "Connection: Upgrade", "-H", "Upgrade: websocket", "-H", "Sec-WebSocket-Version: 13",
      "-H", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ]
    let stranger = try run(
      "/usr/bin/env",
      [
        "curl", "-s", "-i", "-m", "1", "http://localhost:\(preview.port)/.briefs/live", "-H",
        "Origin: https://evil.example",
      ]
        + upgrade)
    #expect(stranger.output.contains(" 403"), "\(stranger.output)")
    let own = try run(
      "/usr/bin/env",
      [
        "curl", "-s", "-i", "-m", "1", "http://localhost:\(preview.port)/.briefs/live", "-H",
        "Origin: http://localhost:\(preview.port)",
      ]
        + upgrade)
    #expect(own.output.contains(" 101") && own.output.contains("\"revision\":1"), "\(own.output)")
    // Nothing listens but on loopback.
    let listening = try run(
      "/usr/bin/env",
      [
        "python3", "-c",
        """
        import sys
        port = "%04X" % int(sys.argv[1])
        print([line.split()[1] for line in open("/proc/net/tcp") if line.split()[1].endswith(":" + port) and line.split()[3] == "0A"])
        """, "\(preview.port)",
      ])
    #expect(listening.output.contains("['0100007F:"), "\(listening.output)")
  }

  @Test(
    arguments: [
      "/../Site/site.yml", "/%2e%2e/Site/site.yml", "/..%2fSite/site.yml",
      "/assets/../../../etc/passwd",
      "/files/Briefs/strips.md", "/%00", "/assets/%5c..%5csite.yml", "/Site/site.yml",
      "/.git/config",
    ])
  func nothingOutsideTheSiteIsGivenOut(_ path: String) throws {
    let preview = try RunningPreview(SmallSite())
    let answer = try preview.get(path)
    #expect(answer.code == "404" || answer.code == "400", "\(answer.head)")
    #expect(!answer.body.contains("root:") && !answer.body.contains("public_from"))
  }

  @Test func everyPageOfTheSiteIsThereAndCarriesAStrictPolicy() throws {
    let preview = try RunningPreview(SmallSite())
    for (path, type) in [
      ("/", "text/html"), ("/es/", "text/html"), ("/briefs/strips/", "text/html"),
      ("/assets/style.css", "text/css"), ("/feed.xml", "application/xml"),
      ("/robots.txt", "text/plain"), ("/.briefs/findings", "text/html"),
    ] {
      let answer = try preview.get(path)
      #expect(
        answer.code == "200" && answer.head.contains("Content-Type: \(type)"),
        "\(path) \(answer.head)")
      #expect(answer.head.contains("Content-Security-Policy: default-src 'none'"))
      #expect(answer.head.contains("X-Content-Type-Options: nosniff"))
    }
    let slash = try preview.get("/briefs/strips")
    #expect(slash.code == "301" && slash.head.contains("Location: /briefs/strips/"))
    #expect(try preview.get("/nothing/").code == "404")
  }

  @Test func whereTheSystemTellsNothingItLooksForItself() throws {
    let preview = try RunningPreview(SmallSite(), arguments: ["--poll"])
    #expect(try preview.get("/briefs/strips/").body.contains("The first words."))
    try preview.site.write(TestWorkspace.brief(body: "The second words.\n"), to: "strips")
    var shown = false
    for _ in 0..<40 where !shown {
      usleep(100_000)
      shown = try preview.get("/briefs/strips/").body.contains("The second words.")
    }
    #expect(shown)
  }

  @Test(.enabled(if: canBegin(with: "pdfinfo"), "pdfinfo is not installed"))
  func aPDFIsMadeWhenItIsAskedFor() throws {
    _ = try require(tool: "pdfinfo")
    let preview = try RunningPreview(SmallSite())
    let page = try preview.get("/briefs/strips/")
    #expect(page.body.contains("strips.pdf"))
    let file = preview.site.beside("strips.pdf")
    _ = try run(
      "/usr/bin/env",
      ["curl", "-s", "-o", file, "http://localhost:\(preview.port)/briefs/strips/strips.pdf"])
    let info = try run("/usr/bin/env", ["pdfinfo", file])
    #expect(info.output.contains("Tapering strips in the Netherlands"), "\(info.error)")
  }

  @Test func aPortInUseIsToldWithTheNextStep() throws {
    let preview = try RunningPreview(SmallSite())
    let refused = try preview.site.briefs("serve", "--port", "\(preview.port)")
    #expect(refused.status == 3)
    #expect(refused.error.contains("port \(preview.port) is in use"), "\(refused.error)")
    #expect(refused.error.contains("--port \(preview.port + 1)"))
    let spanish = try preview.site.briefs("serve", "--port", "0")
    #expect(spanish.status == 2)
  }
}
