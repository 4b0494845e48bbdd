import Foundation

/// An sshd on loopback with keys of its own, for tests; on a free port, for this account only.
package final class SecureShellServer: Sendable {
  /// Programs found first here: an `ssh` with the settings of this server.
  package let path: String
  package let port: Int
  private let folder: TemporaryFolder
  private let process: Process

  /// - Throws: where no sshd is installed, or it does not come up.
  package init() throws {
    folder = try TemporaryFolder()
    let root = folder.path
    try FileManager.default.createDirectory(
      atPath: root + "/bin", withIntermediateDirectories: true)
    for name in ["host", "user"] {
      let made = try run(
        "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(root)/\(name)"])
      guard made.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
    port = try Self.freePort()
    try folder.write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(root)/host
      AuthorizedKeysFile \(root)/user.pub
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      MaxStartups 100

      """, to: "sshd_config")
    let key = try folder.read("host.pub")
    try folder.write("[127.0.0.1]:\(port) \(key)", to: "known_hosts")
    try folder.write(
      """
      Host briefs-server
        HostName 127.0.0.1
        Port \(port)
        User \(NSUserName())
        IdentityFile \(root)/user
        IdentitiesOnly yes
        UserKnownHostsFile \(root)/known_hosts

      """, to: "ssh_config")
    try folder.write("#!/bin/sh\nexec /usr/bin/ssh -F '\(root)/ssh_config' \"$@\"\n", to: "bin/ssh")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: root + "/bin/ssh")
    path = root + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    // Where sshd goes when it takes in a client; it refuses to start without.
    try? FileManager.default.createDirectory(
      atPath: "/run/sshd", withIntermediateDirectories: false)
    process = Process()
    // sshd closes what it inherits, by which Foundation would take it for ended: a shell stays in front.
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      // It ends with the tests, however they end, and keeps none of their outputs open.
      """
      /usr/sbin/sshd -D -f '\(root)/sshd_config' & daemon=$!
      trap "kill $daemon; exit" TERM
      while kill -0 $PPID 2>/dev/null; do sleep 1; done
      kill $daemon
      """,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<100 {
      let asked = try run(root + "/bin/ssh", ["-o", "BatchMode=yes", "briefs-server", "true"])
      if asked.status == 0 { return }
      usleep(50_000)
    }
    throw CocoaError(.featureUnsupported)
  }

  deinit { process.terminate() }  // The shell ends with it, and sshd with the shell.

  package static func freePort() throws -> Int {
    let found = try run(
      "/usr/bin/env",
      [
        "python3", "-c",
        "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])",
      ])
    guard let port = Int(found.output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw CocoaError(.featureUnsupported)
    }
    return port
  }
}
