package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// A style or locale that is no CSL.
  package static let unreadableStyle = Rule(
    "unreadable-style", .error,
    checks: Message(
      "The citation style and its language files are in the Citation Style Language."),
    why: Message("without it no citation can be formatted"),
    example: "citation_style: letter.docx",
    instead: "citation_style: vancouver")
}

func unreadableStyle(_ source: SourceFile, _ name: String, _ error: XMLError) -> Diagnostic {
  Diagnostic(
    .unreadableStyle, at: source.range(error.offset, error.offset + 1),
    Message("the citation style '\(name)' cannot be read: \(error.summary)"),
    help: Message("get the file again from where it came"))
}

func notAStyle(_ source: SourceFile, _ name: String, _ root: XMLElement) -> Diagnostic {
  Diagnostic(
    .unreadableStyle, at: source.range(root.range),
    Message("'\(name)' is not a citation style: it begins with <\(root.name)> instead of <style>"),
    help: Message("use a file in the Citation Style Language, which ends in '.csl'"))
}

func unreadableLocale(_ source: SourceFile, _ error: XMLError) -> Diagnostic {
  Diagnostic(
    .unreadableStyle, at: source.range(error.offset, error.offset + 1),
    Message("the locale file cannot be read: \(error.summary)"),
    help: Message("install the package with the locales again"))
}

/// Signs that XML cannot hold (XML 1.0, 2.2) and no page carries, each at its place.
func controlCharacters(_ source: SourceFile) -> [Diagnostic] {
  guard firstInvalidUTF8(source.bytes) == nil else { return [] }
  return source.bytes.withUnsafeBufferPointer { bytes in
    var told: [Diagnostic] = []
    var at = 0
    while let place = unprintable(in: bytes, from: at), told.count < 200 {
      at = place.upperBound
      told.append(
        Diagnostic(
          .unreadableStyle, at: source.range(place),
          Message("an invisible control character stands here"), help: Message("delete it")))
    }
    return told
  }
}
