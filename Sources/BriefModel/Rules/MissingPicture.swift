package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A picture or file that a document shows exists.
  package static let missingPicture = Rule(
    "missing-picture", .error,
    checks: Message("A picture or file that a document shows exists."),
    why: Message("readers would see a gap"),
    example: "![A chart](chart.png)",
    instead: "![A chart](../Site/assets/chart.png)")
}

extension BodyChecker {
  mutating func tellNoPicture(_ node: MarkdownNode, _ path: String) {
    tell(
      .missingPicture, place(node), Message("'\(path)' is not a picture"),
      Message("write the path of a picture"))
  }

  /// What to write for a path that names no file as files are named: a document, or a site.
  private func meantElsewhere(_ path: String) -> Message? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 || parts.count == 2 && ["html", "htm", "qmd", "markdown"].contains(parts[1]),
      let id = identifier(of: parts[0])
    {
      return Message("for a document write [[\(id)]], or the path of its file, '\(id).md'")
    }
    guard parts.count > 1, let end = parts.last, Self.domains.contains(end.lowercased()),
      path.utf8.filter({ $0 == 0x2F }).count == 1
    else {
      return ["doc", "docx", "odt", "xlsx", "csv", "pdf", "pptx"].contains(parts.last)
        ? Message(
          "put the file into Site/assets, and write '\(relativePath(to: "Site/assets/" + name, from: source.path))'"
        ) : nil
    }
    return Message("for another site write 'https://\(name)'")
  }

  /// Ends of names of sites that end no name of a file.
  private static let domains: Set<String> = [
    "org", "com", "net", "int", "edu", "gov", "eu", "es", "mx", "ar", "uk", "de", "fr", "nl", "info",
  ]

  mutating func tellMissingFile(_ path: String, meaning near: String?, _ range: SourceRange) {
    tell(
      .missingPicture, range,
      Message("there is no file '\(path)' in the workspace")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\(relativePath(to: $0, from: source.path))'") }
        ?? meantElsewhere(path)
        ?? Message("check the name and the folder; put pictures into Site/assets"))
  }
}
