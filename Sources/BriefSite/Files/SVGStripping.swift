internal import Bytes

extension MetadataStripping {
  /// Leaves out what a drawing says of its making: `metadata`, comments, what drawing programs note of
  /// their windows, and names of files on somebody's machine. Titles and descriptions stay: they are read
  /// aloud.
  mutating func svg(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var reader = SVGReader(bytes)
    var start = 0
    var hidden = 0
    var style = 0
    while let piece = reader.next() {
      let range = start..<reader.place
      start = reader.place
      switch piece {
      case .open(let name, let attributes, let isEmpty):
        let isHidden = hidden > 0 || Self.unseen.contains(name)
        if isHidden {
          removed.hasOther = true
          if !isEmpty { hidden += 1 }
          continue
        }
        if name == "style", !isEmpty { style += 1 }
        if attributes.contains(where: { Self.namesOfFiles.contains($0.name) }) {
          removed.hasOther = true
          result += withoutNames(bytes, range)
        } else {
          result += bytes[range]
        }
      case .close(let name):
        if hidden > 0 {
          hidden -= 1
          continue
        }
        if name == "style" { style -= 1 }
        result += bytes[range]
      case .text(let text):
        let isComment = bytes.hasPrefix("<!--", at: text.lowerBound) && style == 0
        if isComment { removed.hasOther = true }
        if hidden == 0, !isComment { result += bytes[range] }
      case .instruction(let words):
        let isHeader = bytes.hasPrefix("<?xml ", at: words.lowerBound)
        if isHeader { result += bytes[range] } else { removed.hasOther = true }
      case .declaration: result += bytes[range]
      }
    }
    return reader.isBroken || hidden != 0 ? nil : result
  }

  /// Elements that no reader sees and that say how a drawing was made; by their names without prefix.
  private static let unseen: Set<String> = ["metadata", "namedview", "pgf", "sfw"]

  /// Attributes that hold the name of a file or folder of whoever drew it.
  private static let namesOfFiles: Set<String> = ["docname", "docbase", "export-filename", "absref"]

  /// A tag without those attributes.
  private func withoutNames(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var at = tag.lowerBound
    while at < tag.upperBound {
      var end = at
      while end < tag.upperBound, bytes[end] <= 0x20 { end += 1 }
      let name = end
      while end < tag.upperBound, bytes[end] > 0x20, bytes[end] != 0x3D, bytes[end] != 0x22,
        bytes[end] != 0x27
      { end += 1 }
      let word = bytes.text(name..<end).lowercased().split(separator: ":").last.map(String.init)
      while end < tag.upperBound, bytes[end] <= 0x20 || bytes[end] == 0x3D { end += 1 }
      if end < tag.upperBound, bytes[end] == 0x22 || bytes[end] == 0x27 {
        end = (bytes.firstIndex(of: bytes[end], from: end + 1, to: tag.upperBound) ?? end) + 1
      }
      if end == at { end += 1 }
      if word.map({ Self.namesOfFiles.contains($0) }) != true { result += bytes[at..<end] }
      at = end
    }
    return result
  }
}
