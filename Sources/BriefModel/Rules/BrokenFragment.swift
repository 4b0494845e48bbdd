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
  /// Whether a heading can have the id, and a person would give it: a word processor's marks are none.
  private func isHeadingId(_ id: String) -> Bool {
    let isMark = ["cmnt", "ftnt", "_ftn", "_Toc", "_Ref", "_Hlk", "bookmark"].contains {
      id.hasPrefix($0)
    }
    return !isMark && !id.isEmpty
      && id.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F }
  }

  private func placeOfLink(_ index: Int32) -> SourceRange {
    let node = tree.nodes[Int(index)]
    return node.kind == .documentLink ? tree.documentLinks[Int(node.number)].range : place(node)
  }

  mutating func tellBrokenFragment(_ fragment: (id: String, node: Int32), meaning near: String?) {
    tell(
      .brokenFragment, placeOfLink(fragment.node),
      Message("no heading of this document has the id '\(fragment.id)'")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '#\($0)'") }
        ?? (isHeadingId(fragment.id)
          ? Message("give the heading that id: ## Words {#\(fragment.id)}")
          : Message("write '#' and the id of a heading, such as #options, or remove the link")),
      repair: near.map { .init("#" + $0, insteadOf: "#" + fragment.id) })
  }
}
