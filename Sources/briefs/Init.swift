import ArgumentParser
import BriefModel
import BriefWorkspace

/// `briefs init`: a new workspace that builds at once.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new workspace with its own templates and one brief.")

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
  var folder: String

  func run() throws {
    do {
      let date = Moment(seconds: now()).date.iso
      var answers = NewAnswers(kind: .brief, title: "Our first policy brief", language: "en")
      (answers.countries, answers.topics) = (["INT"], ["first-topic"])
      let brief = DraftText(
        answers: answers, isDefaultLanguage: true, date: date, hasSafetyNotice: true)
      try createWorkspace(
        folder, from: Installation.find(),
        files: [
          ("Site/site.yml", site), ("Site/topics.yml", topics),
          (
            "Briefs/first-brief.md",
            brief.text.replacing("status: draft", with: "status: in-review")
          ),
        ])
    } catch { throw stop(error) }
    complain("Made a workspace in '\(folder)'. Build it with:\n  cd \(folder) && briefs build")
  }

  private var site: String {
    """
    # What the site is called, where it stands and what it shows.
    title: Our policy briefs
    description: Policy briefs of our group.
    address: https://example.org/
    languages: [en]
    # Documents with this status or a later one are shown; the others are withheld.
    public_from: in-review
    # What readers are told wherever a topic marked 'safety: true' is discussed.
    safety_notice: { en: Do not stop or change a psychiatric medicine abruptly. Speak to a prescriber. }

    """
  }

  private var topics: String {
    """
    - id: first-topic
      safety: true
      label: { en: First topic }
      description: { en: What this topic is about. }

    """
  }
}
