package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// Every page and file of the site has an address of its own.
  package static let sameAddress = Rule(
    "same-address", .error,
    checks: Message(
      "Every page and file of the site has an address of its own. Capitals and ways to write an accent do not tell two addresses apart, since many computers do not either."
    ),
    why: Message("one of the two would take the place of the other, and readers would miss it"),
    example: "Site/assets/Chart.png beside Site/assets/chart.png",
    instead: "Site/assets/chart-2024.png beside Site/assets/chart.png")
}

extension Linker {
  mutating func tellSameAddress(
    _ document: Int, _ taken: Message, _ route: Route, _ note: Diagnostic.Note?
  ) {
    tell(
      .sameAddress, documents[document].head,
      Message(
        "the document '\(documents[document].id)' would stand where \(taken) stands: '/\(route.address)'"
      ),
      Message("rename the file, or give it an 'id:' of its own"), note: note)
  }

  mutating func tellSameAddress(
    _ own: Message, at place: SourceRange?, _ taken: Message, _ route: Route,
    _ note: Diagnostic.Note?
  ) {
    tell(
      .sameAddress, place ?? SourceRange(path: "Site/site.yml"),
      Message("\(own) would stand where \(taken) stands: '/\(route.address)'"),
      Message("rename one of the two"), note: note)
  }
}

/// Files whose names differ only in how an accent is written: many computers keep one of them alone.
///
/// - Parameter sorted: paths in the order of their letters.
package func twinFiles(_ sorted: [String]) -> [Diagnostic] {
  zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map { first, second in
    Diagnostic(
      .sameAddress, at: SourceRange(path: second),
      Message("two files are called '\(second)'; they differ only in how an accent is written"),
      help: Message("rename one of them"),
      note: .init(Message("the other one is here"), at: SourceRange(path: first)))
  }
}
