package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A link to a part of a document leads to a heading or claim that exists.
  package static let brokenFragment = Rule(
    "broken-fragment", .error,
    checks: Message("A link to a part of a document leads to a heading or claim that exists."),
    why: Message("readers would land at the top of a long page"),
    example: "[methods](#metods)",
    instead: "[methods](#methods)")
}

extension BodyChecker {
  mutating func tellBrokenFragment(_ fragment: (id: String, node: Int32), meaning near: String?) {
    tell(
      .brokenFragment, place(tree.nodes[Int(fragment.node)]),
      Message("no heading of this document has the id '\(fragment.id)'")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '#\($0)'") }
        ?? Message("give the heading that id: ## Words {#\(fragment.id)}"),
      repair: near.map { .init("#" + $0, insteadOf: "#" + fragment.id) })
  }
}
