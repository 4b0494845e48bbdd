internal import Bytes

/// What a path says about its document: id, and language where it is a translation.
package struct DocumentName: Sendable {
  /// The file name without `.md` and without the language.
  package let stem: String
  /// The language of `NAME.LANG.md`, nil for an original.
  package let language: String?

  package init(path: String) {
    let bytes = path.utf8
    var name = path[...]
    while name.utf8.last == 0x2F { name = name.dropLast() }
    if let slash = name.utf8.lastIndex(of: 0x2F) { name = name[bytes.index(after: slash)...] }
    if name.utf8.isEmpty { name = path[...] }
    if name.utf8.count > 2, name.utf8.suffix(3).elementsEqual(".md".utf8) {
      name = name[..<bytes.index(name.endIndex, offsetBy: -3)]
    }
    if let dot = name.utf8.lastIndex(of: 0x2E),
      isLanguageCode(String(name[bytes.index(after: dot)...]))
    {
      language = String(name[bytes.index(after: dot)...])
      stem = String(name[..<dot])
    } else {
      language = nil
      stem = String(name)
    }
  }

  /// The path of the original beside a translation.
  package static func original(of path: String) -> String {
    let folder = path.utf8.lastIndex(of: 0x2F).map { String(path[...$0]) } ?? ""
    return "\(folder)\(DocumentName(path: path).stem).md"
  }
}

/// Whether a text can be an id: 3 to 64 of `a-z`, `0-9` and `-`.
package func isIdentifier(_ text: String) -> Bool {
  (3...64).contains(text.utf8.count)
    && text.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
    }
}

/// A title as an id: small letters, digits and hyphens, at most 60; nil where nothing is left of it.
package func identifier(of title: String) -> String? {
  Identifier(folding: title).flatMap { isIdentifier($0.text) ? $0.text : nil }
}

/// Joins a relative path to the folder of a file; nil if it leaves the workspace.
package func resolve(_ relative: String, besides path: String) -> String? {
  if relative.utf8.first == 0x2F { return nil }
  guard let slash = path.utf8.lastIndex(of: 0x2F) else { return clean(relative[...]) }
  // The commonest address is a file in the same folder.
  if !relative.holds(0x2F), relative != ".", relative != ".." {
    return path[...slash] + relative
  }
  return clean(path[...slash] + relative)
}

/// The way from one file of the workspace to another, as a link writes it.
package func relativePath(to path: String, from other: String) -> String {
  let here = other.split(separator: "/").dropLast()
  let there = path.split(separator: "/")
  var shared = 0
  while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
  let up = Array(repeating: "..", count: here.count - shared)
  return (up + there[shared...].map(String.init)).joined(separator: "/")
}

private func clean(_ path: Substring) -> String? {
  var parts: [Substring] = []
  for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
    if part != ".." {
      parts.append(part)
    } else if parts.popLast() == nil {
      return nil
    }
  }
  return parts.joined(separator: "/")
}
