import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefSite
import BriefWorkspace

/// `briefs check`: every finding of all documents and templates, without building.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check all documents and templates without building.")

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Warnings fail too, but for what a document may lack until it is approved.")
  var strict = false

  @Option(
    help: ArgumentHelp("Show the manual page of a rule; 'all' lists the rules.", valueName: "rule"))
  var explain: String?

  func run() async throws {
    if let explain { return try self.explain(explain) }
    let checked = try options.check { $0.isThorough = true }
    Terminal.endProgress()
    report(checked.diagnostics, checked.reading, options)
    let blocking = checked.blocking.count
    let withheldErrors = checked.diagnostics.filter { $0.severity == .error }.count - blocking
    if options.format != .json {
      let readiness = Readiness(checked.documents, checked.diagnostics, in: options.catalogue)
      for line in readiness.lines(width: Terminal.width) { complain(line) }
      if readiness.count > 0 { complain("") }
      let count = checked.documentCount
      complain(
        summary(checked.diagnostics, of: count)
          ?? Message("No errors, no warnings in \(countedDocuments(count))"))
      if withheldErrors > 0 {
        complain(
          .counted(
            withheldErrors,
            one:
              "\(withheldErrors) error of these in withheld documents; they do not stop the public build",
            other:
              "\(withheldErrors) errors of these in withheld documents; they do not stop the public build"
          ))
      }
    }
    let fails =
      strict
      ? checked.diagnostics.contains {
        $0.severity == .error || $0.severity == .warning && !$0.rule.isGate
      }
      : checked.diagnostics.contains { $0.severity == .error }
    withExtendedLifetime(checked) { finish(fails ? .documents : .success) }
  }

  private func explain(_ name: String) throws {
    if name == "all" {
      for rule in allRules { print("\(rule.name): \(rule.checking.text(in: options.catalogue))") }
      return
    }
    guard let rule = allRules.first(where: { $0.name == name }) else {
      let near = nearMiss(name, in: allRules.map(\.name))
      throw ValidationError(
        near.map {
          Message(
            "There is no rule '\(name)'; did you mean '\($0)'? 'briefs check --explain all' lists them."
          )
        } ?? Message("There is no rule '\(name)'. 'briefs check --explain all' lists them.")
      )
    }
    print(rule.manual(in: options.catalogue))
  }
}
