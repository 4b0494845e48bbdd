package import BriefDiagnostics

/// The service that checks each proposed change and publishes from the main branch.
package enum Workflow: String, CaseIterable, Sendable {
  case github, gitlab, forgejo

  /// The file that the service reads.
  package var path: String {
    switch self {
    case .github: ".github/workflows/briefs.yml"
    case .gitlab: ".gitlab-ci.yml"
    case .forgejo: ".forgejo/workflows/briefs.yml"
    }
  }

  /// The workflow as a file.
  ///
  /// - Parameters:
  ///   - target: a target of `publish` in Site/site.yml.
  ///   - hasTool: whether the workspace is a checkout of the tool, which is built from its sources there.
  ///   - words: those of its comments.
  package func text(target: String, hasTool: Bool, in words: Catalogue = .english) -> String {
    switch self {
    case .github: actions(target, hasTool, isGitHub: true, words)
    case .forgejo: actions(target, hasTool, isGitHub: false, words)
    case .gitlab: gitLab(target, hasTool, words)
    }
  }

  private func head(_ words: Catalogue) -> String {
    commentYAML(
      Message("Written by 'briefs init --ci \(rawValue)'; yours to change.").text(in: words))
      + "\n"
      + commentYAML(
        Message(
          "Every proposed change is checked. The main branch is published when it changes, and every day at 05:17, so that embargoes end and review dates are noticed by themselves."
        ).text(in: words))
  }

  /// How the tool comes onto the machine: from the checkout, or from the repository that the variable
  /// BRIEFS_REPOSITORY names.
  private func installation(_ hasTool: Bool, _ indent: String) -> String {
    let lines =
      hasTool
      ? ["make build tools", "echo \"$PWD/.build/release\" >> \"$PATHS\""]
      : [
        "git clone --depth 1 \"$BRIEFS_REPOSITORY\" \"$HOME/briefs-tool\"",
        "make -C \"$HOME/briefs-tool\" build tools",
        "echo \"$HOME/briefs-tool/.build/release\" >> \"$PATHS\"",
      ]
    return lines.map { indent + $0 }.joined(separator: "\n")
  }

  private func actions(_ target: String, _ hasTool: Bool, isGitHub: Bool, _ words: Catalogue)
    -> String
  {
    func say(_ message: Message) -> String { quotedYAML(message.text(in: words)) }
    func comment(_ message: Message, _ indent: Int) -> String {
      commentYAML(message.text(in: words), indent: String(repeating: " ", count: indent))
    }
    let paths = isGitHub ? "$GITHUB_PATH" : "$FORGEJO_PATH"
    let format = isGitHub ? "github" : "concise"
    let variable =
      hasTool
      ? "" : "    env:\n      BRIEFS_REPOSITORY: ${{ vars.BRIEFS_REPOSITORY }}\n"
    let steps = installation(hasTool, "          ").replacing("$PATHS", with: paths)
    return """
      \(head(words))
      name: \(say(Message("Policy briefs")))
      on:
        pull_request:
        push:
          branches: [main]
        schedule:
          - cron: "17 5 * * *"
        workflow_dispatch:

      permissions:
        contents: read

      \(comment(Message("One publication at a time; one that has begun is never cut off."), 0))
      concurrency:
        group: briefs-${{ github.ref }}
        cancel-in-progress: false

      jobs:
        check:
          if: github.event_name == 'pull_request'
          runs-on: \(isGitHub ? "ubuntu-latest" : "docker")
          container: swift:6.1-bookworm
      \(variable)    steps:
            - uses: actions/checkout@v4
            - name: \(say(Message("Install", context: "step")))
              run: |
      \(steps)
            - name: \(say(Message("Check", context: "step")))
              run: briefs check --format \(format)

        publish:
          if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
          runs-on: \(isGitHub ? "ubuntu-latest" : "docker")
          container: swift:6.1-bookworm
          permissions:
            contents: write
      \(variable)    steps:
            - uses: actions/checkout@v4
              with:
                fetch-depth: 0
            - name: \(say(Message("Install", context: "step")))
              run: |
      \(steps)
      \(comment(Message("The checkout belongs to another account than that of the container."), 6))
            - run: git config --global --add safe.directory "$PWD"
            - name: \(say(Message("Publish", context: "step")))
              run: briefs publish \(target)

      """
  }

  private func gitLab(_ target: String, _ hasTool: Bool, _ words: Catalogue) -> String {
    let schedule = Message(
      "Add the daily run under Build > Pipeline schedules: 17 5 * * *, branch main. Publishing needs a token that may write to the repository; keep it as the masked variable PUBLISH_TOKEN. It reaches git through its own credential helper."
    )
    let steps =
      (hasTool
      ? ["make build tools", "export PATH=\"$PWD/.build/release:$PATH\""]
      : [
        "git clone --depth 1 \"$BRIEFS_REPOSITORY\" \"$HOME/briefs-tool\"",
        "make -C \"$HOME/briefs-tool\" build tools",
        "export PATH=\"$HOME/briefs-tool/.build/release:$PATH\"",
      ]).map { "    - \($0)" }.joined(separator: "\n")
    return """
      \(head(words))
      \(commentYAML(schedule.text(in: words)))
      image: swift:6.1-bookworm

      .briefs:
        variables:
          GIT_DEPTH: "0"
        before_script:
      \(steps)

      check:
        extends: .briefs
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
        script:
          - briefs check --format gitlab > code-quality.json
        artifacts:
          when: always
          reports:
            codequality: code-quality.json

      publish:
        extends: .briefs
        resource_group: publish
        rules:
          - if: $CI_COMMIT_BRANCH == "main" && $CI_PIPELINE_SOURCE != "merge_request_event"
        script:
          - git config --global credential.helper '!f() { echo "username=token"; echo "password=$PUBLISH_TOKEN"; }; f'
          - briefs publish \(target)

      """
  }
}
