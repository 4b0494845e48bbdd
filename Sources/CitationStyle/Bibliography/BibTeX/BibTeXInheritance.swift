internal import BriefDiagnostics

/// What entries lend each other (biblatex manual, appendix B, "Default Inheritance Setup"): all fields of
/// `xdata` as they are, those of `crossref` under the names of the table.
///
/// The order is that of the rules and of the file, never that of a hash; a circle or a missing parent is told.
struct BibTeXInheritance {
  private let entries: [BibTeXEntry]
  private let numbers: [String: Int]
  private var done: [BibTeXEntry?]
  private(set) var problems: [BibTeXProblem] = []
  /// Longer chains than this are nobody's.
  private static let longest = 16
  /// How much may be lent in long values: a parent that is half of the file would be read again with each child.
  private var allowance: Int
  private var isOver = false

  init(_ entries: [BibTeXEntry]) {
    self.entries = entries
    numbers = Dictionary(
      entries.enumerated().flatMap { number, entry in
        ([entry.key] + (entry["ids"].map(listedKeys) ?? [])).map { ($0.lowercased(), number) }
      }, uniquingKeysWith: { first, _ in first })
    done = Array(repeating: nil, count: entries.count)
    allowance =
      (1 << 18) + 4
      * entries.reduce(0) { $0 + $1.fields.values.reduce(0) { $0 + $1.text.utf8.count } }
  }

  /// The entry of a number with all that it inherits.
  mutating func resolved(_ number: Int) -> BibTeXEntry {
    var path: [Int] = []
    return resolved(number, &path)
  }

  private mutating func resolved(_ number: Int, _ path: inout [Int]) -> BibTeXEntry {
    if let known = done[number] { return known }
    var entry = entries[number]
    path.append(number)
    for field in ["xdata", "crossref"] {
      guard let written = entry.fields[field] else { continue }
      for key in field == "xdata" ? listedKeys(written.text) : [written.text.trimmingBlanks()] {
        guard !key.isEmpty else { continue }
        guard let parent = numbers[key.lowercased()] else {
          tell(
            Message("'\(field)' of '\(entry.key)' names '\(key)', which is not in this file"),
            written)
          continue
        }
        if path.contains(parent) {
          tell(
            Message("'\(field)' of '\(entry.key)' leads back to itself through '\(key)'"), written)
          continue
        }
        guard path.count < Self.longest else {
          tell(
            Message("'\(entry.key)' inherits through more than \(Self.longest) entries"), written)
          continue
        }
        let lender = resolved(parent, &path)
        if field == "xdata" { lend(lender, to: &entry) } else { lendMapped(lender, to: &entry) }
      }
    }
    path.removeLast()
    done[number] = entry
    return entry
  }

  private mutating func tell(_ summary: Message, _ field: BibTeXField) {
    problems.append(BibTeXProblem(summary: summary, range: field.range))
  }

  /// Whether a value may be lent once more; told where it may not.
  private mutating func allows(_ value: BibTeXField, _ entry: BibTeXEntry) -> Bool {
    let length = value.text.utf8.count
    if length < 200 { return true }
    allowance -= length
    if allowance >= 0 { return true }
    if !isOver {
      isOver = true
      tell(
        Message(
          "what entries lend each other grows too long here; '\(entry.key)' and others go without it"
        ), value)
    }
    return false
  }

  private mutating func lend(_ parent: BibTeXEntry, to entry: inout BibTeXEntry) {
    for (field, value) in parent.fields.sorted(by: { $0.key < $1.key })
    where !notLent.contains(field) && entry.fields[field] == nil && allows(value, entry) {
      entry.fields[field] = value
    }
  }

  private mutating func lendMapped(_ parent: BibTeXEntry, to entry: inout BibTeXEntry) {
    let mapped = renamedFields(from: parent.type, to: entry.type)
    // The names of the table come first, then what keeps its name (biber, "inheritance").
    for (source, target) in mapped {
      guard let target, let value = parent.fields[source], entry.fields[target] == nil,
        allows(value, entry)
      else { continue }
      entry.fields[target] = value
    }
    let moved = Set(mapped.map(\.source))
    for (field, value) in parent.fields.sorted(by: { $0.key < $1.key })
    where !notLent.contains(field) && entry.fields[field] == nil {
      // A book lends its author both as author and as the book's.
      if moved.contains(field), field != "author" { continue }
      if allows(value, entry) { entry.fields[field] = value }
    }
  }
}

/// Keys in a list: `a, b`.
func listedKeys(_ text: String) -> [String] {
  text.split(separator: ",").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
}

private let notLent: Set<String> = [
  "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options",
  "presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand",
  "shorthandintro", "sortkey", "keywords", "file", "groups",
]

/// Fields of a parent that have another name in the child, or none.
private func renamedFields(
  from parent: String, to child: String
) -> [(source: String, target: String?)] {
  let withheld: [(source: String, target: String?)] = [
    ("shorttitle", nil), ("sorttitle", nil), ("indextitle", nil), ("indexsorttitle", nil),
  ]
  func titles(_ prefix: String) -> [(source: String, target: String?)] {
    [
      ("title", prefix + "title"), ("subtitle", prefix + "subtitle"),
      ("titleaddon", prefix + "titleaddon"),
    ] + withheld
  }
  let parts = ["inbook", "bookinbook", "suppbook"]
  let collected = ["incollection", "inreference", "suppcollection"]
  switch parent {
  case "mvbook" where child == "book" || parts.contains(child):
    return titles("main") + (child == "book" ? [] : [("author", "bookauthor")])
  case "mvcollection", "mvreference":
    guard ["collection", "reference"].contains(child) || collected.contains(child) else {
      return []
    }
    return titles("main")
  case "mvproceedings" where ["proceedings", "inproceedings", "conference"].contains(child):
    return titles("main")
  case "book" where parts.contains(child):
    return titles("book") + [("author", "bookauthor")]
  case "periodical" where ["article", "suppperiodical"].contains(child):
    return [
      ("title", "journaltitle"), ("subtitle", "journalsubtitle"),
      ("titleaddon", "journaltitleaddon"), ("shorttitle", "shortjournal"), ("sorttitle", nil),
      ("indextitle", nil), ("indexsorttitle", nil),
    ]
  case "book", "collection", "reference", "proceedings":
    // BibTeX lets every part stand in every whole.
    let isPart =
      parts.contains(child) || collected.contains(child)
      || ["inproceedings", "conference"].contains(child)
    return isPart ? titles("book") : []
  default: return []
  }
}
