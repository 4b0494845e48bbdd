package import BriefModel
package import BriefSyntax
internal import CitationStyle

/// Where the parts of a text stand, worked out once for all formats: what leads, where the safety notice
/// goes, which claim tells whose judgement the levels are, and what a link of the tree is.
package struct BodyPlan {
  package let tree: MarkdownTree
  private let found: NodeNotes
  package let cited: CitedBody
  package let claims: [PlacedClaim]
  /// The node at the top that begins what stands behind the lead: recommendations go before it. None
  /// where all of the text leads.
  package private(set) var rest = MarkdownNode.none
  /// The heading of the key messages; none where there are none.
  package private(set) var keyMessages = MarkdownNode.none
  /// The first node at the top behind the key messages; none where they end the text.
  package private(set) var keyMessagesEnd = MarkdownNode.none
  package private(set) var safety = SafetyPlace.atEnd
  /// The claim below which it is said whose judgement the levels are.
  package private(set) var judged = MarkdownNode.none
  /// The definitions of footnotes by their numbers.
  package private(set) var definitions: [Int32: Int32] = [:]
  /// In a note style: the numbers of the author's footnotes among all notes.
  private var noteNumbers: [Int32: Int] = [:]
  private var claimNumbers: [Int32: Int] = [:]
  /// Headings and claims by their ids, where links of the text have no words of their own.
  private var headings: [String: Int32] = [:]
  private var claimIds: [String: Int] = [:]

  /// Where the safety notice of the site stands, where a document asks for it.
  package enum SafetyPlace: Equatable {
    /// As the first paragraph of a callout.
    case within(Int32)
    /// As a callout of its own before a node at the top.
    case before(Int32)
    /// As a callout of its own behind everything.
    case atEnd
  }

  package init(_ body: CheckedBody) {
    tree = body.tree
    found = body.notes
    cited = body.cited
    claims = body.claims
    for (position, placed) in claims.enumerated() {
      claimNumbers[placed.node] = position
      if judged == MarkdownNode.none, placed.claim.level?.rank != nil { judged = placed.node }
    }
    for (position, note) in cited.notes.enumerated() {
      if case .footnote(let number) = note { noteNumbers[number] = position + 1 }
    }
    readTop()
    if tree.documentLinks.contains(where: { $0.words == nil && $0.target.hasPrefix("#") }) {
      nameParts()
    }
  }

  private mutating func nameParts() {
    for (position, placed) in claims.enumerated() where claimIds[placed.claim.id] == nil {
      claimIds[placed.claim.id] = position
    }
    for index in tree.nodes.indices where tree.nodes[index].kind == .heading {
      headings[id(ofHeading: Int32(index))] = Int32(index)
    }
  }

  private mutating func readTop() {
    let tree = self.tree
    var first = MarkdownNode.none
    var warning = MarkdownNode.none
    var isInKeyMessages = false
    var index = tree.nodes[0].firstChild
    while index != MarkdownNode.none {
      let node = tree.nodes[Int(index)]
      if first == MarkdownNode.none { first = index }
      if node.kind == .footnoteDefinition { definitions[node.number] = index }
      let isHeading = node.kind == .heading && node.number <= 2
      let isKey = isHeading && id(ofHeading: index) == "key-messages"
      if isInKeyMessages, isHeading || node.kind == .footnoteDefinition || isWarning(node) {
        isInKeyMessages = false
        keyMessagesEnd = index
      }
      if isKey, keyMessages == MarkdownNode.none {
        keyMessages = index
        isInKeyMessages = true
      }
      if rest == MarkdownNode.none, isHeading && !isKey || node.kind == .footnoteDefinition {
        rest = index
      }
      if rest == MarkdownNode.none, warning == MarkdownNode.none {
        warning = firstWarning(index, node)
      }
      index = node.next
    }
    if warning != MarkdownNode.none {
      safety = .within(warning)
    } else if keyMessages != MarkdownNode.none {
      safety = keyMessagesEnd == MarkdownNode.none ? .atEnd : .before(keyMessagesEnd)
    } else {
      safety = first == MarkdownNode.none ? .atEnd : .before(first)
    }
  }

  /// Warnings and cautions stand outside the key messages, so that neither looks like the other.
  private func isWarning(_ node: MarkdownNode) -> Bool {
    node.kind == .callout && tree.callouts[Int(node.number)].look.isWarning
  }

  /// The first `[!WARNING]` at or below a node.
  private func firstWarning(_ index: Int32, _ node: MarkdownNode) -> Int32 {
    switch node.kind {
    case .callout:
      if tree.callouts[Int(node.number)].look == .warning { return index }
    case .blockQuote, .list, .item, .taskItem: break
    default: return MarkdownNode.none
    }
    var found = MarkdownNode.none
    tree.forEachChild(of: index) { child in
      if found == MarkdownNode.none { found = firstWarning(child, tree.nodes[Int(child)]) }
    }
    return found
  }

  // MARK: Claims and notes

  /// The claim of a callout; nil where the callout makes none.
  package func claim(at node: Int32) -> PlacedClaim? { claimNumbers[node].map { claims[$0] } }

  /// The number that readers see for an author's footnote.
  package func noteNumber(_ footnote: Int32) -> Int { noteNumbers[footnote] ?? Int(footnote) }

  /// What stands in a claim beside the claim itself: why it is not more certain.
  package func reasons(of placed: PlacedClaim) -> [Int32] {
    var parts: [Int32] = []
    tree.forEachChild(of: placed.node) { child in
      let kind = tree.nodes[Int(child)].kind
      if child != placed.said, kind != .callout, kind != .quotation { parts.append(child) }
    }
    return parts
  }

  /// The citations of a claim by their numbers in the tree, each way of citing once.
  package func sources(of placed: PlacedClaim) -> [Int] {
    var seen: Set<[RichText]> = []
    return tree.citations(below: placed.node).filter { number in
      guard number < cited.citations.count else { return false }
      let place = cited.citations[number]
      if place.text.names.isEmpty, place.text.text.isEmpty { return false }
      return place.note > 0 || seen.insert([place.text.names, place.text.text]).inserted
    }
  }

  // MARK: Links

  /// What a link of the tree is, before the site is known.
  package enum LinkForm {
    /// One of the document's links, by its number.
    case numbered(Int)
    /// A part of this document.
    case here(String)
    /// An address of another site, as it was written.
    case outside(String)
    /// A name that nothing has.
    case unknown
  }

  /// The form of a link, an image, a link to a document or a quotation.
  package func link(_ index: Int32) -> LinkForm {
    if let number = found.link(of: index) { return .numbered(number) }
    if let id = found.fragment(of: index) { return .here(id) }
    let node = tree.nodes[Int(index)]
    guard node.kind == .link || node.kind == .image else { return .unknown }
    let address = tree.string(node.text)
    return address.hasPrefix("#") ? .here(String(address.dropFirst())) : .outside(address)
  }

  /// What a part of this document is called where a link to it has no words: a claim by how certain it
  /// is, a heading by its words.
  package func name(ofPart id: String, words: Words) -> PartName {
    if let placed = claimIds[id].map({ claims[$0] }) {
      let certainty =
        placed.claim.hasNoStudies ? words.noStudies : words.certainty(of: placed.claim)
      let number = words[.claim, String(placed.claim.number)]
      return PartName(
        text: certainty.isEmpty ? number : certainty, level: placed.claim.level, isClaim: true)
    }
    let text = headings[id].map { tree.plainText(of: $0) } ?? id
    return PartName(text: text, level: nil, isClaim: false)
  }

  /// The name of a part of this document.
  package struct PartName {
    package let text: String
    /// The level of a claim, whose mark stands behind the name.
    package let level: EvidenceLevel?
    package let isClaim: Bool
  }

  /// The id of a heading: the author's, or the one that was made of its words.
  package func id(ofHeading index: Int32) -> String {
    found.id(ofHeading: index) ?? tree.string(tree.nodes[Int(index)].extra)
  }
}

extension CalloutSyntax {
  /// What a callout looks like; unknown names are notes.
  package enum Look: String {
    case note, tip, important, warning, caution
    package var isWarning: Bool { self == .warning || self == .caution }
  }

  package var look: Look {
    switch name {
    case "TIP": .tip
    case "IMPORTANT": .important
    case "WARNING": .warning
    case "CAUTION": .caution
    default: .note
    }
  }

  /// The words that open it: the author's, or those of the interface.
  package func label(_ words: Words) -> String {
    if !title.isEmpty { return title }
    switch look {
    case .note: return words[.calloutNote]
    case .tip: return words[.calloutTip]
    case .important: return words[.calloutImportant]
    case .warning: return words[.calloutWarning]
    case .caution: return words[.calloutCaution]
    }
  }
}
