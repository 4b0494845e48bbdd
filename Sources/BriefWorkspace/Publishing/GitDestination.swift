package import BriefCompiler
package import BriefDiagnostics
internal import BriefModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A branch of a git remote, as the pages of GitHub, GitLab, Codeberg and Forgejo are served from.
///
/// Working tree, index and references of the workspace are never touched. The branch moves in one step
/// at the remote, and only from the commit that was looked at.
package struct GitDestination: PublishingDestination {
  private let repository: GitRepository
  private let address: String
  private let branch: String
  private let keepsHistory: Bool
  private let message: String
  private let words: Catalogue

  /// The name and address that commits of publications have.
  private static let identity = [
    "GIT_AUTHOR_NAME": "briefs publish", "GIT_AUTHOR_EMAIL": "briefs-publish@localhost",
    "GIT_COMMITTER_NAME": "briefs publish", "GIT_COMMITTER_EMAIL": "briefs-publish@localhost",
  ]

  /// - Parameters:
  ///   - remote: the name of a remote of the workspace's repository, or an address.
  ///   - keepsHistory: whether earlier editions stay in the branch.
  ///   - message: what the commit says, in the given words.
  ///   - cache: a folder of the workspace that is not published.
  package init(
    remote: String, branch: String, keepsHistory: Bool, message: String, words: Catalogue,
    in workspace: Workspace, cache: String
  ) async throws(WorkspaceError) {
    let made = makeFolders(cache)
    guard made == 0 else {
      throw WorkspaceError(Message("'\(cache)' cannot be made: \(explanation(made))"))
    }
    repository = try await GitRepository.open(workspace, cache: cache)
    self.branch = branch
    self.keepsHistory = keepsHistory
    self.message = message
    self.words = words
    let named = try await repository.run(["remote", "get-url", "--push", remote])
    if named.isSuccess, let line = named.lines.first {
      address = line
    } else if remote.contains(":") || remote.contains("/") {
      let isPath = !remote.contains(":") && !remote.hasPrefix("/")
      address = isPath ? "\(workspace.root)/\(remote)" : remote
    } else {
      throw WorkspaceError(
        Message(
          "there is no remote '\(remote)'; write its address in Site/site.yml, or add it with: git remote add \(remote) ADDRESS"
        )
      )
    }
    // The branch that holds the sources is never written over by the site.
    let current = try await repository.run(["symbolic-ref", "--quiet", "--short", "HEAD"])
    if repository.isOfWorkspace, current.lines.first == branch {
      let own = try await repository.run(["remote", "-v"])
      if own.lines.contains(where: { $0.contains(address) }) {
        throw WorkspaceError(
          Message(
            "'\(branch)' is the branch that you write in, and the site would replace your sources; name another branch in Site/site.yml, such as pages"
          )
        )
      }
    }
  }

  private var reference: String { "refs/heads/\(branch)" }

  package func inspect() async throws(WorkspaceError) -> PublishedState {
    guard let tip = try await tip() else { return PublishedState() }
    if try await !repository.has(tip) {
      let fetched = try await repository.run([
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules",
        address,
        reference,
      ])
      guard fetched.isSuccess else { throw Self.explain(fetched, address, branch) }
      guard try await repository.has(tip) else {
        throw WorkspaceError(
          Message("the branch '\(branch)' moved while it was looked at; publish again"))
      }
    }
    var state = PublishedState(mark: tip)
    let objects = try await repository.files(of: tip)
    if let record = objects[Edition.fileName], let bytes = try await repository.bytes(of: record) {
      state.edition = Edition(bytes: bytes)
    }
    let hashes = try await hashes(of: objects)
    for (path, object) in objects { state.files[path] = .some(hashes[object]) }
    let date = try await repository.run(["log", "-1", "--format=%ct", tip])
    state.date = date.lines.first.flatMap { Int($0) }
    return state
  }

  /// The SHA-256 of objects, read in one go.
  private func hashes(of files: [String: String]) async throws(WorkspaceError) -> [String: String] {
    let objects = Set(files.values).sorted()
    var hashes: [String: String] = [:]
    // In parts, so that memory does not grow with the site.
    for start in stride(from: 0, to: objects.count, by: 64) {
      let part = objects[start..<min(start + 64, objects.count)]
      let read = try await repository.need(
        ["cat-file", "--batch"], input: Array(part.map { $0 + "\n" }.joined().utf8))
      var at = 0
      let bytes = read.output
      while at < bytes.count, let end = bytes[at...].firstIndex(of: 0x0A) {
        let head = String(decoding: bytes[at..<end], as: UTF8.self).split(separator: " ")
        guard head.count == 3, let size = Int(head[2]), end + 1 + size <= bytes.count else { break }
        hashes[String(head[0])] = digest(bytes[(end + 1)..<(end + 1 + size)])
        at = end + 1 + size + 1
      }
    }
    return hashes
  }

  private func tip() async throws(WorkspaceError) -> String? {
    let listed = try await repository.run(["ls-remote", "--quiet", address, reference])
    guard listed.isSuccess else { throw Self.explain(listed, address, branch) }
    return listed.lines.first?.split(separator: "\t").first.map(String.init)
  }

  package func publish(
    _ site: BuiltSite, onto state: PublishedState, _ plan: PublishingPlan,
    _ permissions: PublishingPermissions
  ) async throws(PublishingFailure) -> PublishingReceipt {
    do {
      let commit = try await commit(site, state, plan, permissions)
      let pushed = try await repository.run([
        "push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no",
        "--force-with-lease=\(reference):\(state.mark ?? "")", address, "\(commit):\(reference)",
      ])
      if !pushed.isSuccess {
        // Whatever the remote said, what counts is whether the branch still is where it was.
        let now = try await tip()
        if now == commit { return try await compare(site, commit) }
        if now != state.mark { throw PublishingFailure.raced }
        throw PublishingFailure.world(Self.explain(pushed, address, branch))
      }
      return try await compare(site, commit)
    } catch let error as PublishingFailure {
      throw error
    } catch let error as WorkspaceError {
      throw .world(error)
    } catch { throw .world(WorkspaceError(.verbatim("\(error)"))) }
  }

  private func commit(
    _ site: BuiltSite, _ state: PublishedState, _ plan: PublishingPlan,
    _ permissions: PublishingPermissions
  ) async throws(WorkspaceError) -> String {
    let paths = site.paths
    let objects = try await repository.objects(paths, in: site.folder, writes: true)
    var files = Array(zip(paths, objects)).map { (path: $0, object: $1) }
    if !permissions.removesForeign, !plan.foreign.isEmpty, let tip = state.mark {
      let there = try await repository.files(of: tip)
      files += plan.foreign.compactMap { path in there[path].map { (path, $0) } }
    }
    let tree = try await repository.tree(files)
    let parents = keepsHistory ? state.mark.map { ["-p", $0] } ?? [] : []
    let edition = Message("Edition: \(site.name)").text(in: words)
    let text = "\(message)\n\n\(edition)\n"
    let made = try await repository.need(
      ["commit-tree", tree] + parents, input: Array(text.utf8), more: Self.identity)
    return made.lines.first ?? ""
  }

  /// Reads the branch back into a repository of its own and compares every file.
  private func compare(_ site: BuiltSite, _ commit: String) async throws(WorkspaceError)
    -> PublishingReceipt
  {
    guard let now = try await tip() else {
      throw WorkspaceError(
        Message("the branch '\(branch)' is not at the remote, although it took it; publish again"))
    }
    guard now == commit else {
      throw WorkspaceError(
        Message(
          "someone else published to '\(branch)' right after this; look at the site, and publish again if needed"
        )
      )
    }
    let copy = "\(repository.scratch)/copy-\(getpid()).git"
    removeFolder(copy)
    defer { removeFolder(copy) }
    _ = try await runProgram("git", ["init", "--quiet", "--bare", copy])
    let fetched = try await runProgram(
      "git",
      [
        "-C", copy, "fetch", "--quiet", "--no-tags", "--depth=1", "--no-write-fetch-head", address,
        reference,
      ])
    let expected = Dictionary(
      zip(site.paths, try await repository.objects(site.paths, in: site.folder, writes: false)),
      uniquingKeysWith: { one, _ in one })
    let listed =
      fetched.isSuccess
      ? try await runProgram("git", ["-C", copy, "ls-tree", "-r", "-z", "--full-tree", commit])
      : nil
    var arrived: [String: String] = [:]
    if let listed, listed.isSuccess {
      for entry in listed.output.split(separator: 0) {
        let parts = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
        if parts.count == 2, let object = parts[0].split(separator: " ").last {
          arrived[String(parts[1])] = String(object)
        }
      }
    } else {
      // Where only the workspace's own settings reach the remote: the commit's name covers every byte.
      arrived = try await repository.files(of: now)
    }
    for path in site.paths where arrived[path] != expected[path] {
      throw WorkspaceError(Message("'\(path)' arrived otherwise than it was sent; publish again"))
    }
    return PublishingReceipt(
      compared: site.files.count, place: "\(address) (\(branch))",
      proof: fetched.isSuccess
        ? Message("fetched anew and compared") : Message("compared by the commit's name"))
  }

  /// What git complained, as a sentence with the next step.
  private static func explain(_ result: ProgramResult, _ address: String, _ branch: String)
    -> WorkspaceError
  {
    let lines = (result.complaint + "\n" + result.text).split(whereSeparator: \.isNewline)
    // Git's own words only: an address may hold "403", and a hook may say anything.
    let said = lines.filter { !$0.hasPrefix("remote: ") }.joined(separator: "\n")
      .replacing(address, with: "").replacing(branch, with: "")
    let remote = lines.filter { $0.hasPrefix("remote: ") }
      .map { $0.dropFirst(8).trimmingPrefix { $0 == " " } }.filter { !$0.isEmpty }
      .joined(separator: " ")
    if said.contains("checked out") || said.contains("denyCurrentBranch") {
      return WorkspaceError(
        Message(
          "the branch '\(branch)' is checked out at the remote, which therefore refuses it; name another branch in Site/site.yml, or publish to a bare repository. What was published before is as it was"
        )
      )
    }
    if said.contains("Permission denied") || said.contains("Authentication failed")
      || said.contains("could not read Username") || said.contains("returned error: 403")
    {
      return WorkspaceError(
        Message(
          "'\(address)' does not accept this account; try 'git ls-remote \(address)' until that works, then publish again"
        )
      )
    }
    if said.contains("Could not resolve host") || said.contains("unable to access")
      || said.contains("Connection refused") || said.contains("Connection timed out")
    {
      return WorkspaceError(
        Message(
          "'\(address)' cannot be reached: \(result.reason). Check the network and the address, then publish again"
        )
      )
    }
    if said.contains("does not appear to be a git repository") || said.contains("not found")
      || said.contains("does not exist")
    {
      return WorkspaceError(
        Message(
          "there is no repository at '\(address)'; make one there, or correct 'remote' in Site/site.yml"
        )
      )
    }
    if said.contains("declined") || said.contains("rejected") {
      return WorkspaceError(
        Message(
          "the remote refuses the publication\(remote.isEmpty ? Message("") : Message(", saying: \(remote)")). What was published before is as it was; ask whoever looks after '\(address)'"
        )
      )
    }
    if said.contains("No space left") {
      return WorkspaceError(
        Message(
          "a disk is full; make room, then publish again. What was published before is as it was"))
    }
    return WorkspaceError(
      Message("git could not publish: \(result.reason). What was published before is as it was"))
  }
}

extension DestinationKind {
  /// A branch of a git remote. The services take 100 MB a file, by their documentation.
  static let git = DestinationKind(
    kind: .git, largestFile: 100_000_000, largestSite: 1_000_000_000, companions: { companions($0) },
    open: { target, source throws(WorkspaceError) in
      let words = source.words
      let title =
        source.state.revision.map { Message("Publish the site from \($0.prefix(12))") }
        ?? Message("Publish the site")
      let changes = source.state.hasChanges ? Message(" with uncommitted changes") : nil
      let origin = source.state.revision.map(Message.verbatim) ?? Message("unknown", context: "source")
      return try await GitDestination(
        remote: target.text("remote") ?? "", branch: target.text("branch") ?? "",
        keepsHistory: target.text("history") != "squash",
        message: "\(title.text(in: words))\n\n"
          + Message("Source: \(origin)\(changes)").text(in: words),
        words: words, in: source.workspace, cache: "\(source.workspace.root)/Site/.cache/publish/git")
    })

  /// What the pages of git hosts need beside the site: no processing, and the name of a domain of one's
  /// own.
  private static func companions(_ site: SiteConfiguration) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [".nojekyll": []]
    let address = site.address
    let parts = address.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 2 else { return files }
    let host = String(parts[1])
    let hosted = ["github.io", "gitlab.io", "codeberg.page", "pages.dev", "localhost"]
    if !hosted.contains(where: { host.hasSuffix($0) }), !host.contains(":") {
      files["CNAME"] = Array("\(host)\n".utf8)
      // Codeberg reads this file instead.
      files[".domains"] = Array("\(host)\n".utf8)
    }
    return files
  }
}
