import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace

/// `briefs init`: a new workspace that builds at once.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new workspace, or write the workflow that checks and publishes one.",
    discussion: """
      briefs init our-briefs            a workspace with its own templates and one brief
      briefs init --ci github           in a workspace: its workflow; also gitlab and forgejo
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Write the workflow of a service into this workspace: github, gitlab or forgejo.",
      valueName: "service"))
  var ci: Workflow?

  @Option(help: ArgumentHelp("The workspace that the workflow is for.", valueName: "dir"))
  var root = "."

  @Option(
    name: .customLong("messages"),
    help: ArgumentHelp("The language of messages, such as es.", valueName: "language"))
  var messages: String?

  func validate() throws {
    try refuseUnknownMessages(messages)
    if (folder == nil) == (ci == nil) {
      throw ValidationError(
        Message(
          "Name the folder to make, as in 'briefs init our-briefs', or a service, as in 'briefs init --ci github'."
        )
      )
    }
  }

  func run() throws {
    if let ci { return try write(ci) }
    guard let folder else { return }
    let date = Moment(seconds: now()).date.iso
    var answers = NewAnswers(kind: .standard, title: "Our first policy brief", language: "en")
    (answers.countries, answers.topics) = (["INT"], ["first-topic"])
    let brief = DraftText(
      answers: answers, catalogue: .english, isDefaultLanguage: true, date: date,
      hasSafetyNotice: true)
    try createWorkspace(
      folder, from: Installation.find(),
      files: [
        ("Site/site.yml", StarterFiles.site), ("Site/topics.yml", StarterFiles.topics),
        (".gitignore", "# What is built and kept to build faster.\nSite/public/\nSite/review/\nSite/.cache/\n"),
        (
          "Briefs/first-brief.md",
          brief.text.replacing("status: draft", with: "status: in-review")
        ),
      ])
    complain(
      say(
        Message("Made a workspace in '\(folder)'. Look at it with:\n  cd \(folder) && briefs serve")
      ))
  }

  /// Writes the workflow; one that is there already is left as it is.
  private func write(_ workflow: Workflow) throws {
    let options = try WorkspaceOptions.parse(["--root", root])
    let world = try options.open()
    let prepared = try prepare(Reading(world))
    let targets = prepared.compiler.vocabulary.site.publish
    let target = targets.first { $0.kind == .git } ?? targets.first
    let hasTool = world.workspace.hasFile("Package.swift")
    let text = workflow.text(target: target?.name ?? "pages", hasTool: hasTool)
    try world.workspace.create(workflow.path, text)
    complain(say(Message("Wrote \(workflow.path).")))
    if target == nil {
      complain(
        say(
          Message(
            "Now say in Site/site.yml where the site is published:\n  publish: { pages: { kind: git, remote: origin, branch: pages } }"
          )))
    }
    if !hasTool {
      complain(
        say(
          Message(
            "Set the variable BRIEFS_REPOSITORY of the service to the address of this tool's repository."
          )))
    }
  }
}

extension Workflow: ExpressibleByArgument {}
