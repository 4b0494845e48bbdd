import Foundation
import TestSupport
import Testing

/// The figures of our own documents are those of the facts that were handed to us: `.ci/figures.py` looks
/// for each of them where one of the works cited beside it is told of.
struct PublishedFigureTests {
  static let facts = sharedFolder("content")

  private func check(_ folder: String) throws -> (status: Int32, output: String) {
    let facts = try #require(Self.facts, "the facts are not beside the project")
    let program = repository.appending(path: ".ci/figures.py").path
    let told = try run("/usr/bin/env", ["python3", program, facts, folder])
    return (told.status, told.output + told.error)
  }

  @Test(
    .enabled(
      if: canBegin(where: facts != nil && tool("python3") != nil),
      "skipped: the facts are not beside the project"))
  func everyFigureStandsInAFactAboutAWorkCitedBesideIt() throws {
    let told = try check(repository.appending(path: "Briefs").path)
    #expect(told.status == 0, "\(told.output)")
  }

  /// The check can fail: a figure that nobody gave is told, with its line.
  @Test(
    .enabled(
      if: canBegin(where: facts != nil && tool("python3") != nil),
      "skipped: the facts are not beside the project"))
  func aFigureThatStandsInNoFactIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\ntitle: A brief\n---\n\nIn one trial 57 % relapsed [@lewis2021antler], not 56 %.\n",
      to: "brief.md")
    let told = try check(folder.path)
    #expect(told.status == 1)
    #expect(told.output.contains("brief.md:5: 57 stands in no fact about lewis2021antler"))
    #expect(!told.output.contains(": 56 "))
  }
}
