import BriefCompiler
import BriefDiagnostics
import Foundation

/// What must hold of everything that is told.
struct FindingCheck {
  let files: [String: [UInt8]]

  func faults(_ diagnostics: [Diagnostic], printed: Bool) -> [String] {
    var faults: [String] = []
    for diagnostic in diagnostics {
      if diagnostic.summary.isEmpty { faults.append("\(diagnostic.rule.name) says nothing") }
      guard let range = diagnostic.range, let bytes = files[range.path] else { continue }
      if range.start < 0 || range.end > bytes.count || range.start > range.end {
        faults.append(
          "\(diagnostic.rule.name) stands at \(range.start)..<\(range.end) of \(bytes.count) bytes")
      }
    }
    return printed && faults.isEmpty ? faults + prints(diagnostics) : faults
  }

  private func prints(_ diagnostics: [Diagnostic]) -> [String] {
    var faults: [String] = []
    var excerpts = SourceExcerpts { path in files[path].map { SourceFile(path: path, bytes: $0) } }
    for diagnostic in diagnostics.prefix(20) {
      let concise = printConcise(diagnostic, &excerpts)
      if concise.unicodeScalars.dropLast().contains(where: isRaw) {
        faults.append("a line for the terminal has a raw sign: \(concise.debugDescription)")
      }
      let rich = printRich(diagnostic, &excerpts, colour: false)
      if rich.unicodeScalars.contains(where: { $0 != "\n" && isRaw($0) }) {
        faults.append("a finding for the terminal has a raw sign: \(rich.debugDescription)")
      }
    }
    for text in [printJSON(diagnostics, &excerpts), printSARIF(diagnostics, rules: allRules, version: "1", &excerpts)] {
      if (try? JSONSerialization.jsonObject(with: Data(text.utf8))) == nil {
        faults.append("no JSON: \(text.prefix(300))")
      }
    }
    return faults
  }

  private func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" || (0x7F..<0xA0).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
