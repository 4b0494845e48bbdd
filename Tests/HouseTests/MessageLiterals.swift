import BriefDiagnostics
import BriefModel
import Foundation
import TestSupport

/// Every sentence that the sources say, as catalogues know it.
struct MessageLiterals {
  struct Sentence: Hashable {
    let key: String
    let plural: String?
    let path: String
  }

  private(set) var sentences: [Sentence] = []
  var keys: Set<String> { Set(sentences.map(\.key)) }

  /// Reads the literals of sources; what has many, such as countries, is named by its lists.
  init(_ sources: [(path: String, text: String)]) {
    for (path, text) in sources where !path.hasSuffix("Language/Message.swift") {
      let code = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }.joined(separator: "\n")
      read(Array(code.utf8), path)
    }
    for name in CountryTable.names {
      add("country\u{4}\(name)", nil, "Sources/BriefModel/Vocabulary/CountryNames.swift")
    }
    for name in LanguageNames.english {
      add("language\u{4}\(name)", nil, "Sources/BriefDiagnostics/Language/LanguageNames.swift")
    }
  }

  private mutating func add(_ key: String, _ plural: String?, _ path: String) {
    if !key.isEmpty { sentences.append(Sentence(key: key, plural: plural, path: path)) }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String) {
    for at in bytes.indices {
      if let start = call("Message(", bytes, at), let literal = literal(bytes, start) {
        var context = ""
        if let label = skip(bytes, literal.end, "context:"), let words = self.literal(bytes, label)
        {
          context = words.text + "\u{4}"
        }
        if !literal.text.isEmpty { add(context + literal.text, nil, path) }
      } else if let start = call("ContextType(", bytes, at), let name = literal(bytes, start) {
        add("template\u{4}\(name.text)", nil, path)
      } else if let start = call("explained(", bytes, at), let words = literal(bytes, start) {
        add(words.text, nil, path)
        if let label = skip(bytes, words.end, "value:"), let name = literal(bytes, label) {
          add("value\u{4}\(name.text)", nil, path)
        }
      } else if let start = call("counted(", bytes, at) {
        readCounted(bytes, start, path)
      }
    }
  }

  private mutating func readCounted(_ bytes: [UInt8], _ start: Int, _ path: String) {
    var one: String?
    var other: String?
    var depth = 1
    var at = start
    while at < bytes.count, depth > 0 {
      if let label = skip(bytes, at, "one:", comma: false), one == nil {
        one = literal(bytes, label)?.text
      }
      if let label = skip(bytes, at, "other:", comma: false), other == nil {
        other = literal(bytes, label)?.text
      }
      if let string = literal(bytes, at), bytes[at] == 0x22 {
        at = string.end
        continue
      }
      if bytes[at] == 0x28 { depth += 1 }
      if bytes[at] == 0x29 { depth -= 1 }
      at += 1
    }
    if let one, let other { add(one, other, path) }
  }

  /// Where the arguments of a call begin.
  private func call(_ name: String, _ bytes: [UInt8], _ at: Int) -> Int? {
    guard bytes[at] == name.utf8.first, bytes[at...].starts(with: name.utf8) else { return nil }
    if at > 0, bytes[at - 1] == 0x5F || bytes[at - 1].isWordByte { return nil }
    return at + name.utf8.count
  }

  private func skip(_ bytes: [UInt8], _ at: Int, _ label: String, comma: Bool = true) -> Int? {
    var at = at
    if comma {
      guard at < bytes.count, bytes[at] == 0x2C else { return nil }
      at += 1
    }
    while comma, at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count, bytes[at...].starts(with: label.utf8) else { return nil }
    return at + label.utf8.count
  }

  /// A literal after blanks, with its places numbered.
  private func literal(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    var at = start
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count, bytes[at] == 0x22, !bytes[at...].starts(with: "\"\"\"".utf8) else {
      return nil
    }
    at += 1
    var out: [UInt8] = []
    var places = 0
    while at < bytes.count, bytes[at] != 0x22 {
      guard bytes[at] == 0x5C, at + 1 < bytes.count else {
        out.append(bytes[at])
        at += 1
        continue
      }
      switch bytes[at + 1] {
      case 0x28:
        places += 1
        out += Array("{\(places)}".utf8)
        at = end(ofGroup: bytes, at + 1)
        continue
      case 0x6E: out.append(0x0A)
      case 0x74: out.append(0x09)
      case 0x75:
        let digits = bytes[(at + 3)...].prefix { $0 != 0x7D }
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
        if let scalar = Unicode.Scalar(value) { out += Array(String(Character(scalar)).utf8) }
        at += 4 + digits.count
        continue
      default: out.append(bytes[at + 1])
      }
      at += 2
    }
    return (String(decoding: out, as: UTF8.self), min(at + 1, bytes.count))
  }

  private func end(ofGroup bytes: [UInt8], _ start: Int) -> Int {
    var depth = 0
    var at = start
    while at < bytes.count {
      if bytes[at] == 0x22, let string = literal(bytes, at) {
        at = string.end
        continue
      }
      if bytes[at] == 0x28 { depth += 1 }
      if bytes[at] == 0x29 { depth -= 1 }
      at += 1
      if depth == 0 { return at }
    }
    return at
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
