import BriefDiagnostics
import Testing

/// What an author or a file name holds never steers a terminal or a log.
struct VisibleSignsTests {
  private let steering = "a\u{1B}[2Jb\u{202E}c\u{9B}d\u{2066}e\u{7F}\rf"

  private func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  @Test func noPrinterForPeopleWritesItRaw() {
    let source = SourceFile(path: "Briefs/\(steering).md", text: "title: \(steering)\n")
    let told = Diagnostic(
      .unreadableFile, at: source.range(7, 9), Message("'\(steering)' is wrong"),
      help: Message("write '\(steering)'"),
      note: .init(Message("\(steering) is here"), at: source.range(0, 3)))
    var excerpts = SourceExcerpts { _ in source }
    let table = TextTable(heads: ["A", "B"], rows: [[steering, steering]])
    let diff = unifiedDiff(
      source, SourceFile(path: source.path, text: "title: x\n"), paint: Paint(on: false))
    for text in [
      printRich(told, &excerpts, colour: false), printConcise(told, &excerpts),
      printGitHub(told, &excerpts), table.lines(width: 80).joined(separator: "\n"), diff,
    ] {
      #expect(!text.unicodeScalars.contains(where: isRaw), "\(text.debugDescription)")
      #expect(text.contains("␛[2J"))
    }
  }

  @Test func aFindingOnOneLineStaysOnOne() {
    var excerpts = SourceExcerpts { _ in nil }
    let told = Diagnostic(.unreadableFile, at: nil, Message("'\("one\ntwo")' is wrong"))
    #expect(printConcise(told, &excerpts).dropLast().contains("\n") == false)
  }

  @Test func wordsOfEveryScriptStayAsTheyAre() {
    for words in ["Retirada gradual", "العربية", "👩‍⚕️ 多", "“Quoted” — é", "a\tb\nc"] {
      #expect(visible(words) == words)
    }
  }
}
