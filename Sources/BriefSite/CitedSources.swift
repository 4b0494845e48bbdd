internal import BriefDiagnostics
import BriefModel
internal import CitationStyle

/// A work of the bibliography and the works of the site that rest on it.
package struct CitedSource: Sendable {
  /// The position in the bibliography.
  package let source: Int
  /// Positions in the site's works, in the order of lists.
  package let works: [Int32]

  /// How many sources one page of their list shows.
  package static let pageSize = 50
}

extension Linker {
  /// For every cited work the shown documents that cite it, in alphabetical order.
  func citedSources(_ works: [Work], _ shown: [Document]) -> [CitedSource] {
    let library = vocabulary.sources
    guard !library.isEmpty else { return [] }
    var citing = [[Int32]](repeating: [], count: library.items.count)
    for (number, work) in works.enumerated() {
      for document in work.documents where document >= 0 {
        guard shown[Int(document)].fields.status != .withdrawn else { continue }
        for reference in shown[Int(document)].references
        where citing[reference.work].last != Int32(number) {
          citing[reference.work].append(Int32(number))
        }
      }
      // A language that the site does not have any more.
      if !work.documents.contains(Int32(work.original)) {
        for reference in shown[work.original].references
        where citing[reference.work].last != Int32(number) {
          citing[reference.work].append(Int32(number))
        }
      }
    }
    let cited = citing.indices.filter { !citing[$0].isEmpty }
    return alphabetically(library.items, cited, in: vocabulary.site.defaultLanguage).map {
      CitedSource(source: $0, works: citing[$0])
    }
  }
}
