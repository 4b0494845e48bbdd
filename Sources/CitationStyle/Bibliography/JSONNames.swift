/// The names of a field: a list of objects, and what else people write: one object, texts, numbers.
func readNames(_ node: JSONNode) -> [PersonName] {
  switch node.value {
  case .array(let elements): elements.map(readName).filter { !$0.isEmpty }
  case .object: [readName(node)].filter { !$0.isEmpty }
  case .string(let text):
    text.split(separator: ";").flatMap { splitNames(String($0)) }
      .map { writtenName($0.trimmingBlanks()) }.filter { !$0.isEmpty }
  case .number(let text): [writtenName(text)]
  case .bool, .null: []
  }
}

private func readName(_ node: JSONNode) -> PersonName {
  var name = PersonName()
  guard case .object = node.value else { return writtenName(node.text?.trimmingBlanks() ?? "") }
  func text(_ key: String) -> String { node[key]?.text?.trimmingBlanks() ?? "" }
  name.family = text("family")
  name.given = text("given")
  name.droppingParticle = text("dropping-particle")
  name.nonDroppingParticle = text("non-dropping-particle")
  name.suffix = text("suffix")
  name.literal = text("literal")
  name.commaSuffix = node["comma-suffix"]?.isTrue ?? false
  name.staticOrdering = node["static-ordering"]?.isTrue ?? false
  name.keepsParts = node["parse-names"].map { !$0.isTrue } ?? false
  // Crossref's groups; Zotero's own names.
  if name.isEmpty { name.literal = text("name") }
  if name.family.isEmpty, name.literal.isEmpty { name.family = text("lastName") }
  if name.given.isEmpty { name.given = text("firstName") }
  let whole = name.literal.isEmpty ? "\(name.given) \(name.family)" : name.literal
  if meansOthers(whole.trimmingBlanks()) {
    name = PersonName()
    name.literal = "others"
  }
  if node["isInstitution"]?.isTrue == true, name.literal.isEmpty {
    name.literal = name.family
    name.family = ""
  }
  return name
}

/// Whether a name stands for those who are not named: `et al.` where programs shortened a list themselves.
func meansOthers(_ text: String) -> Bool {
  ["et al", "et al.", "et al.,", "and others", "others", "et alii", "y otros", "y cols."].contains(
    text.lowercased())
}

/// A name in words: `Family, Given`, or whole.
func writtenName(_ text: String) -> PersonName {
  var name = PersonName()
  // Programs that shorten lists themselves write this as the last of the names.
  if meansOthers(text) {
    name.literal = "others"
    return name
  }
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    .map { $0.trimmingBlanks() }
  if (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) {
    name.family = parts[0]
    name.given = parts[1]
    if parts.count == 3 { name.suffix = parts[2] }
  } else {
    name.literal = parts.last == "" ? parts.dropLast().joined(separator: ", ") : text
  }
  return name
}

/// The types of Crossref and of Zotero by those of CSL 1.0.2, appendix III.
let otherTypes: [String: String] = [
  "journal-article": "article-journal", "journalArticle": "article-journal",
  "book-chapter": "chapter", "bookSection": "chapter", "book-section": "chapter",
  "monograph": "book", "edited-book": "book", "reference-book": "book",
  "proceedings-article": "paper-conference", "conferencePaper": "paper-conference",
  "posted-content": "article", "preprint": "article", "dissertation": "thesis",
  "reference-entry": "entry-encyclopedia", "report-component": "report", "report-series": "report",
  "newspaperArticle": "article-newspaper", "magazineArticle": "article-magazine",
  "blogPost": "post-weblog", "statute": "legislation", "case": "legal_case",
  "computerProgram": "software", "encyclopediaArticle": "entry-encyclopedia",
]
