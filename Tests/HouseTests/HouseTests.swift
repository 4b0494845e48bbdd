import BriefCompiler
import Foundation
import TestSupport
import Testing

/// The rules of the house, held against its files.
struct HouseTests {
  /// The rooms and what each may import besides Foundation and the C library.
  static let rooms: [String: Set<String>] = [
    "Bytes": ["CBriefSupport", "Synchronization", "Crypto"],
    "BriefDiagnostics": ["Bytes"],
    "BriefSyntax": ["CCMarkGFM", "CYAML", "CBriefSupport", "Bytes", "BriefDiagnostics"],
    "CitationStyle": ["Bytes", "BriefDiagnostics", "Synchronization"],
    "MustacheTemplates": ["Bytes", "BriefDiagnostics"],
    "BriefModel": ["Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle"],
    "BriefSite": ["Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "BriefModel"],
    "BriefHTML": [
      "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "MustacheTemplates",
      "BriefModel", "BriefSite", "Synchronization",
    ],
    "BriefPrint": [
      "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "BriefModel", "BriefSite",
    ],
    "BriefExport": [
      "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "BriefModel", "BriefSite",
    ],
    "BriefCompiler": [
      "Bytes", "BriefDiagnostics", "BriefSyntax", "CitationStyle", "MustacheTemplates",
      "BriefModel", "BriefSite", "BriefHTML", "BriefPrint", "BriefExport", "Synchronization",
    ],
    "BriefWorkspace": [
      "CBriefSupport", "Bytes", "BriefDiagnostics", "BriefModel", "BriefSite", "BriefCompiler",
      "Subprocess", "Synchronization",
    ],
    "PreviewHost": ["FlyingFox", "FlyingSocks", "Synchronization"],
    "briefs": [
      "Bytes", "BriefDiagnostics", "BriefModel", "BriefSite", "BriefCompiler", "BriefWorkspace",
      "ArgumentParser", "Synchronization",
    ],
  ]

  static let sources: [(path: String, text: String)] = {
    let base = repository.appending(path: "Sources")
    var files: [(String, String)] = []
    for case let file as URL in FileManager.default.enumerator(
      at: base, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "swift" {
      files.append(
        (
          String(file.path.dropFirst(repository.path.count + 1)),
          (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        ))
    }
    return files.sorted { $0.0 < $1.0 }
  }()

  @Test func everyRoomImportsOnlyLowerRooms() {
    #expect(Self.sources.count > 50)
    let system: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Darwin"]
    for (path, text) in Self.sources {
      let room = path.split(separator: "/")[1].description
      // Programs in other languages stand in string literals.
      let code = text.replacing(/"""[\s\S]*?"""/, with: "")
      for line in code.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"), position < 2,
          position + 1 < words.count, !line.contains("//")
        else { continue }
        let name = words[position + 1]
        #expect(
          system.contains(name) || Self.rooms[room]?.contains(name) == true,
          "\(path) imports \(name)")
      }
    }
  }

  @Test func packageDependenciesAreThoseOfTheTable() throws {
    let package = try String(
      contentsOf: repository.appending(path: "Package.swift"), encoding: .utf8)
    for (room, allowed) in Self.rooms {
      let targets = try #require(package.range(of: "  targets: [")).upperBound
      let declaration = try #require(
        package[targets...].range(of: "name: \"\(room)\","), "\(room) is not in Package.swift")
      let rest = package[declaration.upperBound...]
      let end = try #require(rest.range(of: "swiftSettings")).lowerBound
      for other in Self.rooms.keys where other != room && rest[..<end].contains("\"\(other)\"") {
        #expect(allowed.contains(other), "\(room) depends on \(other)")
      }
    }
  }

  @Test func filesAreShortAndFreeOfTraps() {
    let traps = [
      "try!", "as!", "fatalError(", "preconditionFailure(", "nonisolated(unsafe)", "TODO", "FIXME",
    ]
    for (path, text) in Self.sources {
      #expect(Self.lines(text).count <= 400, "\(path) is too long")
      for trap in traps {
        #expect(!text.contains(trap), "\(path) has '\(trap)'")
      }
      if !path.hasPrefix("Sources/briefs/") {
        #expect(!text.contains("\n  print("), "\(path) prints")
      }
    }
  }

  /// The lines of a file; the end of the last one begins no other.
  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
  }

  /// A rule is one file: its words, and the check or the one call of it. A large rule has further files
  /// `NAME+PART.swift` beside it, and one in another room where its check knows what only that room knows.
  @Test func everyRuleHasItsCheckInItsOwnFile() throws {
    let rules = Self.sources.filter { $0.path.contains("/Rules/") || $0.path.contains("/Gates/") }
    var files: [String: [String]] = [:]
    for (path, text) in rules {
      let name = try #require(path.split(separator: "/").last).prefix { $0 != "+" && $0 != "." }
      files[name.lowercased(), default: []].append(text)
    }
    let names = Self.sources.flatMap { file in
      file.text.matches(of: #/static let (\w+) = Rule\(/#).map { String($0.1) }
    }
    #expect(names.count > 100)
    for name in names {
      let own = try #require(files[name.lowercased()], "'\(name)' is not a file of its own")
      #expect(
        own.contains { Self.rulesTold(in: $0).contains(name) },
        "the file of '\(name)' holds words only: nothing in it tells the rule")
    }
    // Nowhere else is a rule told: a walk calls what stands in the rule's file.
    for (path, text) in Self.sources where !path.hasSuffix("/AllRules.swift") {
      let file = try #require(path.split(separator: "/").last).prefix { $0 != "+" && $0 != "." }
      let told = Self.rulesTold(in: text).intersection(names)
        .filter { $0.lowercased() != file.lowercased() }
      #expect(told.isEmpty, "\(path) tells \(told.sorted()), whose checks belong into their files")
    }
  }

  /// Every `.name` that stands alone, as an argument does: no member of something, no call.
  private static func rulesTold(in text: String) -> Set<String> {
    var told: Set<String> = []
    let bytes = Array(text.utf8)
    func isWord(_ byte: UInt8) -> Bool {
      byte == 0x5F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    var at = 0
    while let dot = bytes[at...].firstIndex(of: 0x2E) {
      var end = dot + 1
      while end < bytes.count, isWord(bytes[end]) { end += 1 }
      at = end
      let before = dot > 0 ? bytes[dot - 1] : 0x20
      guard end > dot + 1, !isWord(before), !")]?!.}\"".utf8.contains(before),
        end == bytes.count || bytes[end] != 0x28
      else { continue }
      told.insert(String(decoding: bytes[(dot + 1)..<end], as: UTF8.self))
    }
    return told
  }

  /// A command calls two or three functions, so the executable stays small.
  @Test func theExecutableIsSmall() {
    let own = Self.sources.filter { $0.path.hasPrefix("Sources/briefs/") }
    #expect(own.count > 10)
    let count = own.reduce(0) { $0 + Self.lines($1.text).count }
    #expect(count < 2_300, "Sources/briefs has \(count) lines")
  }

  /// A value that may be missing is asked whether it is there: nothing is taken out by force.
  @Test func nothingIsUnwrappedByForce() {
    let force = #/[\w)\]]!(?=[.,)\]\s\[({:?]|$)/#
    for (path, text) in Self.sources {
      // Programs in other languages and words for people stand in string literals.
      let code = text.replacing(/"""[\s\S]*?"""/, with: "")
      for line in code.split(separator: "\n") where line.contains("!") {
        let bare = line.replacing(#/"([^"\\]|\\.)*"/#, with: "").replacing(#/\/\/.*/#, with: "")
        if bare.firstMatch(of: force) != nil { Issue.record("\(path): \(line)") }
      }
    }
  }

  /// Others can depend on the libraries only where no target sets flags of its own.
  @Test func noTargetHasUnsafeFlags() throws {
    let package = try String(
      contentsOf: repository.appending(path: "Package.swift"), encoding: .utf8)
    #expect(package.contains("targets:") && !package.contains("unsafeFlags"))
  }

  /// What other rooms see is described: every type, and every function but one on a single line, an
  /// operator, another form of a described one in the same file, or what a described protocol asks for.
  @Test func whatOtherRoomsSeeIsDescribed() {
    let asked = Set(
      Self.sources.filter { $0.text.contains("protocol ") }.flatMap {
        $0.text.matches(of: #/\n  (?:mutating )?func (\w+)\(/#).map { String($0.1) }
      })
    let declaration =
      #/^\s*(?:@\w+(?:\(.*?\))? )*(package|public)(?: (?:static|final|mutating|indirect|convenience|nonisolated))* (struct|class|enum|protocol|actor|func) ?(\w*)/#
    for (path, text) in Self.sources {
      let lines = Self.lines(text)
      var described: Set<Substring> = []
      for (number, line) in lines.enumerated() {
        guard line.contains("p"), let found = line.firstMatch(of: declaration) else { continue }
        var above = number - 1
        while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        let name = found.3
        if above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("///") {
          described.insert(name)
          continue
        }
        switch found.2 {
        case "func":
          if name.isEmpty || line.hasSuffix("}") || described.contains(name)
            || asked.contains(String(name))
          {
            continue
          }
        default: break
        }
        Issue.record("\(path):\(number + 1) is not described: \(line)")
      }
    }
  }

  @Test func everyUncheckedSendableSaysWhy() {
    for (path, text) in Self.sources {
      let lines = text.components(separatedBy: "\n")
      for (number, line) in lines.enumerated() where line.contains("@unchecked Sendable") {
        #expect(
          lines[max(0, number - 2)..<number].contains {
            $0.contains("Unchecked:") || $0.contains("they were handed")
          }, "\(path):\(number + 1)")
      }
    }
  }

  @Test func ruleNamesAreUnique() { #expect(Set(allRules.map(\.name)).count == allRules.count) }

  @Test func thePictureOfTheHouseNamesEveryRoom() throws {
    let page = try String(
      contentsOf: repository.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    for room in Self.rooms.keys {
      #expect(page.contains("`\(room)`"), "CONTRIBUTING.md does not name \(room)")
    }
  }

  @Test func testsThatHoldAnInvariantExist() throws {
    let page = try String(
      contentsOf: repository.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let start = try #require(page.range(of: "## What holds everywhere")).upperBound
    let end = try #require(page[start...].range(of: "\n## ")).lowerBound
    var tests = ""
    for case let file as URL in FileManager.default.enumerator(
      at: repository.appending(path: "Tests"), includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "swift" {
      tests += (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
    for name in page[start..<end].matches(of: /`([A-Z][A-Za-z]+(?:Tests|Specifications?))`/) {
      #expect(tests.contains(" \(name.1) {") || tests.contains(" \(name.1):"), "\(name.1)")
    }
  }

  @Test func nothingFromElsewhereIsNamed() throws {
    for (path, text) in Self.sources { #expect(!text.contains("/work/"), "\(path)") }
  }

  /// A further kind of document is one file: no other asks which kind a document is.
  @Test func onlyTheFilesOfKindsNameThem() throws {
    let kinds = [
      "brief", "model", "explainer", "legislation", "survey", "event", "material", "page",
    ]
    let names = kinds.joined(separator: "|")
    let asks = try Regex(
      "[kK]ind\\)? ?(==|!=|:|===|!==) ?\\.(\(names))\\b|DocumentKind\\.(\(names))\\b")
    for (path, text) in Self.sources where !path.hasPrefix("Sources/BriefModel/Kinds/") {
      for line in text.split(separator: "\n") where line.firstMatch(of: asks) != nil {
        Issue.record("\(path): \(line)")
      }
    }
  }

  @Test func noStageWritesIntoTheTreeOfAnother() {
    let writes = #/^\s*(\w+\.)*tree\.(nodes\[.*\](\.\w+)?|text) \+?= /#
    for (path, text) in Self.sources where !path.hasPrefix("Sources/BriefSyntax/") {
      for line in text.split(separator: "\n") where line.firstMatch(of: writes) != nil {
        Issue.record("\(path): \(line)")
      }
    }
  }
}
