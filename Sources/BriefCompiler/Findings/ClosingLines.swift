package import BriefDiagnostics
internal import BriefModel
package import BriefSite

/// `2 errors and 1 warning in 2 of 31 documents`, or nil where there is nothing to count.
///
/// - Parameter untold: for each path the warnings that were counted and not made.
package func summary(
  _ diagnostics: [Diagnostic], untold: [String: Int] = [:], of documents: Int
) -> Message? {
  let errors = diagnostics.filter { $0.severity == .error }.count
  let warnings = diagnostics.filter { $0.severity == .warning }.count
    + untold.values.reduce(0, +)
  guard errors + warnings > 0 else { return nil }
  let parts = [
    errors == 0 ? nil : countedErrors(errors), warnings == 0 ? nil : countedWarnings(warnings),
  ].compactMap(\.self)
  let paths = Set(diagnostics.compactMap { $0.range?.path }).union(untold.keys)
  let inDocuments = paths.filter { $0.hasPrefix("Briefs/") && $0.hasSuffix(".md") }.count
  let found = Message.allOf(parts)
  if inDocuments == paths.count && inDocuments <= documents {
    return Message("\(found) in \(inDocuments) of \(countedDocuments(documents))")
  }
  if paths.isEmpty { return Message("\(found) in the workspace") }
  return Message("\(found) in \(countedFiles(paths.count))")
}

/// `1 error`.
package func countedErrors(_ n: Int) -> Message { .counted(n, one: "\(n) error", other: "\(n) errors") }
/// `2 warnings`.
package func countedWarnings(_ n: Int) -> Message {
  .counted(n, one: "\(n) warning", other: "\(n) warnings")
}
/// `31 documents`.
package func countedDocuments(_ n: Int) -> Message {
  n == 0 ? Message("no document") : .counted(n, one: "\(n) document", other: "\(n) documents")
}
/// `3 files`.
package func countedFiles(_ n: Int) -> Message {
  n == 0 ? Message("no file") : .counted(n, one: "\(n) file", other: "\(n) files")
}
/// The last line of a list that was cut.
package func andMore(_ n: Int) -> Message { .counted(n, one: "and \(n) more", other: "and \(n) more") }

/// What the public does not see, and why.
package func describe(_ withheld: [Withheld]) -> [Message] {
  withheld.sorted { $0.path < $1.path }.map { item in
    let reason =
      switch item.reason {
      case .status(let status): Message("its status is '\(status.adjective)'")
      case .embargo(let moment):
        moment.seconds == .max
          ? Message("its embargo cannot be read")
          : Message("it is under embargo until \(moment.date.iso)")
      case .original: Message("its original is withheld")
      }
    return .joined([.verbatim("  \(item.path)"), reason], by: ": ")
  }
}
