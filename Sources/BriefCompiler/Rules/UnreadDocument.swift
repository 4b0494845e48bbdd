package import BriefDiagnostics

extension Rule {
  /// What is written to be read as a document has a name that ends in '.md'.
  package static let unreadDocument = Rule(
    "unread-document", .warning,
    checks: Message("What is written to be read as a document has a name that ends in '.md'."),
    why: Message("a file with another name is no document, and nobody would miss it until it was published"),
    example: "Briefs/our-plan.docx",
    instead: "Briefs/our-plan.md")
}

/// Texts below `Briefs` that are no documents by their names, and that no document leads to.
///
/// - Parameter files: all files there that are no documents.
func unreadDocuments(_ files: Set<String>, used: Set<String>) -> [Diagnostic] {
  files.filter { $0.hasPrefix("Briefs/") && !used.contains($0) }.sorted().compactMap { path in
    guard let dot = path.lastIndex(of: "."), path[dot...].utf8.count < 12,
      let slash = path.lastIndex(of: "/"), slash < dot
    else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    var stem = path[..<dot]
    // `plan.md.txt`, as editors and mail programs name it.
    if stem.lowercased().hasSuffix(".md") { stem = stem.dropLast(3) }
    let name = String(path[path.index(after: slash)...])
    if name.lowercased().hasPrefix("readme.") { return nil }
    let help: Message
    if plainEndings.contains(ending) {
      help = Message("rename it to '\(stem).md'")
    } else if let form = writtenForms[ending] {
      help = Message(
        "save its text as '\(stem).md', for example with: pandoc --from \(form) --to gfm")
    } else {
      return nil
    }
    return Diagnostic(
      .unreadDocument, at: SourceRange(path: path),
      Message("'\(name)' is not read: the name of a document ends in '.md'"), help: help)
  }
}

/// How files end that hold Markdown or plain text.
private let plainEndings: Set<String> = [
  "md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdtext", "mdx", "rmd", "qmd", "txt", "text",
]

/// How files end that other programs write texts into, each with the name that pandoc has for the form.
private let writtenForms: [String: String] = [
  "docx": "docx", "doc": "docx", "docm": "docx", "odt": "odt", "rtf": "rtf", "html": "html",
  "htm": "html", "org": "org", "rst": "rst", "adoc": "asciidoc", "tex": "latex", "ipynb": "ipynb",
  "textile": "textile", "wiki": "mediawiki", "epub": "epub",
]
