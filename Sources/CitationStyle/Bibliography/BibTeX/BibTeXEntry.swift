internal import BriefDiagnostics

/// One entry of a `.bib` file before its fields mean anything.
struct BibTeXEntry {
  /// In small letters.
  let type: String
  let key: String
  let keyRange: Range<Int>
  /// By names in small letters.
  var fields: [String: BibTeXField]

  subscript(field: String) -> String? { fields[field]?.text }
}

/// A value with its braces and commands.
struct BibTeXField {
  let text: String
  /// Where the value stands in the file.
  let range: Range<Int>
  /// Where its text begins, for a value of one piece; what is joined of several has no such place.
  let start: Int?
}

/// Something in a `.bib` file that is not as it should be.
struct BibTeXProblem {
  let summary: Message
  let range: Range<Int>
  /// The key of an entry that was lost with it.
  var lostKey: String?
}
