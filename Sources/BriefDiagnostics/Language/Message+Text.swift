extension Message {
  /// The sentence as it stands in the source.
  package var english: String {
    var out = ""
    Message.append(parts, in: .english, to: &out)
    return out
  }

  /// The sentence in the words of a catalogue; English where it has none.
  package func text(in catalogue: Catalogue) -> String {
    var out = ""
    append(in: catalogue, to: &out)
    return out
  }

  /// What a catalogue knows the sentence by: its context, and its words with numbered places.
  ///
  /// Source: GNU gettext manual, "The Format of GNU MO Files": a context stands before the words, with
  /// the character U+0004 between them.
  package var key: String {
    var context = ""
    var body = parts[...]
    if case .context(let words)? = parts.first {
      context = words + "\u{4}"
      body = body.dropFirst()
    }
    // The words for one are the key of a sentence that counts.
    if case .plural(_, let one)? = body.first { return context + Message.pattern(one[...]) }
    return context + Message.pattern(body)
  }

  /// The sentence with its places numbered: `'{1}' is not a country code`.
  package var pattern: String { Message.pattern(parts[...]) }

  private static func pattern(_ parts: ArraySlice<Part>) -> String {
    var out = ""
    var number = 0
    for part in parts {
      switch part {
      case .words(let words): out += words
      case .context, .plural: continue
      case .text, .number, .message, .list, .clause, .heading, .hole:
        number += 1
        out += "{\(number)}"
      }
    }
    return out
  }

  private var hasWords: Bool {
    parts.contains { if case .words = $0 { true } else { false } }
  }

  private func append(in catalogue: Catalogue, to out: inout String) {
    guard !catalogue.isEmpty, hasWords, let found = catalogue.find(key) else {
      return Message.append(parts, in: catalogue, to: &out)
    }
    var form = 0
    for part in parts.prefix(2) {
      if case .plural(let count, _) = part { form = found.plural.form(of: count) }
    }
    let values = parts.filter(\.isValue)
    let words = found.forms.indices.contains(form) ? found.forms[form] : found.forms[0]
    out += filled(words) { number in
      guard values.indices.contains(number - 1) else { return "" }
      var value = ""
      Message.append([values[number - 1]], in: catalogue, to: &value)
      return value
    }
  }

  private static func append(_ parts: [Part], in catalogue: Catalogue, to out: inout String) {
    var parts = parts[...]
    if case .context? = parts.first { parts = parts.dropFirst() }
    if case .plural(let count, let one)? = parts.first {
      parts = count == 1 ? one[...] : parts.dropFirst()
    }
    for part in parts {
      switch part {
      case .words(let text), .text(let text): out += text
      case .number(let count): out += catalogue.number(count)
      case .message(let message): message.append(in: catalogue, to: &out)
      case .list(let items, let isChoice):
        out += catalogue.joined(items.map { $0.text(in: catalogue) }, isChoice: isChoice)
      case .hole: out += "…"
      case .clause(let message): out += message.text(in: catalogue).clause
      case .heading(let message): out += catalogue.heading(message.text(in: catalogue))
      case .context, .plural: continue
      }
    }
  }
}

extension Message.Part {
  var isValue: Bool {
    switch self {
    case .words, .context, .plural: false
    case .text, .number, .message, .list, .clause, .heading, .hole: true
    }
  }
}

extension String {
  /// Without the full stop, and with a small letter first unless the first word has other capitals.
  fileprivate var clause: String {
    let body = hasSuffix(".") ? dropLast() : self[...]
    let word = body.prefix { $0.isLetter }
    guard word.dropFirst().allSatisfy(\.isLowercase) else { return String(body) }
    return body.prefix(1).lowercased() + body.dropFirst()
  }
}
