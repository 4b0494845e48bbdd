package import BriefCompiler
internal import BriefDiagnostics
internal import BriefModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder on another machine, reached by ssh: each edition is a folder of its own below `releases`,
/// and `current`, a link, leads to the one that readers see. It is switched by one rename, when
/// everything has arrived and was compared.
package struct SecureShellDestination: PublishingDestination {
  private let host: String
  private let folder: String
  private let port: Int?
  private let keeps: Int

  /// - Parameters:
  ///   - host: as ssh takes it: `user@example.org`, or a name of ssh's own settings.
  ///   - folder: absolute, or below the account's own folder.
  ///   - keeps: how many editions stay there.
  package init(host: String, folder: String, port: Int?, keeps: Int) throws(WorkspaceError) {
    guard !host.hasPrefix("-"), !host.isEmpty,
      host.utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "@._-[]:".utf8.contains(byte)
      })
    else {
      throw WorkspaceError(
        Message("'\(host)' cannot be a host; write it as in 'ssh user@example.org'"))
    }
    var clean = folder
    while clean.count > 1, clean.hasSuffix("/") { clean.removeLast() }
    // Bytes, since to Swift a return and a new line are one character.
    guard !clean.isEmpty, clean != "/", !clean.hasPrefix("-"),
      clean.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else {
      throw WorkspaceError(
        Message("'\(folder)' cannot be the folder of the site; name one of its own"))
    }
    self.host = host
    self.folder = clean
    self.port = port
    self.keeps = max(2, keeps)
  }

  private var options: [String] {
    (port.map { ["-p", String($0)] } ?? []) + ["-o", "ConnectTimeout=20"]
      + (isatty(STDERR_FILENO) == 0 ? ["-o", "BatchMode=yes"] : [])
  }

  /// Runs a shell program there, with values as its arguments.
  private func there(_ program: String, _ values: [String] = [], input: [UInt8] = [])
    async throws(WorkspaceError) -> ProgramResult
  {
    let words = ["sh", "-c", quotedForShell(program), "briefs"] + ([folder] + values).map(quotedForShell)
    let result = try await runProgram(
      "ssh", options + ["--", host, words.joined(separator: " ")], input: input)
    if result.status == 255 { throw explain(result) }
    return result
  }

  private func explain(_ result: ProgramResult) -> WorkspaceError {
    let said = result.complaint
    if said.contains("Permission denied") {
      return WorkspaceError(
        Message(
          "'\(host)' does not accept this account; try 'ssh \(host)' until that works, then publish again"
        )
      )
    }
    if said.contains("Host key verification failed") || said.contains("IDENTIFICATION HAS CHANGED")
    {
      return WorkspaceError(
        Message(
          "'\(host)' is not known to this computer, or is another machine than before; connect once with 'ssh \(host)' and compare its key"
        )
      )
    }
    return WorkspaceError(
      Message(
        "'\(host)' cannot be reached: \(result.reason). What was published before is as it was; publish again"
      )
    )
  }

  // MARK: Looking

  package func inspect() async throws(WorkspaceError) -> PublishedState {
    let looked = try await there(
      """
      cd "$1" 2>/dev/null || { echo clock `date +%s`; echo none; exit 0; }
      echo clock `date +%s`
      if [ -e current ] && [ ! -L current ]; then echo taken; exit 0; fi
      echo release `readlink current 2>/dev/null`
      [ -e current/edition.json ] || exit 0
      echo date `stat -c %Y current/edition.json 2>/dev/null || stat -f %m current/edition.json`
      hash=sha256sum; command -v sha256sum >/dev/null 2>&1 || hash="shasum -a 256"
      cd -P current && find . ! -type d -print0 | xargs -0 $hash --
      """)
    guard looked.isSuccess else {
      throw WorkspaceError(
        Message("'\(folder)' on '\(host)' cannot be looked at: \(looked.reason)"))
    }
    var state = PublishedState()
    for line in looked.lines {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      switch words.first {
      case "taken":
        throw WorkspaceError(
          Message(
            "'\(folder)/current' on '\(host)' is no link that this tool made; name another folder in Site/site.yml, or move it away"
          )
        )
      case "clock":
        if let clock = words.last.flatMap({ Int($0) }) { try compareClocks(clock) }
      case "release": state.mark = words.count == 2 ? words[1] : nil
      case "date": state.date = words.last.flatMap { Int($0) }
      default:
        if let hash = words.first, hash.count == 64, words.count == 2 {
          let path = words[1].drop { $0 == " " || $0 == "*" }
          state.files[String(path.hasPrefix("./") ? path.dropFirst(2) : path)] = .some(hash)
        }
      }
    }
    if state.files[Edition.fileName] != nil {
      state.edition = Edition(
        bytes: try await there("cat \"$1/current/edition.json\"").output)
    }
    return state
  }

  /// An embargo must not end early because a clock is wrong.
  private func compareClocks(_ other: Int) throws(WorkspaceError) {
    let own = time(nil)
    guard abs(own - other) > 900 else { return }
    throw WorkspaceError(
      Message(
        "the clocks of this computer and of '\(host)' differ by \(abs(own - other) / 60) minutes; set them right, since embargoes end by the clock"
      )
    )
  }

  // MARK: Publishing

  package func publish(
    _ site: BuiltSite, onto state: PublishedState, _ plan: PublishingPlan,
    _ permissions: PublishingPermissions
  ) async throws(PublishingFailure) -> PublishingReceipt {
    do {
      let name = "\(time(nil))-\(site.name.prefix(8))"
      let incoming = ".incoming-\(name)-\(getpid())"
      try await send(site, to: incoming, state, plan, permissions)
      try await compare(site, incoming)
      let now = try await there("readlink \"$1/current\"").lines.first
      guard now == state.mark else {
        _ = try await there("rm -rf \"$1/releases/$2\"", [incoming])
        throw PublishingFailure.raced
      }
      let switched = try await there(
        """
        cd "$1/releases" && mv "$2" "$3" && cd .. || exit 1
        ln -s "releases/$3" ".current-$3" || exit 1
        mv -T ".current-$3" current 2>/dev/null || mv -h ".current-$3" current || exit 1
        """, [incoming, name])
      guard switched.isSuccess else {
        throw WorkspaceError(
          Message(
            "the new edition is at '\(host)', but could not be shown: \(switched.reason). Readers see the one before; publish again"
          )
        )
      }
      let shown = try await there("cat \"$1/current/edition.json\"")
      guard digest(shown.output[...]) == site.name else {
        throw WorkspaceError(
          Message(
            "'\(host)' shows another edition than was sent; someone else published at the same time. Publish again"
          )
        )
      }
      try await tidy()
      return PublishingReceipt(
        compared: site.files.count, place: "\(host):\(folder)/current",
        proof: Message("read back file by file"))
    } catch let error as PublishingFailure {
      throw error
    } catch let error as WorkspaceError {
      throw .world(error)
    } catch { throw .world(WorkspaceError(.verbatim("\(error)"))) }
  }

  /// Sends what changed; files that are the same become the same files on the disk there.
  private func send(
    _ site: BuiltSite, to incoming: String, _ state: PublishedState, _ plan: PublishingPlan,
    _ permissions: PublishingPermissions
  ) async throws(WorkspaceError) {
    let kept = permissions.removesForeign ? [] : plan.foreign
    let prepared = try await there(
      """
      umask 022; mkdir -p "$1/releases/$2" || exit 1
      cd "$1" && command -v rsync >/dev/null || exit 3
      while IFS= read -r path; do
        case "$path" in */*) mkdir -p "releases/$2/${path%/*}";; esac
        cp -pP "current/$path" "releases/$2/$path" || exit 1
      done
      """, [incoming], input: Array(kept.map { $0 + "\n" }.joined().utf8))
    guard prepared.status != 3 else {
      throw WorkspaceError(Message("'\(host)' has no rsync; ask for it to be installed there"))
    }
    guard prepared.isSuccess else {
      throw WorkspaceError(
        Message(
          "'\(folder)' on '\(host)' cannot be written: \(prepared.reason). What was published before is as it was"
        )
      )
    }
    let shell = (["ssh"] + options).joined(separator: " ")
    let base = state.mark.map { ["--link-dest=../../\($0)"] } ?? []
    // Contents decide what is sent, not times.
    let sent = try await runProgram(
      "rsync",
      [
        "--recursive", "--checksum", "--chmod=D755,F644", "--protect-args", "--files-from=-",
        "--rsh=\(shell)",
      ] + base + ["\(site.folder)/", "\(host):\(folder)/releases/\(incoming)/"],
      input: Array(site.paths.map { $0 + "\n" }.joined().utf8))
    guard sent.isSuccess else {
      if sent.complaint.contains("No space left") {
        throw WorkspaceError(
          Message(
            "the disk of '\(host)' is full; make room there, then publish again. What was published before is as it was"
          )
        )
      }
      if sent.status == 255 || sent.complaint.contains("Permission denied (") {
        throw explain(sent)
      }
      throw WorkspaceError(
        Message(
          "not everything arrived at '\(host)': \(sent.reason). What was published before is as it was; publish again"
        )
      )
    }
  }

  private func compare(_ site: BuiltSite, _ incoming: String) async throws(WorkspaceError) {
    let read = try await there(
      """
      cd "$1/releases/$2" || exit 1
      hash=sha256sum; command -v sha256sum >/dev/null 2>&1 || hash="shasum -a 256"
      tr '\\n' '\\000' | xargs -0 $hash --
      """, [incoming], input: Array(site.paths.map { $0 + "\n" }.joined().utf8))
    var arrived: [String: String] = [:]
    for line in read.lines {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if words.count == 2 { arrived[String(words[1].drop { $0 == " " || $0 == "*" })] = words[0] }
    }
    for path in site.paths where arrived[path] != site.files[path] {
      throw WorkspaceError(
        Message(
          "'\(path)' arrived at '\(host)' otherwise than it was sent. What was published before is as it was; publish again"
        )
      )
    }
  }

  /// Removes old editions and what publications left that were interrupted an hour ago or more.
  private func tidy() async throws(WorkspaceError) {
    _ = try await there(
      """
      cd "$1/releases" || exit 0
      current=`basename "$(readlink ../current)"`
      ls -1d [0-9]*-* 2>/dev/null | LC_ALL=C sort -r | tail -n +$(($2 + 1)) | while IFS= read -r old; do
        [ "$old" = "$current" ] || [ ! -e "$old/edition.json" ] || rm -rf "./$old"
      done
      find . -maxdepth 1 -name '.incoming-*' -mmin +60 -exec rm -rf {} +
      find .. -maxdepth 1 -name '.current-*' -type l -mmin +60 -exec rm -f {} +
      """, [String(keeps)])
  }

  // MARK: Going back

  /// Shows the edition before the present one again.
  ///
  /// - Returns: the name of the edition that is shown now.
  package func rollBack() async throws(WorkspaceError) -> String {
    let back = try await there(
      """
      cd "$1" 2>/dev/null && [ -L current ] || exit 4
      current=`basename "$(readlink current)"`
      before=`ls -1d releases/[0-9]*-* | sed 's|releases/||' | LC_ALL=C sort | awk -v c="$current" '$0 < c' | tail -n 1`
      [ -n "$before" ] || exit 5
      rm -f ".current-$before"; ln -s "releases/$before" ".current-$before" || exit 1
      mv -T ".current-$before" current 2>/dev/null || mv -h ".current-$before" current || exit 1
      readlink current
      """)
    switch back.status {
    case 0: return back.lines.first.map { String($0.split(separator: "/").last ?? "") } ?? ""
    case 4: throw WorkspaceError(Message("nothing was published at '\(host):\(folder)' yet"))
    case 5: throw WorkspaceError(Message("there is no earlier edition at '\(host):\(folder)'"))
    default: throw WorkspaceError(Message("the earlier edition cannot be shown: \(back.reason)"))
    }
  }
}

extension DestinationKind {
  /// A folder on another machine, reached by ssh.
  static let secureShell = DestinationKind(
    kind: .secureShell,
    open: { target, _ throws(WorkspaceError) in try SecureShellDestination(target) },
    rollBack: { target throws(WorkspaceError) in
      try await SecureShellDestination(target).rollBack()
    })
}

extension SecureShellDestination {
  fileprivate init(_ target: PublishTarget) throws(WorkspaceError) {
    try self.init(
      host: target.text("host") ?? "", folder: target.text("folder") ?? "",
      port: target.number("port"), keeps: target.number("keep") ?? 5)
  }
}
