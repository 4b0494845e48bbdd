import Foundation
import TestSupport
import Testing

/// Publishing to a folder and a zip file, and what holds for every target.
struct PublishTests {
  @Test func aSiteIsPublishedProvedAndVerified() throws {
    let site = try SmallSite()
    let published = try site.publish()
    #expect(published.status == 0, "\(published.error)")
    #expect(published.error.contains("read back file by file"))
    let page = try site.folder.read("out/briefs/strips/index.html")
    #expect(page.contains("The first words."))
    let verified = try site.briefs("verify", site.beside("out"))
    #expect(verified.status == 0, "\(verified.output)")
    let revision = try site.git("rev-parse", "HEAD")
    #expect(verified.output.contains("made from \(revision)"))
    // The record is read by others too, and has the hash of every file.
    let sums = try run(
      "/usr/bin/env",
      [
        "python3", "-c",
        """
        import hashlib, json, os, sys
        root = sys.argv[1]
        record = json.load(open(root + "/edition.json"))
        for path, digest in record["files"].items():
            assert hashlib.sha256(open(os.path.join(root, path), "rb").read()).hexdigest() == digest, path
        found = {os.path.relpath(os.path.join(f, n), root) for f, _, names in os.walk(root) for n in names}
        assert found == set(record["files"]) | {"edition.json"}, found ^ set(record["files"])
        print(record["tool"], len(record["files"]))
        """, site.beside("out"),
      ])
    #expect(sums.status == 0, "\(sums.error)")
  }

  @Test func theSameSourcesMakeTheSameEdition() throws {
    let (one, other) = (try SmallSite(git: false), try SmallSite(git: false))
    #expect(try one.publish("--jobs", "1").status == 0)
    #expect(try other.publish("--jobs", "8").status == 0)
    #expect(try one.folder.read("out/edition.json") == other.folder.read("out/edition.json"))
    // An edition that is there already is not sent again.
    let again = try one.publish()
    #expect(again.error.contains("shows this edition already"), "\(again.error)")
  }

  @Test func aDryRunSaysInWordsWhatWouldChangeAndChangesNothing() throws {
    let site = try SmallSite()
    #expect(try site.publish().status == 0)
    let before = try site.folder.read("out/edition.json")
    try site.write(TestWorkspace.brief("title: Another brief about tapering"), to: "another")
    try site.write(
      TestWorkspace.brief(body: "## What is known {#known}\n\nOther words.\n"), to: "strips")
    let told = try site.publish("--dry-run")
    #expect(told.status == 0, "\(told.error)")
    #expect(told.error.contains("briefs/another/index.html: would be added"))
    #expect(told.error.contains("briefs/strips/index.html: would change"))
    #expect(told.error.contains("changes that are not committed"))
    #expect(told.error.contains("Nothing was sent."))
    #expect(told.error.contains("Briefs/unannounced-plan.md: its status is 'draft'"))
    #expect(try site.folder.read("out/edition.json") == before)
    let spanish = try site.publish("--dry-run", "--messages", "es")
    #expect(spanish.error.contains("briefs/another/index.html: se añadiría"))
  }

  @Test func wordsOfADraftInAnyFileStopAPublication() throws {
    let site = try SmallSite()
    // The draft's words have found their way into a file that is published as it is.
    try site.write(
      TestWorkspace.brief(body: "See [the agenda](../Site/assets/agenda.txt).\n"), to: "strips")
    try site.folder.write(
      "Agenda\n\n- The *inspectorate* will close the ward at Lindenhof in March.\n",
      to: "work/Site/assets/agenda.txt")
    let refused = try site.publish()
    #expect(refused.status == 1, "\(refused.error)")
    #expect(refused.error.contains("assets/agenda.txt"))
    #expect(refused.error.contains("unannounced-plan"))
    #expect(refused.error.contains("inspectorate will close the ward"))
    #expect(!FileManager.default.fileExists(atPath: site.beside("out")))
    // Its title alone is a leak too.
    try site.folder.write("See: a plan nobody has announced", to: "work/Site/assets/agenda.txt")
    #expect(try site.publish().status == 1)
    // What a shown document says as well is no secret.
    try site.folder.write(SmallSite.secret, to: "work/Site/assets/agenda.txt")
    try site.write(
      TestWorkspace.brief(
        body: "See [the agenda](../Site/assets/agenda.txt).\n\n" + SmallSite.secret + "\n"),
      to: "strips")
    let allowed = try site.publish()
    #expect(allowed.status == 0, "\(allowed.error)")
  }

  /// Files that authors make with other programs are read as their readers' programs read them.
  @Test(arguments: [
    "agenda.pdf", "agenda.docx", "agenda.pdf.zip", "agenda.docx.zip", "agenda.docx.tar",
    "agenda.txt.gz", "agenda.utf16.txt",
  ])
  func wordsOfADraftInAPackedFileStopAPublication(name: String) throws {
    let site = try SmallSite()
    try site.write(
      TestWorkspace.brief(body: "See [the agenda](../Site/assets/\(name)).\n"), to: "strips")
    try site.write(
      TestWorkspace.brief(
        "title: A second plan nobody has announced\nstatus: draft",
        body: "The \"open\" ward & the \"closed\" ward & the \"day\" ward will be one.\n"), to: "second-plan")
    func pack(_ words: String) throws {
      let packed = try run(
        "/usr/bin/env", ["python3", "-c", Self.packing, site.root + "/Site/assets/" + name, words])
      #expect(packed.status == 0, "\(packed.error)")
    }
    try site.folder.write("", to: "work/Site/assets/.keep")
    try pack("The inspectorate will close the ward at Lindenhof in March.")
    let refused = try site.publish()
    #expect(refused.status == 1, "\(refused.error)")
    #expect(refused.error.contains("assets/\(name)"), "\(refused.error)")
    #expect(refused.error.contains("unannounced-plan"))
    #expect(refused.error.contains("inspectorate will close the ward"))
    // Signs that markup reserves part no words.
    try pack("The \"open\" ward & the \"closed\" ward & the \"day\" ward will be one.")
    let second = try site.publish()
    #expect(second.status == 1 && second.error.contains("second-plan"), "\(second.error)")
    try pack("The agenda of the next meeting.")
    let allowed = try site.publish()
    #expect(allowed.status == 0, "\(allowed.error)")
  }

  /// Writes words as a compressed page, as a document of a word processor or as text, and that into an archive.
  private static let packing = """
    import gzip, html, io, sys, tarfile, zipfile, zlib
    path, words = sys.argv[1:]

    def word_processor(words):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            text = "<w:document><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:document>" % html.escape(words)
            archive.writestr("word/document.xml", text)
        return file.getvalue()

    def page(words):
        text = zlib.compress(("BT /F 12 Tf 50 700 Td (" + words + ") Tj ET").encode())
        parts = [
            b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            b"<< /Length %d /Filter /FlateDecode >>\\nstream\\n" % len(text) + text + b"\\nendstream",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        out, places = b"%PDF-1.4\\n", []
        for number, part in enumerate(parts):
            places.append(len(out))
            out += b"%d 0 obj\\n" % (number + 1) + part + b"\\nendobj\\n"
        table = len(out)
        out += b"xref\\n0 6\\n0000000000 65535 f \\n" + b"".join(b"%010d 00000 n \\n" % place for place in places)
        return out + b"trailer << /Size 6 /Root 1 0 R >>\\nstartxref\\n%d\\n%%%%EOF\\n" % table

    if ".utf16" in path: data = words.encode("utf-16")
    elif ".txt" in path: data = words.encode()
    else: data = word_processor(words) if ".docx" in path else page(words)
    if path.endswith(".zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive: archive.writestr("agenda", data)
    elif path.endswith(".tar"):
        with tarfile.open(path, "w") as archive:
            entry = tarfile.TarInfo("agenda")
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    else:
        with open(path, "wb") as file: file.write(gzip.compress(data) if path.endswith(".gz") else data)
    """

  @Test func aDraftMayNameAWorkThatShownDocumentsCite() throws {
    let site = try SmallSite()
    // The exporter writes letters with accents as escapes, pages show them as letters.
    try site.folder.write(
      "[{\"id\":\"plan\",\"type\":\"book\",\"publisher\":\"P\",\"title\":\"Plan de acci\\u00f3n para la deprescripci\\u00f3n en atenci\\u00f3n primaria y hospitales\",\"issued\":{\"date-parts\":[[2019]]}}]",
      to: "work/Site/references.json")
    try site.write(TestWorkspace.brief(body: "As the plan says [@plan].\n"), to: "strips")
    try site.write(
      TestWorkspace.brief(
        "title: A draft about the plan\nstatus: draft",
        body: "Plan de acción para la deprescripción en atención primaria y hospitales.\n"),
      to: "later")
    let published = try site.publish()
    #expect(published.status == 0, "\(published.error)")
    #expect(try site.folder.read("out/briefs/strips/index.html").contains("deprescripción"))
  }

  @Test func wordsOfAWithdrawnDocumentAreNotSentAgain() throws {
    let site = try SmallSite()
    try site.write(
      TestWorkspace.brief(
        "title: Strips in the Netherlands\nstatus: withdrawn\nreason: The trial was retracted.",
        body: "Strips helped nine of ten people in a trial of a hundred.\n"), to: "old")
    #expect(try site.publish().status == 0)
    #expect(try site.folder.read("out/briefs/old/index.html").contains("The trial was retracted."))
    try site.folder.write(
      "Strips helped nine of ten people in a trial of a hundred.", to: "work/Site/assets/old.txt")
    try site.write(
      TestWorkspace.brief(body: "See [the trial](../Site/assets/old.txt).\n"), to: "strips")
    #expect(try site.publish().status == 1)
  }

  @Test func aLinkThatLeadsNowhereOrElsewhereStopsAPublication() throws {
    let site = try SmallSite()
    let layout = try site.folder.read("work/Templates/layout.mustache")
    try site.folder.write(
      layout.replacing("</main>", with: "<a href=\"{{root}}nowhere/\">x</a></main>"),
      to: "work/Templates/layout.mustache")
    let refused = try site.publish()
    #expect(refused.status == 1)
    #expect(refused.error.contains("leads nowhere"), "\(refused.error)")
    try site.folder.write(
      layout.replacing(
        "</main>", with: "<img src=\"https://elsewhere.test/x.png\" alt=\"\"></main>"),
      to: "work/Templates/layout.mustache")
    let elsewhere = try site.publish()
    #expect(elsewhere.error.contains("would ask another site"), "\(elsewhere.error)")
  }

  @Test func anErrorInAShownDocumentStopsAPublication() throws {
    let site = try SmallSite()
    try site.write(TestWorkspace.brief("country: Kenia"), to: "strips")
    let refused = try site.publish()
    #expect(refused.status == 1)
    #expect(refused.error.contains("Kenya") && refused.error.contains("Nothing was sent."))
  }

  @Test func filesOfOthersAreNeverRemovedUnasked() throws {
    let site = try SmallSite()
    try site.folder.write("ours", to: "out/notes/private.txt")
    let refused = try site.publish()
    #expect(refused.status == 3)
    #expect(refused.error.contains("add --adopt"), "\(refused.error)")
    #expect(try site.folder.read("out/notes/private.txt") == "ours")
    #expect(try site.publish("--adopt").status == 0)
    #expect(try site.folder.read("out/notes/private.txt") == "ours")
    // From then on they are told and kept, until someone says otherwise.
    try site.write(TestWorkspace.brief("title: Another brief about tapering"), to: "another")
    let kept = try site.publish()
    #expect(kept.status == 0 && kept.error.contains("Files of others stay"), "\(kept.error)")
    #expect(try site.folder.read("out/notes/private.txt") == "ours")
    #expect(try site.publish("--remove-foreign").status == 0)
    #expect(!FileManager.default.fileExists(atPath: site.beside("out/notes/private.txt")))
  }

  @Test func whatWasChangedByHandAtTheTargetIsNotWrittenOverUnasked() throws {
    let site = try SmallSite()
    #expect(try site.publish().status == 0)
    let page = try site.folder.read("out/briefs/strips/index.html")
    try site.folder.write(
      page.replacing("The first words.", with: "Corrected."), to: "out/briefs/strips/index.html")
    let refused = try site.publish()
    #expect(refused.status == 3 && refused.error.contains("changed by hand"), "\(refused.error)")
    #expect(try site.briefs("verify", site.beside("out")).status == 1)
    #expect(try site.publish("--adopt").status == 0)
    #expect(try site.folder.read("out/briefs/strips/index.html") == page)
  }

  @Test func anOlderStateDoesNotReplaceANewerEditionUnasked() throws {
    let site = try SmallSite()
    try site.write(TestWorkspace.brief(body: "## What is known {#known}\n\nNewer.\n"), to: "strips")
    try site.commit("Say it anew")
    #expect(try site.publish().status == 0)
    try site.git("checkout", "--quiet", "HEAD~1")
    let refused = try site.publish()
    #expect(refused.status == 3 && refused.error.contains("newer edition"), "\(refused.error)")
    #expect(try site.folder.read("out/briefs/strips/index.html").contains("Newer."))
    #expect(try site.publish("--older").status == 0)
  }

  @Test func aWrongClockIsToldBeforeAnEmbargoEndsByIt() throws {
    let site = try SmallSite()
    let early = try site.publish("--as-of", "2099-01-01")
    #expect(early.status == 2 && early.error.contains("embargoed documents"), "\(early.error)")
    try site.write(TestWorkspace.brief("title: Another brief about tapering"), to: "another")
    try site.git("add", "--all")
    _ = try run(
      "/usr/bin/env",
      [
        "git", "-C", site.root, "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qm",
        "Later",
      ],
      environment: ["GIT_COMMITTER_DATE": "2099-01-01T00:00:00Z"])
    let behind = try site.publish()
    #expect(behind.status == 3 && behind.error.contains("clock says"), "\(behind.error)")
  }

  @Test func anEmbargoEndsByItselfWithTheNextPublication() throws {
    let site = try SmallSite()
    try site.write(
      TestWorkspace.brief(
        "title: Strips and what follows\nembargo_until: 2026-11-20T09:00+01:00",
        body: "The long embargoed words stand here for all to read.\n"), to: "later")
    #expect(try site.publish("--as-of", "2026-11-19").status == 0)
    #expect(!FileManager.default.fileExists(atPath: site.beside("out/briefs/later/index.html")))
    #expect(try site.publish("--as-of", "2026-11-21").status == 0)
    #expect(try site.folder.read("out/briefs/later/index.html").contains("embargoed words"))
  }

  @Test func aZipFileHoldsTheSiteAndIsTheSameEachTime() throws {
    let site = try SmallSite(targets: "upload: { kind: zip, path: ../site.zip }")
    let made = try site.publish("upload")
    #expect(made.status == 0, "\(made.error)")
    let first = try Data(contentsOf: URL(filePath: site.beside("site.zip")))
    #expect(try run("/usr/bin/env", ["unzip", "-tq", site.beside("site.zip")]).status == 0)
    _ = try run(
      "/usr/bin/env", ["unzip", "-q", site.beside("site.zip"), "-d", site.beside("copy")])
    #expect(try site.briefs("verify", site.beside("copy")).status == 0)
    try FileManager.default.removeItem(atPath: site.beside("site.zip"))
    #expect(try site.publish("upload").status == 0)
    #expect(try Data(contentsOf: URL(filePath: site.beside("site.zip"))) == first)
  }

  @Test(.enabled(if: canBegin(where: canMount), "this account may not mount a file system"))
  func aFullDiskLeavesWhatWasPublished() throws {
    let site = try SmallSite(targets: "out: { kind: folder, path: ../disk/out }")
    let disk = site.beside("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let mounted = try run("/usr/bin/env", ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk])
    try #require(mounted.status == 0, "\(mounted.error)")
    defer { _ = try? run("/usr/bin/env", ["umount", disk]) }
    #expect(try site.publish().status == 0)
    let before = try site.folder.read("disk/out/edition.json")
    for number in 0..<40 {
      let words = String(repeating: "Many words about tapering. ", count: 1200)
      try site.write(
        TestWorkspace.brief("title: A long brief, number \(number)", body: words + "\n"),
        to: "long-\(number)")
    }
    let refused = try site.publish()
    #expect(refused.status == 3 && refused.error.contains("the disk is full"), "\(refused.error)")
    #expect(try site.folder.read("disk/out/edition.json") == before)
    #expect(try site.briefs("verify", disk + "/out").status == 0)
  }

  @Test func verifyFetchesASiteFromItsAddress() throws {
    let site = try SmallSite()
    #expect(try site.publish().status == 0)
    let port = try SecureShellServer.freePort()
    let server = Process()
    server.executableURL = URL(filePath: "/usr/bin/env")
    server.arguments = ["python3", "-m", "http.server", "--bind", "127.0.0.1", "\(port)"]
    server.currentDirectoryURL = URL(filePath: site.beside("out"))
    (server.standardError, server.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try server.run()
    // It takes no notice of gentler signals.
    defer { kill(server.processIdentifier, SIGKILL) }
    var verified = try site.briefs("verify", "http://127.0.0.1:\(port)/")
    for _ in 0..<40 where verified.status == 3 {
      usleep(100_000)
      verified = try site.briefs("verify", "http://127.0.0.1:\(port)/")
    }
    #expect(verified.status == 0, "\(verified.output) \(verified.error)")
    try site.folder.write("changed", to: "out/robots.txt")
    let changed = try site.briefs("verify", "http://127.0.0.1:\(port)")
    #expect(changed.status == 1 && changed.output.contains("robots.txt: differs"))
    let nowhere = try site.briefs("verify", site.beside("nothing"))
    #expect(nowhere.status == 3 && nowhere.error.contains("there is no folder"))
  }

  @Test(
    arguments: [
      ("", "names no target"), ("a: { kind: git, remote: origin }", "needs 'branch'"),
      ("a: { kind: gti, path: x }", "did you mean 'git'"),
      (
        "a: { kind: git, remote: 'https://ana:secret@example.org/x.git', branch: pages }",
        "password"
      ),
      (
        "a: { kind: folder, path: ../a }\nb: { kind: folder, path: ../b }",
        "Name one of the targets: a, b"
      ),
    ])
  func targetsAreExplained(_ targets: String, _ words: String) throws {
    let site = try SmallSite(targets: targets.isEmpty ? "{}" : targets, git: false)
    let refused = try site.publish()
    #expect(refused.status != 0)
    #expect(refused.error.contains(words), "\(refused.error)")
  }

  @Test func twoPublicationsOfOneWorkspaceTakeTurns() throws {
    let site = try SmallSite()
    let group = DispatchGroup()
    let results = Results()
    for _ in 0..<4 {
      DispatchQueue.global().async(group: group) {
        results.add((try? site.publish().status) ?? -1)
      }
    }
    group.wait()
    #expect(results.all == [0, 0, 0, 0])
    #expect(try site.briefs("verify", site.beside("out")).status == 0)
  }
}

private final class Results: @unchecked Sendable {
  // Unchecked: every access holds the lock.
  private let lock = NSLock()
  private var values: [Int32] = []
  var all: [Int32] { lock.withLock { values } }
  func add(_ value: Int32) { lock.withLock { values.append(value) } }
}
