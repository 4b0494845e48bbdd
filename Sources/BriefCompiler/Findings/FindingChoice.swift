package import BriefDiagnostics
package import BriefModel

/// Which findings of a workspace are asked for; all where nothing is said.
package struct FindingChoice: Sendable {
  /// Paths of files or folders in the workspace: `Briefs/models`.
  package var places: [String] = []
  /// Names of rules.
  package var rules: Set<String> = []
  /// States of documents.
  package var statuses: Set<Status> = []

  package init() {}

  package var isEverything: Bool { places.isEmpty && rules.isEmpty && statuses.isEmpty }

  /// The findings that are asked for, in their order.
  ///
  /// - Parameter documents: all documents, for their states.
  package func findings(among all: [Diagnostic], of documents: [Document]) -> [Diagnostic] {
    if isEverything { return all }
    let states = Dictionary(
      documents.map { ($0.path, $0.fields.status) }, uniquingKeysWith: { one, _ in one })
    return all.filter { finding in
      guard rules.isEmpty || rules.contains(finding.rule.name) else { return false }
      guard let path = finding.range?.path else { return places.isEmpty && statuses.isEmpty }
      guard places.isEmpty || places.contains(where: { isBelow(path, $0) }) else { return false }
      return statuses.isEmpty || states[path].map { statuses.contains($0) } ?? false
    }
  }

  /// How many documents of a workspace are asked for.
  package func count(among documents: [Document]) -> Int {
    documents.count { document in
      (places.isEmpty || places.contains { isBelow(document.path, $0) })
        && (statuses.isEmpty || statuses.contains(document.fields.status))
    }
  }

  /// The options that ask for the same, as one types them; each begins with a blank.
  package var options: String {
    places.map { " " + quotedForShell($0) }.joined()
      + rules.sorted().map { " --rule \($0)" }.joined()
      + statuses.map(\.rawValue).sorted().map { " --status \($0)" }.joined()
  }
}

/// Whether a path is a place or lies below it.
private func isBelow(_ path: String, _ place: String) -> Bool {
  place.isEmpty || path == place || path.hasPrefix(place + "/")
}

/// How often a rule was broken, and in how many files.
package struct RuleCount: Sendable {
  package let rule: String
  package var errors = 0
  package var warnings = 0
  /// In how many files.
  package var files = 0

  private mutating func count(_ finding: Diagnostic) {
    if finding.severity == .error { errors += 1 } else { warnings += 1 }
    guard let path = finding.range?.path, path != last else { return }
    last = path
    files += 1
  }
  private var last: String?

  /// Counts findings by their rules, those with most errors first, then those with most warnings.
  ///
  /// - Parameter findings: in the order of reading, so that those of one file stand together.
  package static func all(_ findings: [Diagnostic]) -> [RuleCount] {
    var counts: [String: RuleCount] = [:]
    for finding in findings {
      // In place: no count is copied for each of half a million findings.
      counts[finding.rule.name, default: RuleCount(rule: finding.rule.name)].count(finding)
    }
    return counts.values.sorted {
      ($1.errors, $1.warnings, $0.rule) < ($0.errors, $0.warnings, $1.rule)
    }
  }
}

/// A word as a POSIX shell takes it: as it is where it holds nothing but letters, digits and
/// `/ . _ - + , : @ %`, else in single quotes (POSIX, Shell Command Language, 2.2.2).
///
/// Escaping goes byte by byte: to Swift a quote with a combining accent is another character.
package func quotedForShell(_ text: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+,:@%".utf8)
  if !text.isEmpty, text.utf8.allSatisfy({ plain.contains($0) }) { return text }
  var out: [UInt8] = [0x27]
  for byte in text.utf8 {
    if byte == 0x27 { out += Array("'\\''".utf8) } else { out.append(byte) }
  }
  out.append(0x27)
  return String(decoding: out, as: UTF8.self)
}
