package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A link leads to a document that exists.
  package static let brokenLink = Rule(
    "broken-link", .error,
    checks: Message("A link leads to a document that exists."),
    why: Message("readers would meet a page that is not there"),
    example: "[[es-pln]]",
    instead: "[[es-plan]]")
}

extension Linker {
  /// A link of the text to a file or a document that is not there.
  mutating func tellBrokenLink(_ name: String, _ link: Link, from index: Int) {
    let isPath = name.hasSuffix(".md")
    let near = nearest(name, isPath: isPath)
    tell(
      .brokenLink, range(documents[index], link.range),
      (isPath ? Message("there is no file '\(name)'") : Message("there is no document '\(name)'"))
        + near.map { Message("; did you mean '\($0)'?") },
      near.map {
        isPath
          ? Message("write '\(relativePath(to: $0, from: documents[index].path))'")
          : Message("write [[\($0)]]")
      }
        ?? Message("check the name; the id of a document is its file name without '.md'"),
      // What the name was once is known to `briefs doctor` alone.
      repair: .init(
        near.map { isPath ? relativePath(to: $0, from: documents[index].path) : $0 },
        insteadOf: isPath ? nil : name))
  }

  /// A field that names a document that is not there.
  mutating func tellBrokenName(_ reference: Located<String>) {
    let near = nearest(reference.value, isPath: false)
    tell(
      .brokenLink, reference.range,
      Message("there is no document '\(reference.value)'")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") }
        ?? Message("check the name; the id of a document is its file name without '.md'"),
      repair: .init(near, insteadOf: reference.value))
  }
}

extension Linker {
  /// A claim of a document that is not there.
  mutating func tellBrokenName(_ document: String, ofClaim name: String, at place: SourceRange) {
    let near = nearest(document, isPath: false)
    tell(
      .brokenLink, place,
      Message("there is no document '\(document)'")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)#\(name)'") } ?? Message("check the name of the document"))
  }
}
