internal import BriefSyntax
internal import Bytes

/// The ids of a document's headings and claims.
///
/// An id that the author writes (`## Words {#id}`, the name of a claim) is kept as it is. Every other
/// heading is called as the usual hosts of git repositories call it, so that a link works there and
/// here; ids that this tool gave before lead to the same headings still.
struct HeadingIds {
  /// Ids that authors wrote and ids that were given.
  private(set) var taken: Set<String> = []
  private var written: Set<String> = []
  private var occurrences: [String: Int] = [:]
  /// Headings in order, with the words of those that were named here.
  private var named: [(id: String, words: String?)] = []
  /// Whether any of them may have been called otherwise before.
  private var mayHaveMoved = false

  /// Looks for what authors wrote before any heading is named.
  init(_ tree: MarkdownTree) {
    if tree.holdsAnchors {
      for index in tree.nodes.indices where tree.nodes[index].kind == .heading {
        let id = tree.nodes[index].extra
        if !id.isEmpty { taken.insert(composed(tree.string(id))) }
      }
    }
    for callout in tree.callouts where callout.name == "CLAIM" && isIdentifier(callout.title) {
      taken.insert(callout.title)
    }
  }

  /// Takes an id that the author wrote; false where an earlier heading or claim has it.
  mutating func take(_ id: String) -> Bool {
    named.append((id, nil))
    return written.insert(id).inserted
  }

  /// The id of a heading that has none.
  mutating func id(for words: String) -> String {
    let base = headingSlug(words)
    let first = base.isEmpty ? "section" : base
    var id = first
    while !taken.insert(id).inserted {
      let count = occurrences[first, default: 0] + 1
      occurrences[first] = count
      id = "\(first)-\(count)"
      mayHaveMoved = true
    }
    named.append((id, words))
    if !mayHaveMoved { mayHaveMoved = !FormerHeadingIds.isSame(id, for: words) }
    return id
  }

  /// For each heading that was called otherwise before: that name, unless another has it now.
  var formerIds: [String: String] {
    guard mayHaveMoved else { return [:] }
    var former = FormerHeadingIds()
    var ids: [String: String] = [:]
    for heading in named {
      guard let words = heading.words else {
        former.take(heading.id)
        continue
      }
      let before = former.id(for: words)
      if before != heading.id, !taken.contains(before) { ids[heading.id] = before }
    }
    return ids
  }

  /// The id that a link in the document means: one of a heading or claim, one that it had before, or a
  /// part that every page has.
  func meant(by fragment: String, _ former: [String: String]) -> String? {
    if taken.contains(fragment) { return fragment }
    if let id = former[fragment] { return id }
    return pageParts.contains(fragment) ? pagePart(fragment) : nil
  }
}

/// Parts that pages have of their own and that links may lead to.
private let pageParts: Set<String> = [
  "contents", "related", "backlinks", "history", "cite-as", "references", "recommendations",
  "footnotes",
]

/// The id of a part that pages have of their own: with a full stop, which no heading's id can hold.
package func pagePart(_ name: String) -> String { "page." + name }

/// The words of a heading as the usual hosts make an address of them: small letters; letters, marks and
/// digits of every script, `-` and `_` stay, blanks become hyphens, everything else goes.
package func headingSlug(_ words: String) -> String {
  if words.utf8.allSatisfy({ $0 < 0x80 }) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count)
    for byte in words.utf8 {
      switch byte {
      case 0x20: bytes.append(0x2D)
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x2D, 0x5F, 0x30...0x39, 0x61...0x7A: bytes.append(byte)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
  var result = String.UnicodeScalarView()
  for scalar in composed(words.lowercased()).unicodeScalars {
    if scalar == " " {
      result.append("-")
    } else if scalar == "-" || stays(scalar) {
      result.append(scalar)
    }
  }
  return String(result)
}

private func stays(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
  default: scalar.properties.isAlphabetic
  }
}
