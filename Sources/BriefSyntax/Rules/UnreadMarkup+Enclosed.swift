internal import BriefDiagnostics
internal import Bytes

/// What another program reads between two signs, and what is told of it.
struct EnclosedForm: Sendable {
  let opening: StaticString
  let closing: StaticString
  /// Whether the words between them are meant so.
  let isMeant: @Sendable (_ scan: HabitScan, _ inside: Range<Int>, _ line: Range<Int>) -> Bool
  let message: Message
  let help: @Sendable (_ words: String) -> Message
  let repair: @Sendable (_ words: String) -> String?

  init(
    _ opening: StaticString, _ closing: StaticString, _ message: Message,
    help: @escaping @Sendable (_ words: String) -> Message,
    repair: @escaping @Sendable (_ words: String) -> String? = { _ in nil },
    isMeant: @escaping @Sendable (HabitScan, Range<Int>, Range<Int>) -> Bool = { _, _, _ in true }
  ) {
    self.opening = opening
    self.closing = closing
    self.message = message
    self.help = help
    self.repair = repair
    self.isMeant = isMeant
  }
}

extension HabitScan {
  /// Tells the first of the forms that begins here; gives the end of it.
  mutating func enclosed(_ at: Int, _ line: Range<Int>, _ forms: [EnclosedForm]) -> Int? {
    for form in forms where bytes.hasPrefix(form.opening, at: at) {
      let start = at + form.opening.utf8CodeUnitCount
      guard start < line.upperBound, let close = find(form.closing, start..<line.upperBound),
        form.isMeant(self, start..<close, line)
      else { continue }
      let words = bytes.text(start..<close)
      let end = close + form.closing.utf8CodeUnitCount
      tell(
        .unreadMarkup, at..<end, form.message, form.help(words), repair: form.repair(words))
      return end
    }
    return nil
  }

  /// The same where each of the forms begins with one sign twice: most such signs stand alone.
  mutating func doubled(_ at: Int, _ line: Range<Int>, _ forms: @autoclosure () -> [EnclosedForm])
    -> Int?
  {
    guard at + 1 < line.upperBound, bytes[at + 1] == bytes[at] else { return nil }
    return enclosed(at, line, forms())
  }
}

// MARK: The forms

extension EnclosedForm {
  /// `==words==`.
  static let highlight = [
    EnclosedForm(
      "==", "==", Message("'==' highlights nothing here; it is shown as it is"),
      help: { _ in Message("write **words** for what matters, or remove the signs") },
      repair: { "**\($0)**" },
      isMeant: { scan, inside, line in
        guard let first = scan.bytes[inside].first, let last = scan.bytes[inside].last else {
          return false
        }
        let after = inside.upperBound + 2
        return scan.opensWord(inside.lowerBound - 2, line) && first != 0x3D && !first.isWhitespace
          && !last.isWhitespace && (after >= line.upperBound || scan.bytes[after] != 0x3D)
      })
  ]

  /// `'''words'''` and `''words''`.
  static let wikiQuotes = [wikiQuotes("'''", "**"), wikiQuotes("''", "*")]

  private static func wikiQuotes(_ sign: StaticString, _ mark: String) -> EnclosedForm {
    EnclosedForm(
      sign, sign, Message("quotes emphasise nothing here; they are shown as they are"),
      help: { Message("write \(mark)\($0)\(mark)") }, repair: { mark + $0 + mark },
      isMeant: { scan, inside, line in
        guard let first = scan.bytes[inside].first else { return false }
        return scan.opensWord(inside.lowerBound - sign.utf8CodeUnitCount, line)
          && (first.isLetter || first > 0x7F)
      })
  }

  static let notDrawn = Message("formulas are not drawn; this is shown as it is")
  static let writeInWords = Message(
    "write it in words, with H~2~O and m^2^ for small signs; or as a picture with its words")

  /// `$$x$$`.
  static let formula = [EnclosedForm("$$", "$$", notDrawn, help: { _ in writeInWords })]

  /// `%%comment%%`: it would be published.
  static let comment = [
    EnclosedForm(
      "%%", "%%", Message("'%%' hides nothing here: readers would see this comment"),
      help: { Message("write {>>\($0.trimming())<<}, or remove it") },
      repair: { "{>>\($0.trimming())<<}" },
      isMeant: { scan, inside, line in
        !inside.isEmpty && scan.opensWord(inside.lowerBound - 2, line)
      })
  ]

  static let notCarriedOut = Message(
    "commands of other site programs are not carried out; this is shown as it is")
  static let writeItsMeaning = Message("write what it stands for, or remove it")

  /// `{% … %}`, `{{ … }}`, `{::comment}` and `{:/comment}`.
  static let commands = [
    command("{%", "%}"), command("{{", "}}"), command("{::", "}"), command("{:/", "}"),
  ]

  private static func command(_ opening: StaticString, _ closing: StaticString) -> EnclosedForm {
    EnclosedForm(opening, closing, notCarriedOut, help: { _ in writeItsMeaning })
  }

  /// `[[id^block]]`.
  static let blockLink = [
    EnclosedForm(
      "[[", "]]", Message("a link leads to a document or a heading, not to a paragraph"),
      help: { words in
        let id = String(words.prefix { $0 != "^" }.prefix { $0 != "#" }).trimming()
        return Message("write [[\(id)]], or [[\(id)#heading]] with the id of a heading")
      },
      isMeant: { scan, inside, _ in scan.bytes[inside].contains(0x5E) })
  ]

  /// `![[picture.png]]`.
  static let picture = [
    EnclosedForm(
      "![[", "]]", Message("'![[…]]' shows no picture here"),
      help: { words in
        let name = words.prefix { $0 != "|" }
        let file = name.split(separator: "/").last.map(String.init) ?? String(name)
        return Message("write ![what it shows](../Site/assets/\(file))")
      },
      isMeant: { scan, inside, _ in
        let name = scan.bytes.text(inside).prefix { $0 != "|" }.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".pdf"].contains {
          name.hasSuffix($0)
        }
      })
  ]
}
