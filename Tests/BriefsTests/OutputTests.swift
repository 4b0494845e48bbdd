import Foundation
import TestSupport
import Testing

/// What the output folder promises.
struct OutputTests {
  func starter() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    return folder
  }

  func build(_ folder: TemporaryFolder, _ arguments: [String] = ["--no-pdf"]) throws -> Run {
    try run(briefsProgram, ["build", "--root", folder.path, "--as-of", "2026-11-24"] + arguments)
  }

  @Test func theSameBytesOnAnyNumberOfWorkersAndFromRunToRun() throws {
    let folder = try starter()
    var sites: [[String: Data]] = []
    for (number, jobs) in ["1", "2", "8", "8"].enumerated() {
      try? FileManager.default.removeItem(at: folder.url.appending(path: "Site/.cache"))
      let built = try build(folder, ["--jobs", jobs, "--output", "\(folder.path)/out\(number)"])
      #expect(built.status == 0, "\(built.error)")
      sites.append(try folder.contents(of: "out\(number)"))
    }
    for kind in [".pdf", ".bib", ".ris"] {
      #expect(sites[0].keys.contains { $0.hasSuffix(kind) }, "nothing is cited or printed")
    }
    for site in sites.dropFirst() {
      #expect(site.keys.sorted() == sites[0].keys.sorted())
      for (path, bytes) in site { #expect(bytes == sites[0][path], "\(path) differs") }
    }
  }

  @Test func parsingIsRightOnManyWorkers() throws {
    let folder = try starter()
    for number in 0..<300 {
      try folder.write(
        "---\ntitle: A brief with the number \(number)\nsummary: A brief that holds what one thread could lose while another parses a document.\ncountry: ES\ntopic: policy\nevidence: low\nauthors: [Working group]\ndate: 2026-01-01\nstatus: in-review\n---\n\n~~gone~~ www.example.org https://example.org/\(number) ~~again~~\n",
        to: "Briefs/many/many-\(number).md")
    }
    #expect(
      try build(folder, ["--no-pdf", "--jobs", "8", "--output", "\(folder.path)/out"]).status == 0)
    for number in 0..<300 {
      let page = try folder.read("out/briefs/many-\(number)/index.html")
      #expect(
        page.contains("<del>gone</del> <a href=\"http://www.example.org\">")
          && page.contains("<del>again</del>"), "many-\(number)")
    }
  }

  @Test func unchangedFilesKeepTheirTimesAndOldOnesDisappear() throws {
    let folder = try starter()
    #expect(try build(folder).status == 0)
    let home = folder.url.appending(path: "Site/public/topics/rights/index.html")
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: home.path)
    for name in ["antipsychotics.md", "antipsychotics.es.md"] {
      try FileManager.default.removeItem(at: folder.url.appending(path: "Briefs/" + name))
    }
    // What leads to it goes too.
    for (path, text) in try folder.contents(of: "Briefs") where path.hasSuffix(".md") {
      let text = String(decoding: text, as: UTF8.self)
      let without = text.replacingOccurrences(of: "[[antipsychotics]]", with: "Another brief")
        .replacingOccurrences(of: "antipsychotics, human-rights]", with: "human-rights]")
      if without != text { try folder.write(without, to: "Briefs/" + path) }
    }
    let built = try build(folder)
    #expect(built.status == 0, "\(built.error)")
    #expect(
      try FileManager.default.attributesOfItem(atPath: home.path)[.modificationDate] as? Date == old
    )
    #expect(
      !FileManager.default.fileExists(
        atPath: folder.url.appending(path: "Site/public/briefs/antipsychotics").path))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "Site").path)
        .filter { $0.hasPrefix(".public") } == [])
  }

  @Test func aFolderOfOthersIsNeverEmptied() throws {
    let folder = try starter()
    try folder.write("precious", to: "other/file.txt")
    let built = try build(folder, ["--no-pdf", "--output", "\(folder.path)/other"])
    #expect(built.status == 3 && built.error.contains("did not make"))
    #expect(try folder.read("other/file.txt") == "precious")
  }

  @Test func pagesThatAreAddressesWorkBelowAnyPath() throws {
    let folder = try starter()
    #expect(try build(folder).status == 0)
    let files = try folder.contents(of: "Site/public")
    var checked = 0
    for (path, bytes) in files where path.hasSuffix(".html") && !path.hasSuffix("404.html") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /(?:href|src)="([^"#]*)(?:#([^"]*))?"/) {
        let address = String(match.1)
        if address.hasPrefix("http") || address.hasPrefix("mailto:") { continue }
        #expect(!address.hasPrefix("/"), "\(path) has \(address)")
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") {
          if part == ".." {
            #expect(!parts.isEmpty, "\(path): \(address)")
            _ = parts.popLast()
          } else if part != "." {
            parts.append(String(part))
          }
        }
        var target = parts.joined(separator: "/")
        if address.isEmpty {
          target = path
        } else if address.hasSuffix("/") || target.isEmpty {
          target = (target.isEmpty ? "" : target + "/") + "index.html"
        }
        // Printable documents are left out of this build.
        guard !target.hasSuffix(".pdf") else { continue }
        let found = files[target]
        #expect(found != nil, "\(path) leads to \(target), which is not there")
        if let fragment = match.2, let found, !fragment.isEmpty {
          #expect(
            String(decoding: found, as: UTF8.self).contains("id=\"\(fragment)\""),
            "\(path) leads to \(target)#\(fragment)")
        }
        checked += 1
      }
    }
    #expect(checked > 1_000)
  }

  @Test func noPageAsksAnythingOfAnotherHost() throws {
    let folder = try starter()
    #expect(try build(folder).status == 0)
    for (path, bytes) in try folder.contents(of: "Site/public")
    where path.hasSuffix(".html") || path.hasSuffix(".css") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        !text.contains("<script") && !text.contains("@import") && !text.contains("url(http"),
        "\(path)")
      for match in text.matches(of: /(?:src|srcset|data|poster)="([^"]*)"/) {
        #expect(!match.1.contains("//"), "\(path)")
      }
      for match in text.matches(of: /<link rel="(?:stylesheet|icon|preload)"[^>]*href="([^"]*)"/) {
        #expect(!match.1.contains("//"), "\(path)")
      }
      if path.hasSuffix(".html") { #expect(text.contains("Content-Security-Policy"), "\(path)") }
    }
  }
}
