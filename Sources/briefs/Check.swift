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

  @Flag(help: "Warnings fail too.")
  var strict = false

  @Option(
    help: ArgumentHelp("Show the manual page of a rule; 'all' lists the rules.", valueName: "rule"))
  var explain: String?

  func run() async throws {
    if let explain { return try self.explain(explain) }
    let checked: CheckedWorkspace
    do { checked = try CheckedWorkspace.read(options, includeWithheld: false) } catch let error
      as WorkspaceError
    { throw stop(error) }
    Terminal.endProgress()
    report(checked.diagnostics, checked.workspace, options.format)
    let blocking = checked.blocking.count
    let withheldErrors = checked.diagnostics.filter { $0.severity == .error }.count - blocking
    if options.format != .json {
      complain(
        summary(checked.diagnostics, of: checked.documentCount)
          ?? "No errors, no warnings in \(counted(checked.documentCount, "document") ?? "no document")"
      )
      if withheldErrors > 0 {
        complain(
          "\(counted(withheldErrors, "error") ?? "") of these in withheld documents; they do not stop the public build"
        )
      }
    }
    let fails =
      strict
      ? checked.diagnostics.contains { $0.severity >= .warning }
      : checked.diagnostics.contains { $0.severity == .error }
    withExtendedLifetime(checked) { finish(fails ? .documents : .success) }
  }

  private func explain(_ name: String) throws {
    if name == "all" {
      for rule in allRules { print("\(rule.name): \(rule.checks)") }
      return
    }
    guard let rule = allRules.first(where: { $0.name == name }) else {
      let near = nearMiss(name, in: allRules.map(\.name))
      throw ValidationError(
        "There is no rule '\(name)'\(near.map { "; did you mean '\($0)'?" } ?? ".") 'briefs check --explain all' lists them."
      )
    }
    print(rule.manual)
  }
}
