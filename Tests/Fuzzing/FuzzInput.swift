import Foundation
import TestSupport

/// Files made by chance for one look, the same for the same seed.
package struct FuzzInput: Sendable {
  package let kind: FuzzKind
  /// Which of the prepared sites they are put into.
  package var ground = 0
  package var files: [File] = []
  /// Files as they were before faults were planted, and which.
  package var sound: [File] = []
  package var planted: [String] = []
  /// Whether every fault is one that a repair must mend.
  package var isPlain = false

  package struct File: Sendable {
    package let path: String
    package var bytes: [UInt8]
    package init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
    init(_ path: String, text: String) { self.init(path, Array(text.utf8)) }
    package var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  package init(_ kind: FuzzKind, _ files: [File] = []) {
    self.kind = kind
    self.files = files
  }

  /// The input of a seed.
  package init(seed: UInt64, only: FuzzKind? = nil) {
    var chance = Chance(seed: seed)
    let kind = FuzzKind.pick(&chance)
    self = InputMaker.make(only ?? kind, &chance, seed)
  }

  /// How it reads in a report.
  package var shown: String {
    files.map { "=== \($0.path) (\($0.bytes.count) bytes)\n\($0.text)\n" }.joined()
      + (planted.isEmpty ? "" : "planted: \(planted.joined(separator: ", "))\n")
  }
}

/// Makes the files of each kind.
enum InputMaker {
  static func make(_ kind: FuzzKind, _ chance: inout Chance, _ seed: UInt64) -> FuzzInput {
    var input = FuzzInput(kind)
    input.ground = chance.below(FuzzGround.settings.count)
    func file(_ path: String, _ text: String, _ chance: inout Chance) {
      var bytes = Array(text.utf8)
      if !chance.once(in: 3) { bytes = Mutation.change(bytes, chance.below(4), &chance) }
      input.files.append(.init(path, bytes))
    }
    switch kind {
    case .yaml: file("Site/own.yml", YAMLMaker.text(&chance), &chance)
    case .bibTeX: file("Site/own.bib", BibliographyMaker.bibTeX(&chance), &chance)
    case .laTeX: file("Site/own.bib", BibliographyMaker.laTeX(&chance), &chance)
    case .ris: file("Site/own.ris", BibliographyMaker.ris(&chance), &chance)
    case .nbib: file("Site/own.nbib", BibliographyMaker.nbib(&chance), &chance)
    case .enw: file("Site/own.enw", BibliographyMaker.enw(&chance), &chance)
    case .cslJSON: file("Site/references.json", BibliographyMaker.json(&chance), &chance)
    case .style: file("Site/styles/own.csl", StyleMaker.style(&chance), &chance)
    case .locale: file("Site/styles/locales-en-US.xml", StyleMaker.locale(&chance), &chance)
    case .catalogue: file("Templates/languages/es.po", SiteFileMaker.catalogue(&chance), &chance)
    case .siteFiles:
      let name = chance.pick(["site", "site", "topics", "glossary", "wording"])
      file("Site/\(name).yml", SiteFileMaker.text(name, &chance), &chance)
    case .template:
      file("page", TemplateMaker.text(&chance, isLeaf: false), &chance)
      file("leaf", TemplateMaker.text(&chance, isLeaf: true), &chance)
    case .picture:
      input.files = [.init("Site/assets/own", PictureMaker.picture(&chance))]
    case .names:
      input.files = [.init("a", text: chance.words(4)), .init("b", text: chance.words(4))]
    case .fields, .body, .claims, .citations:
      input.files = [DocumentMaker.document(kind, &chance)]
      if chance.once(in: 6) { input.files.append(DocumentMaker.translation(&chance)) }
    case .changed:
      let text = chance.pick(FuzzSeeds.documents)
      input.files = [
        .init("Briefs/a-brief.md", Mutation.change(text, 1 + chance.below(5), &chance))
      ]
    case .repair: FaultPlanter.plant(&input, &chance)
    case .workspace: input.files = [.init("seed", text: "\(seed)")]
    }
    return input
  }
}

/// Documents that stand in the repository: the starter's, and the examples of every rule.
enum FuzzSeeds {
  static let starter: [FuzzInput.File] = files("Briefs", "md")
  static let documents: [[UInt8]] =
    starter.map(\.bytes)
    + files("Tests/BriefCompilerTests/Rules", "md").flatMap { file -> [[UInt8]] in
      var front = ""
      var made: [[UInt8]] = []
      for block in file.text.components(separatedBy: "````").enumerated()
      where block.offset % 2 == 1 {
        let words = block.element.replacing("⟦", with: "").replacing("⟧", with: "")
        if words.hasPrefix("front\n") {
          front = String(words.dropFirst(6))
        } else if words.hasPrefix("body\n") {
          made.append(Array(DocumentMaker.brief(front, String(words.dropFirst(5))).utf8))
          front = ""
        }
      }
      if !front.isEmpty { made.append(Array(DocumentMaker.brief(front, "The text.\n").utf8)) }
      return made
    }
  static let templates: [FuzzInput.File] = files("Templates", "mustache")
  static let settings: [FuzzInput.File] = files("Site", "yml")
  static let spanish: [FuzzInput.File] = files("Templates/languages", "po")
  static let pictures: [[UInt8]] =
    (files("Tests", "png") + files("Tests", "jpg") + files(".ci/pictures", "") + files("Site/assets", "svg"))
    .map(\.bytes)

  private static func files(_ folder: String, _ ending: String) -> [FuzzInput.File] {
    let base = repository.appending(path: folder)
    var found: [FuzzInput.File] = []
    for case let file as URL in FileManager.default.enumerator(
      at: base, includingPropertiesForKeys: nil) ?? .init()
    where ending.isEmpty || file.pathExtension == ending {
      guard let data = try? Data(contentsOf: file) else { continue }
      let path = String(file.path.dropFirst(repository.path.count + 1))
      found.append(.init(path, Array(data)))
    }
    return found.sorted { $0.path < $1.path }
  }
}
