import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace

/// `briefs init`: a new workspace that builds at once.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: say(
      Message("Make a new workspace, or write the workflow that checks and publishes one.")),
    discussion: examples([
      "briefs init our-briefs": Message("a workspace with its own templates and one brief"),
      "briefs init nuestros-informes --lang es": Message("one in Spanish"),
      "briefs init --ci github": Message("in a workspace: its workflow; also gitlab and forgejo"),
    ]))

  @Argument(help: explained("The folder to make.", value: "dir"))
  var folder: String?

  @Option(
    help: explained(
      "Write the workflow of a service into this workspace: github, gitlab or forgejo.",
      value: "service"))
  var ci: Workflow?

  @Option(help: explained("The workspace that the workflow is for.", value: "dir"))
  var root = "."

  @Option(
    name: .customLong("lang"),
    help: explained(
      "The language of the new site and its first documents; that of messages unless given.",
      value: "language"))
  var lang: String?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
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
    let language = lang ?? Self.languageOfMessages
    let words = try taken(
      StarterFiles.words(language, CatalogueFiles(shipped: Installation.find().catalogues())))
    try createWorkspace(
      folder, from: Installation.find(),
      files: StarterFiles(words, date: Moment(seconds: now()).date.iso).all)
    let isHere = folder.split(separator: "/", omittingEmptySubsequences: true) == ["."]
    let way = isHere ? "briefs serve" : "cd \(quotedForShell(folder)) && briefs serve"
    complain(Message("Made a workspace in '\(folder)'. Look at it with:\n  \(way)"))
  }

  /// The language that messages are said in, without the country that a system names with it.
  private static var languageOfMessages: String {
    if Terminal.catalogue.isEmpty { return "en" }
    return Terminal.language.split(separator: "-").first.map(String.init) ?? "en"
  }

  /// Writes the workflow; one that is there already is left as it is.
  private func write(_ workflow: Workflow) throws {
    let options = try WorkspaceOptions.parse(["--root", root])
    let world = try options.open()
    let prepared = try prepare(Reading(world))
    let targets = prepared.compiler.vocabulary.site.publish
    let target = targets.first { $0.kind.name == TargetKind.git.name } ?? targets.first
    let hasTool = world.workspace.hasFile("Package.swift")
    let text = workflow.text(
      target: target?.name ?? "pages", hasTool: hasTool,
      in: prepared.compiler.vocabulary.groupWords)
    try world.workspace.create(workflow.path, text)
    complain(Message("Wrote \(workflow.path)."))
    if target == nil {
      complain(
        Message(
          "Now say in Site/site.yml where the site is published:\n  publish: { pages: { kind: git, remote: origin, branch: pages } }"
        ))
    }
    if !hasTool {
      complain(
        Message(
          "Set the variable BRIEFS_REPOSITORY of the service to the address of this tool's repository."
        ))
    }
  }
}

extension Workflow: ExpressibleByArgument {}
