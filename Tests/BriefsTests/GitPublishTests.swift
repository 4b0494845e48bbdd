import Foundation
import TestSupport
import Testing

/// Publishing to a branch of a git remote, with real repositories.
struct GitPublishTests {
  /// A workspace with a bare repository beside it as its target.
  func site(_ extra: String = "", remote name: String = "remote.git") throws
    -> (SmallSite, remote: String)
  {
    let site = try SmallSite(
      targets: "pages: { kind: git, remote: '../\(name)', branch: pages\(extra) }")
    let remote = site.beside(name)
    try site.git("init", "--quiet", "--bare", remote)
    return (site, remote)
  }

  func files(_ site: SmallSite, _ remote: String) throws -> [String] {
    try site.git(in: remote, ["ls-tree", "-r", "--name-only", "pages"]).split(separator: "\n").map(
      String.init)
  }

  @Test func oneCommitWithSourceRevisionAndAnIdentityOfItsOwn() throws {
    let (site, remote) = try site()
    let index = try Data(contentsOf: URL(filePath: site.root + "/.git/index"))
    let references = try site.git("for-each-ref")
    let objects = try site.git("count-objects")
    let published = try site.publish()
    #expect(published.status == 0, "\(published.error)")
    #expect(published.error.contains("fetched anew and compared"))
    let revision = try site.git("rev-parse", "HEAD")
    let log = try site.git(in: remote, ["log", "--format=%an|%ae|%B", "pages"])
    #expect(log.contains("briefs publish|briefs-publish@localhost|"))
    #expect(log.contains("Source: \(revision)"))
    #expect(try site.git(in: remote, ["rev-list", "--count", "pages"]) == "1")
    let files = try files(site, remote)
    #expect(
      files.contains(".nojekyll") && files.contains("CNAME") && files.contains("edition.json"))
    #expect(!files.contains(".made-by-briefs"))
    #expect(try site.git(in: remote, ["show", "pages:CNAME"]) == "briefs.test")
    // Working tree, index, references and the store of objects are as they were.
    #expect(try Data(contentsOf: URL(filePath: site.root + "/.git/index")) == index)
    #expect(try site.git("for-each-ref") == references)
    #expect(try site.git("count-objects") == objects)
    #expect(try site.git("status", "--porcelain").isEmpty)
    #expect(try run("/usr/bin/env", ["git", "-C", site.root, "fsck", "--strict"]).status == 0)
  }

  @Test func historyIsKeptOrSquashedAndOnlyWhatChangedIsSent() throws {
    for (setting, count) in [("", "2"), (", history: squash", "1")] {
      let (site, remote) = try site(setting)
      #expect(try site.publish().status == 0)
      let before = try site.git(in: remote, ["count-objects", "-v"])
      try site.write(
        TestWorkspace.brief(body: "## What is known {#known}\n\nOther words.\n"), to: "strips")
      try site.commit("Change a brief")
      let again = try site.publish()
      #expect(again.status == 0, "\(again.error)")
      #expect(try site.git(in: remote, ["rev-list", "--count", "pages"]) == count)
      func objects(_ text: String) -> Int {
        text.split(separator: "\n").compactMap { line in
          line.hasPrefix("count:") || line.hasPrefix("in-pack:")
            ? Int(line.split(separator: " ").last ?? "") : nil
        }.reduce(0, +)
      }
      let sent = try objects(site.git(in: remote, ["count-objects", "-v"])) - objects(before)
      #expect(sent < 30, "\(sent) objects for one changed brief")
    }
  }

  @Test func nothingIsLostWhenSomeoneElsePushesInBetween() throws {
    let (site, remote) = try site()
    #expect(try site.publish().status == 0)
    // While the remote takes in the next publication, a file of someone else arrives there: once.
    try site.folder.write(
      """
      #!/bin/sh
      [ -e "$GIT_DIR/raced" ] && exit 0
      touch "$GIT_DIR/raced"
      unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
      blob=$(echo proof | git hash-object -w --stdin)
      tree=$( (git ls-tree pages; printf '100644 blob %s\\tproof-of-domain.txt\\n' "$blob") | git mktree)
      export GIT_AUTHOR_NAME=B GIT_AUTHOR_EMAIL=b@c GIT_COMMITTER_NAME=B GIT_COMMITTER_EMAIL=b@c
      commit=$(git commit-tree "$tree" -p pages -m "Prove the domain")
      git update-ref refs/heads/pages "$commit"
      """, to: "remote.git/hooks/pre-receive")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: remote + "/hooks/pre-receive")
    try site.write(TestWorkspace.brief("title: Another brief about tapering"), to: "another")
    try site.commit("Add a brief")
    let published = try site.publish()
    #expect(published.status == 0, "\(published.error)")
    #expect(published.error.contains("Someone else published there in between"))
    let files = try files(site, remote)
    #expect(files.contains("proof-of-domain.txt") && files.contains("briefs/another/index.html"))
    #expect(try site.git(in: remote, ["rev-list", "--count", "pages"]) == "3")
  }

  @Test(arguments: ["remote.git", "403-not found-checked out.git"])
  func aRemoteThatRefusesSaysWhyAndStaysAsItWas(name: String) throws {
    let (site, remote) = try site(remote: name)
    #expect(try site.publish().status == 0)
    let before = try site.git(in: remote, ["rev-parse", "pages"])
    try site.folder.write(
      """
      #!/bin/sh
      echo 'Permission denied: the pages are frozen until the election' >&2
      exit 1
      """, to: name + "/hooks/pre-receive")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: remote + "/hooks/pre-receive")
    try site.write(TestWorkspace.brief("title: Another brief about tapering"), to: "another")
    let refused = try site.publish()
    #expect(refused.status == 3, "\(refused.error)")
    #expect(refused.error.contains("frozen until the election"), "\(refused.error)")
    #expect(try site.git(in: remote, ["rev-parse", "pages"]) == before)
  }

  @Test func aBranchThatIsCheckedOutAtTheRemoteIsExplained() throws {
    let site = try SmallSite(
      targets: "pages: { kind: git, remote: ../other, branch: pages }")
    try site.git("init", "--quiet", "--initial-branch=pages", site.beside("other"))
    try site.git(
      in: site.beside("other"),
      [
        "-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "--allow-empty", "-m",
        "x",
      ])
    let refused = try site.publish()
    #expect(refused.status == 3 && refused.error.contains("checked out"), "\(refused.error)")
  }

  @Test func aBranchThatWasRewrittenIsBuiltUpon() throws {
    let (site, remote) = try site()
    #expect(try site.publish().status == 0)
    let tree = try site.git(in: remote, ["rev-parse", "pages^{tree}"])
    let other = try site.git(
      in: remote,
      ["-c", "user.name=A", "-c", "user.email=a@b", "commit-tree", tree, "-m", "Rewritten"])
    try site.git(in: remote, ["update-ref", "refs/heads/pages", other])
    try site.write(TestWorkspace.brief("title: Another brief about tapering"), to: "another")
    let published = try site.publish()
    #expect(published.status == 0, "\(published.error)")
    #expect(try site.git(in: remote, ["rev-parse", "pages^"]) == other)
  }

  @Test func theBranchOfTheSourcesIsNeverWrittenOver() throws {
    let site = try SmallSite(targets: "pages: { kind: git, remote: origin, branch: main }")
    try site.git("init", "--quiet", "--bare", site.beside("remote.git"))
    try site.git("remote", "add", "origin", site.beside("remote.git"))
    try site.git("push", "--quiet", "origin", "main")
    let refused = try site.publish("--adopt")
    #expect(
      refused.status == 3 && refused.error.contains("replace your sources"), "\(refused.error)")
    // Nor is another branch that holds something else, unless it is said.
    let (second, remote) = try self.site()
    try second.git("push", "--quiet", remote, "main:pages")
    let unknown = try second.publish()
    #expect(unknown.status == 3 && unknown.error.contains("did not put there"), "\(unknown.error)")
  }

  @Test func aHookOfGitMayPublish() throws {
    let (site, remote) = try site()
    let hook = site.root + "/.git/hooks/post-commit"
    try "#!/bin/sh\nexec '\(briefsProgram)' publish --no-pdf >'\(site.beside("said"))' 2>&1\n"
      .write(
        toFile: hook, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
    try site.write(TestWorkspace.brief("title: Another brief about tapering"), to: "another")
    try site.commit("Add a brief")
    let said = try site.folder.read("said")
    #expect(said.contains("fetched anew and compared"), "\(said)")
    #expect(try files(site, remote).contains("briefs/another/index.html"))
    #expect(try site.git("rev-parse", "--is-shallow-repository") == "false")
    #expect(try site.git("status", "--porcelain").isEmpty)
    #expect(try site.git("for-each-ref", "--format=%(refname)") == "refs/heads/main")
  }

  @Test func aWorkspaceWithoutARepositoryCanBePublishedToo() throws {
    let site = try SmallSite(
      targets: "pages: { kind: git, remote: ../remote.git, branch: pages }", git: false)
    try site.git(in: "/", ["init", "--quiet", "--bare", site.beside("remote.git")])
    let published = try site.publish()
    #expect(published.status == 0, "\(published.error)")
    #expect(!FileManager.default.fileExists(atPath: site.root + "/.git"))
    #expect(try site.publish().error.contains("shows this edition already"))
  }

  @Test(
    arguments: [
      ("../nothing.git", "there is no repository"), ("upstream", "there is no remote 'upstream'"),
      ("https://127.0.0.1:1/x.git", "cannot be reached"),
    ])
  func addressesThatLeadNowhereAreExplained(_ remote: String, _ words: String) throws {
    let site = try SmallSite(targets: "pages: { kind: git, remote: '\(remote)', branch: pages }")
    let refused = try site.publish()
    #expect(refused.status == 3 && refused.error.contains(words), "\(refused.error)")
  }

  @Test func withoutGitTheNextStepIsSaid() throws {
    let (site, _) = try site()
    let bin = site.beside("bin")
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    let refused = try site.publish(environment: ["PATH": bin])
    #expect(refused.status == 3)
    #expect(refused.error.contains("'git' is not installed"), "\(refused.error)")
  }
}
