package import BriefModel
package import BriefSite
internal import BriefSyntax

/// One document as plain text for people: lines of at most 76 characters, headings underlined, links as
/// words with their addresses in a list at the end, certainty in words.
///
/// It says what the page and the print say, in the same order.
package func plainText(_ shown: ShownDocument, body: CheckedBody) -> String {
  var writer = PlainTextWriter(shown, body)
  writer.write()
  return writer.page.text
}

struct PlainTextWriter {
  let shown: ShownDocument
  let plan: BodyPlan
  let tree: MarkdownTree
  let words: Words
  var page = TextPage()
  /// The addresses of the links so far, each once.
  var addresses: [String] = []
  var addressNumbers: [String: Int] = [:]
  var tables = 0
  var figures = 0
  /// Whether citations and notes are left out: in a table that names them beside.
  var leavesOutNotes = false

  init(_ shown: ShownDocument, _ body: CheckedBody) {
    self.shown = shown
    plan = BodyPlan(body)
    tree = body.tree
    words = shown.textWords
  }

  mutating func write() {
    head()
    if !shown.isWithdrawn {
      text()
      sections()
      references()
      history()
      around()
      citation()
    }
    links()
  }

  /// The text with what stands between its parts.
  private mutating func text() {
    let plan = self.plan
    tree.forEachChild(of: 0) { index in
      if plan.safety == .before(index) { safetyBox() }
      if index == plan.rest { recommendations() }
      let node = tree.nodes[Int(index)]
      // Notes stand together, behind the text.
      if node.kind != .footnoteDefinition { block(index, node) }
    }
    if plan.safety == .atEnd { safetyBox() }
    if plan.rest == MarkdownNode.none { recommendations() }
    notes()
  }

  /// A part of the site as it can be asked for from anywhere.
  func address(_ target: ShownTarget) -> String? {
    switch target {
    case .site(let place): shown.shownSite.address(of: place)
    case .elsewhere(let address): address
    case .nowhere: nil
    }
  }

  /// Words that lead somewhere: ` [L3]` behind them, unless they are the address themselves.
  mutating func linked(_ words: String, _ address: String?) -> String {
    guard let address, words != address, "mailto:" + words != address else { return words }
    let number: Int
    if let known = addressNumbers[address] {
      number = known
    } else {
      addresses.append(address)
      number = addresses.count
      addressNumbers[address] = number
    }
    return "\(words)\u{A0}[L\(number)]"
  }

  mutating func said(_ value: ShownValue) -> String {
    var text = ""
    for run in value.runs {
      switch run {
      case .text(let words), .date(let words, _): text += words
      case .link(let words, let target): text += linked(words, address(target))
      }
    }
    return text
  }

  private mutating func links() {
    if addresses.isEmpty { return }
    page.heading(words[.linkList], level: 2)
    for (number, address) in addresses.enumerated() {
      page.item("[L\(number + 1)] ", address)
    }
  }
}
