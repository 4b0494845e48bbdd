import BriefDiagnostics
import Foundation

/// Looks at an input and tells what does not hold that is promised.
package struct Examination {
  let ground: FuzzGround
  /// Whether to do what is dear too: other workers, printers, samples for other programs.
  package var isThorough = false
  /// The number of the input, for the names of samples.
  package var number: UInt64 = 0

  package init(_ ground: FuzzGround) { self.ground = ground }

  package func faults(_ input: FuzzInput) async throws -> [String] {
    switch input.kind {
    case .yaml: yaml(input)
    case .bibTeX, .laTeX, .ris, .nbib, .enw, .cslJSON: references(input)
    case .style: style(input)
    case .locale: locale(input)
    case .catalogue: catalogue(input)
    case .siteFiles: siteFiles(input)
    case .template: template(input)
    case .picture: picture(input)
    case .names: names(input)
    case .fields, .body, .claims, .citations, .changed: try await documents(input)
    case .repair: try repair(input)
    case .workspace:
      try await workspace(input)
    }
  }

  private func workspace(_ input: FuzzInput) async throws -> [String] {
    var round = FuzzRound(seed: UInt64(input.files[0].text) ?? 0, documents: 4)
    return try await round.run()
  }

  func told(_ diagnostics: [Diagnostic], _ input: FuzzInput) -> [String] {
    let files = Dictionary(
      input.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { one, _ in one })
    return FindingCheck(files: files).faults(diagnostics, printed: isThorough)
  }
}
