internal import BriefDiagnostics
internal import Bytes

/// Notes that are written where they belong: `Text.^[The note.]`
struct NotesInText {
  /// The list of siblings that is being made; each has a number of its own.
  var chain = 0
  /// How many lists were begun.
  var lists = 0
  /// The mark of the note that is open, and the list in which it stands.
  var open: (mark: Int32, chain: Int)?
  /// Marks and notes, in the order of the text.
  var found: [(mark: Int32, note: Int32)] = []
}

extension MarkdownConversion {
  /// Puts a mark where a note begins; what follows it in the same list will be the note's words.
  mutating func beginNote(_ form: InlineScan.Form, _ chain: inout Chain) {
    let mark = add(.footnoteReference, form.source)
    notes.open = (mark, notes.chain)
    chain.append(mark, tree)
  }

  /// Moves what follows the mark into the note. Where emphasis begins inside and ends outside, it is no note.
  mutating func endNote(_ form: InlineScan.Form, _ chain: inout Chain) {
    guard let open = notes.open, open.chain == notes.chain else { return appendSign("]", &chain) }
    notes.open = nil
    let first = tree.nodes[Int(open.mark)].next
    let place =
      Int(
        tree.nodes[Int(open.mark)].source.lowerBound)..<max(
        Int(tree.nodes[Int(open.mark)].source.lowerBound), form.source.upperBound)
    tree.nodes[Int(open.mark)].source = Int32(place.lowerBound)..<Int32(place.upperBound)
    chain.end(at: open.mark, tree)
    let paragraph = add(.paragraph, place)
    tree.nodes[Int(paragraph)].firstChild = first
    let note = add(.footnoteDefinition, place)
    tree.nodes[Int(note)].firstChild = paragraph
    notes.found.append((open.mark, note))
  }

  /// What was opened in this list of siblings and not closed there is text.
  mutating func endNotes(_ chain: inout Chain) {
    guard let open = notes.open, open.chain == notes.chain else { return }
    notes.open = nil
    let start = Int32(tree.text.count)
    tree.text.append("^[")
    tree.nodes[Int(open.mark)].kind = .text
    tree.nodes[Int(open.mark)].text = start..<Int32(tree.text.count)
  }

  private mutating func appendSign(_ sign: StaticString, _ chain: inout Chain) {
    let index = add(.text, cursor..<cursor)
    let start = Int32(tree.text.count)
    tree.text.append(sign)
    tree.nodes[Int(index)].text = start..<Int32(tree.text.count)
    chain.append(index, tree)
  }

  /// Numbers all notes in the order of the text, and puts them at the end in that order.
  mutating func placeNotes() {
    guard !notes.found.isEmpty else { return }
    let own = Dictionary(
      notes.found.map { ($0.mark, $0.note) }, uniquingKeysWith: { first, _ in first })
    var numbers: [Int32: Int32] = [:]
    var last: Int32 = 0
    func next(_ known: Int32?) -> Int32 {
      if let known { return known }
      last += 1
      return last
    }
    for index in tree.nodes.indices where tree.nodes[index].kind == .footnoteReference {
      if let note = own[Int32(index)] {
        let number = next(nil)
        tree.nodes[index].number = number
        tree.nodes[Int(note)].number = number
      } else {
        let number = next(numbers[tree.nodes[index].number])
        numbers[tree.nodes[index].number] = number
        tree.nodes[index].number = number
      }
    }
    var blocks: [Int32] = []
    var definitions = notes.found.map(\.note)
    tree.forEachChild(of: 0) { child in
      if tree.nodes[Int(child)].kind == .footnoteDefinition {
        tree.nodes[Int(child)].number = next(numbers[tree.nodes[Int(child)].number])
        definitions.append(child)
      } else {
        blocks.append(child)
      }
    }
    definitions.sort { tree.nodes[Int($0)].number < tree.nodes[Int($1)].number }
    var chain = Chain()
    for block in blocks + definitions {
      tree.nodes[Int(block)].next = MarkdownNode.none
      chain.append(block, tree)
    }
    tree.nodes[0].firstChild = chain.first
  }
}
