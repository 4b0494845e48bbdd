internal import Bytes

/// A command of LaTeX that nobody here knows, and where it begins in its text.
struct UnknownCommand: Equatable {
  let name: String
  let offset: Int
}

/// The unknown commands of a value, each once: what they are given is kept, but nobody can say that it
/// means the same without them.
func unknownCommands(in text: String) -> [UnknownCommand] {
  guard text.utf8.contains(0x5C) else { return [] }
  let bytes = Array(text.utf8)
  var found: [UnknownCommand] = []
  var seen: Set<String> = []
  var at = 0
  while at < bytes.count {
    guard bytes[at] == 0x5C else {
      at += 1
      continue
    }
    let start = at
    at += 1
    while at < bytes.count, bytes[at].isAlphanumeric, !bytes[at].isDigit { at += 1 }
    if at == start + 1 {
      at += 1
      continue
    }
    let name = String(decoding: bytes[(start + 1)..<at], as: UTF8.self)
    if !LaTeXCommand.isKnown(name), seen.insert(name).inserted {
      found.append(UnknownCommand(name: name, offset: start))
    }
  }
  return found
}
