import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs check`: every finding of all documents and templates, or of some, without building.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(Message("Check all documents and templates, or some of them, without building.")),
    discussion: examples([
      "briefs check Briefs/es-plan.md": Message("one document, or a folder"),
      "briefs check --rule broken-link": Message("one rule"),
      "briefs check --status approved": Message("documents with this status"),
    ]))

  @OptionGroup var options: WorkspaceOptions

  @Argument(
    help: explained("Files or folders of the workspace; all unless named.", value: "file or folder")
  )
  var places: [String] = []

  @Option(
    name: .customLong("rule"),
    help: explained("Only findings of this rule; may be given again.", value: "rule"))
  var rules: [String] = []

  @Option(
    name: .customLong("status"),
    help: explained("Only documents with this status; may be given again.", value: "status"))
  var statuses: [String] = []

  @Option(
    help: explained(
      "How many findings are shown before a table counts the rest by rule.", value: "n"))
  var max = 200

  @Flag(
    help: explained("Warnings fail too, but for what a document may lack until it is approved."))
  var strict = false

  @Option(help: explained("Show the manual page of a rule; 'all' lists the rules.", value: "rule"))
  var explain: String?

  func validate() throws {
    if max < 0 { throw ValidationError(Message("--max must be 0 or more.")) }
    for rule in rules { _ = try known(rule) }
  }

  func run() async throws {
    if let explain { return try self.explain(explain) }
    let world = try options.open()
    var choice = FindingChoice()
    choice.rules = Set(rules)
    for place in places {
      guard let path = world.workspace.path(of: place) else {
        throw ValidationError(
          Message("There is no file or folder '\(place)' in the workspace."))
      }
      choice.places.append(path)
    }
    let prepared = try prepare(Reading(world, knowsDocuments: false))
    let checks = VocabularyChecks(
      vocabulary: prepared.compiler.vocabulary, language: Terminal.catalogue.language,
      speaking: Terminal.catalogue)
    choice.statuses = Set(try statuses.map { try taken(checks.status($0)) })
    let wish = options.wish { ($0.isThorough, $0.readiesPages) = (true, false) }
    let checked = check(prepared, wish)
    Terminal.endProgress()
    let found = choice.findings(among: checked.diagnostics, of: checked.documents)
    let isForPeople = options.format == .rich || options.format == .concise
    let shown = isForPeople ? Array(found.prefix(max)) : found
    report(shown, checked.reading, options, to: .output)
    if isForPeople {
      if shown.count < found.count { showCounts(found, shown.count, choice) }
      showReadiness(checked, found, choice)
    }
    close(checked, found, choice)
    let fails = found.contains {
      $0.severity == .error || strict && $0.severity == .warning && !$0.rule.isGate
    }
    withExtendedLifetime(checked) { finish(fails ? .documents : .success) }
  }

  /// What was not shown, by rule, each with the command that shows it.
  private func showCounts(_ found: [Diagnostic], _ shown: Int, _ choice: FindingChoice) {
    var rest = choice
    rest.rules = []
    let root = options.root == "." ? "" : " --root \(quotedForShell(options.root))"
    let table = TextTable(
      heads: [Message("Errors"), Message("Warnings"), Message("Files"), Message("To see them")].map(say),
      rows: RuleCount.all(found).map { count in
        let all = count.errors + count.warnings
        let most = all > 200 ? " --max \(all)" : ""
        let command = "briefs check\(root)\(rest.options) --rule \(count.rule)\(most)"
        return [
          String(count.errors), String(count.warnings), String(count.files),
          TextTable.unbroken(command),
        ]
      }, numbers: [0, 1, 2])
    print(say(Message("\(shown) of \(found.count) findings are shown. All of them, by rule:")))
    print("")
    for line in table.lines(width: Terminal.width) { print(line) }
    print("")
  }

  private func showReadiness(
    _ checked: CheckedSite, _ found: [Diagnostic], _ choice: FindingChoice
  ) {
    guard choice.rules.isEmpty else { return }
    let told = Set(found.compactMap { $0.range?.path })
    let readiness = Readiness(
      choice.isEverything
        ? checked.documents : checked.documents.filter { told.contains($0.path) },
      found, in: options.catalogue)
    for line in readiness.lines(width: Terminal.width) { print(line) }
    if readiness.count > 0 { print("") }
  }

  /// The last lines, which stand apart from the findings: on standard error.
  private func close(_ checked: CheckedSite, _ found: [Diagnostic], _ choice: FindingChoice) {
    guard options.format == .rich || options.format == .concise || options.format == .github
    else { return }
    let count =
      choice.isEverything ? checked.documentCount : choice.count(among: checked.documents)
    complain(
      summary(found, of: count) ?? Message("No errors, no warnings in \(countedDocuments(count))"))
    let blocking = found.count {
      $0.severity == .error && !checked.linked.withheldPaths.contains($0.range?.path ?? "")
    }
    let withheld = found.count { $0.severity == .error } - blocking
    guard withheld > 0 else { return }
    complain(
      .counted(
        withheld,
        one:
          "\(withheld) error of these in withheld documents; they do not stop the public build",
        other:
          "\(withheld) errors of these in withheld documents; they do not stop the public build"))
  }

  private func known(_ name: String) throws -> Rule {
    if let rule = allRules.first(where: { $0.name == name }) { return rule }
    throw ValidationError(
      nearMiss(name, in: allRules.map(\.name)).map {
        Message(
          "There is no rule '\(name)'; did you mean '\($0)'? 'briefs check --explain all' lists them."
        )
      } ?? Message("There is no rule '\(name)'. 'briefs check --explain all' lists them."))
  }

  private func explain(_ name: String) throws {
    if name == "all" {
      for rule in allRules { print("\(rule.name): \(rule.checking.text(in: options.catalogue))") }
      return
    }
    print(try known(name).manual(in: options.catalogue))
  }
}
