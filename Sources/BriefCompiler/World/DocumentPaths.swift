/// Whether a file below `Briefs` is a document: Markdown, and no read-me and no file of an editor.
package func isDocumentPath(_ path: String) -> Bool {
  let name = fileName(path)
  return path.hasPrefix("Briefs/") && name.hasSuffix(".md") && !isPassing(name)
    && name.lowercased() != "readme.md"
}

/// Whether a file is an editor's: a lock or a backup, which ends in `~` or begins with `~` or `#`.
package func isPassingPath(_ path: String) -> Bool { isPassing(fileName(path)) }

private func fileName(_ path: String) -> Substring {
  path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
}

private func isPassing(_ name: Substring) -> Bool {
  name.utf8.first == 0x23 || name.utf8.first == 0x7E || name.utf8.last == 0x7E
}
