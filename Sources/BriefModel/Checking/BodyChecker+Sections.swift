package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

/// What the gates before publication need to know of a document's body.
package struct BodyOutline: Sendable {
  /// The sections that hold anything, by the ids of their headings.
  package var sections: Set<String> = []
  /// Where the headings of sections without a word stand.
  package var emptySections: [String: SourceRange] = [:]
  /// Nil where there are none.
  package var keyMessages: KeyMessages?
  package var options: [Option] = []
  package var optionsRange: SourceRange?
  /// Where texts stand that a draft begins with.
  package var placeholders: [SourceRange] = []
  /// Sentences that ask services or authorities to do something.
  package var recommending: [Recommending] = []

  /// A sentence that recommends, and the block that it stands in.
  package struct Recommending: Sendable {
    package let range: SourceRange
    package let sentence: String
  }

  /// Topics that the text links to.
  package var linkedTopics: [Int] = []

  /// The key messages: where their heading stands, and each item of their lists.
  package struct KeyMessages: Sendable {
    package let range: SourceRange
    package var messages: [Message] = []
    package var count: Int { messages.count }

    /// One message, with the parts of this document that it leads to.
    package struct Message: Sendable {
      package let range: SourceRange
      package let parts: [String]
    }
  }

  /// An option: a heading of the third level in the section of options.
  package struct Option: Sendable {
    package let title: String
    package let range: SourceRange
    package var hasBenefits = false
    package var hasHarms = false
  }

  package init() {}
}

/// The section of the second level that is being walked.
struct SectionWalk {
  var id = ""
  var isOpen = false
  /// Where its heading stands, until something stands below it.
  var emptyHeading: SourceRange?
}

extension BodyChecker {
  /// Called before each block of the top level.
  mutating func enterTopLevel(_ index: Int32) {
    let node = tree.nodes[Int(index)]
    guard section.isOpen, node.kind != .heading || node.number > 2 else { return }
    if section.emptyHeading != nil {
      section.emptyHeading = nil
      facts.outline.sections.insert(section.id)
      if !facts.outline.emptySections.isEmpty { facts.outline.emptySections[section.id] = nil }
    }
    if section.id == "key-messages", node.kind == .list {
      tree.forEachChild(of: index) { item in
        var parts: [String] = []
        ownParts(below: item, &parts)
        let message = BodyOutline.KeyMessages.Message(
          range: place(tree.nodes[Int(item)]), parts: parts)
        facts.outline.keyMessages?.messages.append(message)
      }
    }
  }

  /// The parts of this document that links at or below a node lead to, as they are written.
  private func ownParts(below index: Int32, _ parts: inout [String]) {
    let node = tree.nodes[Int(index)]
    switch node.kind {
    case .documentLink:
      let target = tree.documentLinks[Int(node.number)].target
      if target.hasPrefix("#") { parts.append(String(target.dropFirst())) }
    case .link:
      let address = tree.string(node.text)
      if address.hasPrefix("#") { parts.append(String(address.dropFirst())) }
    default: break
    }
    var child = node.firstChild
    while child != MarkdownNode.none {
      ownParts(below: child, &parts)
      child = tree.nodes[Int(child)].next
    }
  }

  /// Notes a section without a word; the walk calls it at the end too.
  mutating func leaveSection() {
    guard let range = section.emptyHeading else { return }
    facts.outline.emptySections[section.id] = range
  }

  mutating func enterHeading(level: Int, id: String, text: String, at range: SourceRange) {
    if level <= 2 {
      leaveSection()
      section = SectionWalk(id: id, isOpen: true, emptyHeading: range)
      if id == "key-messages" { facts.outline.keyMessages = .init(range: range) }
      if id == "options" { facts.outline.optionsRange = range }
    } else if section.id == "options", level == 3 {
      facts.outline.options.append(BodyOutline.Option(title: text, range: range))
    } else {
      noticeOption()
    }
  }

  /// A paragraph, heading or cell of an option that begins with the word for benefits or for harms.
  mutating func noticeOption() {
    guard section.id == "options", let wording, words.count > 0 else { return }
    let last = facts.outline.options.count - 1
    guard last >= 0 else { return }
    if !facts.outline.options[last].hasBenefits, wording.benefits.begin(words.bytes) {
      facts.outline.options[last].hasBenefits = true
    }
    if !facts.outline.options[last].hasHarms, wording.harms.begin(words.bytes) {
      facts.outline.options[last].hasHarms = true
    }
  }
}
