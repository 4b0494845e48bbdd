package import BriefDiagnostics
internal import Bytes

/// The formats of bibliographies that are read here.
package enum BibliographyFormat: String, CaseIterable, Sendable {
  case cslJSON, bibTeX, ris, nbib, enw

  /// By the ending of a file's name without its dot, in any case; nil for any other.
  package init?(suffix: String) {
    switch suffix.lowercased() {
    case "json", "csljson": self = .cslJSON
    case "bib", "bibtex", "biblatex": self = .bibTeX
    case "ris": self = .ris
    case "nbib": self = .nbib
    case "enw": self = .enw
    default: return nil
    }
  }

  /// What people call it.
  var name: String {
    switch self {
    case .cslJSON: "CSL JSON"
    case .bibTeX: "BibTeX"
    case .ris: "RIS"
    case .nbib: "PubMed (.nbib)"
    case .enw: "EndNote (.enw)"
    }
  }

  var suffix: String {
    switch self {
    case .cslJSON: "json"
    case .bibTeX: "bib"
    case .ris: "ris"
    case .nbib: "nbib"
    case .enw: "enw"
    }
  }

  /// What a file holds, by how its text begins; nil where that is not plain.
  init?(contents bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[min(start, bytes.count)...].prefix(4_000)
    let text = String(decoding: head, as: UTF8.self)
    guard let first = text.first(where: { !$0.isBlank }) else { return nil }
    if first == "[" || first == "{" {
      self = .cslJSON
      return
    }
    for line in text.split(whereSeparator: \.isNewline).prefix(40) {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if words.hasPrefix("TY  -") || words.hasPrefix("TY -") {
        self = .ris
      } else if words.hasPrefix("PMID-") {
        self = .nbib
      } else if words.hasPrefix("%0 ") {
        self = .enw
      } else if words.hasPrefix("@"), words.contains("{"),
        words.dropFirst().first?.isAlphabetic == true
      {
        self = .bibTeX
      } else {
        continue
      }
      return
    }
    return nil
  }
}

/// Reads a bibliography in the format of its name; one that holds another format is read as that, and told.
package func readReferences(_ source: SourceFile) -> Diagnosed<Bibliography> {
  let suffix = source.path.split(separator: ".").last.map(String.init) ?? ""
  let named = BibliographyFormat(suffix: suffix)
  let found = BibliographyFormat(contents: withoutUTF16(source).bytes)
  var read = readReferences(source, as: found ?? named ?? .bibTeX)
  if let named, let found, named != found {
    var findings = ReferenceFindings(source)
    findings.tellWrongName(named, found)
    read.diagnostics += findings.diagnostics
  }
  return read
}

/// Reads a bibliography in a format; signs that no page can carry are left out and told.
func readReferences(_ source: SourceFile, as format: BibliographyFormat) -> Diagnosed<Bibliography>
{
  let (source, controls) = withoutControls(withoutUTF16(source))
  var read: Diagnosed<Bibliography>
  switch format {
  case .cslJSON: read = readCSLJSON(source)
  case .bibTeX: read = readBibTeX(source)
  case .ris: read = readRIS(source)
  case .nbib: read = readNBIB(source)
  case .enw: read = readENW(source)
  }
  read.diagnostics = controls + read.diagnostics + leaveOutControls(&read.value, source)
  return read
}
