package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// Every tag of a template is closed, in the right order.
  package static let templateSyntax = Rule(
    "template-syntax", .error,
    checks: Message("Every tag of a template is closed, in the right order."),
    why: Message("a page would end in the middle, or show braces to readers"),
    example: "{{#topics}} … {{/topic}}",
    instead: "{{#topics}} … {{/topics}}")
}

extension ContractCheck {
  mutating func tellBlockInItself(_ block: TemplateBlock, _ source: SourceFile) {
    tell(
      .templateSyntax, source.range(block.range),
      Message("the block '\(block.name)' stands inside itself"),
      help: Message("give the inner block another name"))
  }

  mutating func tellCircle(_ name: String, _ range: SourceRange) {
    tell(
      .templateSyntax, range, Message("'\(name)' includes itself without end"),
      help: Message("remove this tag"))
  }

  mutating func tellTooDeep(_ name: String, _ range: SourceRange) {
    tell(
      .templateSyntax, range,
      Message(
        "more than \(Self.deepest) templates bring one another in here, so '\(name)' would be missing"
      ),
      help: Message("write what it holds in the template itself"))
  }

  mutating func tellTooLarge(_ name: String, _ range: SourceRange) {
    tell(
      .templateSyntax, range,
      Message(
        "with all that '\(name)' brings in, this page comes to more than \(Self.mostTags) tags"),
      help:
        Message(
          "let '\(name)' bring in fewer templates: each that brings in two others doubles the page"
        ))
  }
}

/// A tag that cannot be read, and what to write.
func malformedTag(_ place: SourceRange, _ summary: Message, _ help: Message) -> Diagnostic {
  Diagnostic(.templateSyntax, at: place, summary, help: help)
}

func unclosedTag(_ place: SourceRange, _ ending: [UInt8]) -> Diagnostic {
  malformedTag(
    place, Message("this tag is never closed"),
    Message("write '\(String(decoding: ending, as: UTF8.self))' after it"))
}

func namelessTag(_ place: SourceRange) -> Diagnostic {
  malformedTag(
    place, Message("this tag holds no name"), Message("write a name between the braces"))
}

func oddDelimiters(_ place: SourceRange) -> Diagnostic {
  malformedTag(
    place, Message("delimiters are set with two words"),
    Message("write, for example, {{=<% %>=}}"))
}

/// What no page can carry, each where it stands.
func controlCharacters(_ source: SourceFile) -> [Diagnostic] {
  source.bytes.withUnsafeBufferPointer { bytes in
    var told: [Diagnostic] = []
    var at = 0
    while let place = unprintable(in: bytes, from: at) {
      at = place.upperBound
      told.append(
        Diagnostic(
          .templateSyntax, at: source.range(place),
          Message("an invisible control character stands here"), help: Message("delete it")))
    }
    return told
  }
}
