package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// No text of a field is cut at a `#`.
  package static let cutText = Rule(
    "cut-text", .error,
    checks: Message(
      "No text of a field is cut at '#': after a space, it begins a remark that nobody is shown."),
    why: Message("half a title, or a grant without its number, would be published without a word"),
    example: "funding: Grant #12 of the Ministry",
    instead: "funding: \"Grant #12 of the Ministry\"")
}

extension YAMLSlips {
  /// ` #` begins a remark: what follows would be left out.
  mutating func tellCut(_ hash: Int, _ field: Field, _ value: Range<Int>) {
    let isNumbered = hash + 1 < value.upperBound && !bytes[hash + 1].isWhitespace
    let before = value.lowerBound..<hash
    // `status: draft  # until March` is a remark as YAML knows it.
    guard isNumbered || bytes[before].contains(0x20) && text(before).trimming().contains(" ") else {
      return
    }
    let whole = joined(value)
    var told = Diagnostic(
      .cutText, at: place(hash..<value.upperBound),
      Message("'#' after a space begins a remark, so this is left out"),
      help: help(field, whole), severity: isNumbered ? .error : .warning)
    if isNumbered {
      told.repair = nil
      standIn(value, whole)
    }
    diagnostics.append(
      isNumbered ? told.repaired(at: place(value), by: inQuotes(whole)) : told)
  }
}

extension Diagnostic {
  /// The finding with a repair of the whole value that it stands in.
  func repaired(at range: SourceRange, by new: String) -> Diagnostic {
    var told = Diagnostic(rule, at: range, message, help: nextStep, note: note, severity: severity)
    told.repair = .init(new)
    return told
  }
}
