internal import BriefDiagnostics
internal import Bytes

/// What is known of prints made before: for each PDF what it was made from, so that one whose inputs did
/// not change costs a look and not a parse.
///
/// It is a list of lines, `place source look key size pages`, with tabs between them.
struct PrintNotes {
  struct Note {
    /// The SHA-256 of its document.
    let source: String
    /// The digest of all that its document and others show in it.
    let look: String
    /// The digest of all that went into the PDF, under which it is kept.
    let key: String
    let size: Int
    let pages: Int
  }
  /// By the path of the PDF.
  private(set) var notes: [String: Note] = [:]

  init() {}

  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 6, let size = Int(parts[4]), let pages = Int(parts[5]) else { continue }
      notes[parts[0]] = Note(
        source: parts[1], look: parts[2], key: parts[3], size: size, pages: pages)
    }
  }

  subscript(place: String) -> Note? {
    get { notes[place] }
    set { notes[place] = newValue }
  }

  var keys: Set<String> { Set(notes.values.map(\.key)) }
  /// The digests of the documents that were printed.
  var sources: Set<String> { Set(notes.values.map(\.source)) }

  var bytes: [UInt8] {
    var text = ""
    for place in notes.keys.sorted() {
      guard let note = notes[place] else { continue }
      text += "\(place)\t\(note.source)\t\(note.look)\t\(note.key)\t\(note.size)\t\(note.pages)\n"
    }
    return Array(text.utf8)
  }
}
