import BriefCompiler
import Testing
import TestSupport

struct FindingChoiceTests {
  func workspace() throws -> TestWorkspace.Result {
    try TestWorkspace([
      "Briefs/models/first.md": TestWorkspace.brief("country: Kenia", body: "See [[nowhere]].\n"),
      "Briefs/second.md": TestWorkspace.brief(
        "title: A second brief\nstatus: draft\ncountry: Kenia"),
    ]).compile()
  }

  @Test func aFolderARuleAndAStateNarrowWhatIsTold() throws {
    let all = try workspace()
    func rules(_ change: (inout FindingChoice) -> Void) -> [String] {
      var choice = FindingChoice()
      change(&choice)
      return choice.findings(among: all.diagnostics, of: all.documents).filter {
        $0.severity == .error
      }.map { "\($0.range?.path ?? "") \($0.rule.name)" }
    }
    #expect(rules { $0.places = ["Briefs/models"] }.allSatisfy { $0.hasPrefix("Briefs/models/") })
    #expect(rules { $0.places = ["Briefs/model"] } == [])
    #expect(rules { $0.rules = ["broken-link"] } == ["Briefs/models/first.md broken-link"])
    #expect(rules { $0.statuses = [.draft] } == ["Briefs/second.md unknown-country"])
  }

  @Test(
    arguments: [
      ("Briefs/es-plan.md", "Briefs/es-plan.md"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#),
      ("x'\u{301}; touch y; '", "'x'\\''\u{301}; touch y; '\\'''"), ("", "''"), ("$HOME", "'$HOME'"),
    ])
  func wordsForAShellAreTakenAsTheyAre(_ word: String, _ quoted: String) throws {
    #expect(quotedForShell(word) == quoted)
    let said = try run("/bin/sh", ["-c", "printf %s \(quotedForShell(word))"])
    #expect(Array(said.output.utf8) == Array(word.utf8))
  }
}
