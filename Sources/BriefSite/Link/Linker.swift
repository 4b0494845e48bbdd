internal import BriefDiagnostics
internal import BriefModel

/// Everything that is known while documents are linked. The walk is `linkSite`; what each rule of it
/// checks and says stands in the rule's own file.
struct Linker {
  let vocabulary: Vocabulary
  let asOf: Moment
  let includeWithheld: Bool
  /// Whether everything is told that documents may still lack.
  let isThorough: Bool
  /// Paths of documents that still lack something.
  var lacking: Set<String> = []
  /// For each path the warnings that a build counts and leaves to `briefs check`.
  var untold: [String: Int] = [:]
  var diagnostics: [Diagnostic] = []
  var withheld: [Withheld] = []
  var withheldPaths: Set<String> = []
  /// Every document that has a place, translations already joined with their originals.
  var documents: [Document] = []
  /// Whether the public sees the document.
  var isShown: [Bool] = []
  /// The position of the original of an id.
  var originals: [String: Int] = [:]
  var paths: [String: Int] = [:]
  /// Which originals have a section, once somebody asks.
  var sectionOwners: [Section: [Int]] = [:]
  private var nearestCount = 0
  private var knownParts: [Int: DocumentParts] = [:]
  private var quotingLinks: (document: Int, links: Set<Int32>)?
  private var meantNames: MeantNames?
  private var sortedNames: [String] = []
  private var sortedPaths: [String] = []
  /// For each document the position of its original, which may be itself.
  var originalOf: [Int] = []
  /// For each document, for each link: the position of the target's original, or -1.
  var targets: [[Int32]] = []
  /// Old addresses, each with the document that had it.
  var aliases: [(route: Route, document: Int, range: SourceRange)] = []

  init(vocabulary: Vocabulary, asOf: Moment, includeWithheld: Bool, isThorough: Bool) {
    self.isThorough = isThorough
    self.vocabulary = vocabulary
    self.asOf = asOf
    self.includeWithheld = includeWithheld
  }

  mutating func tell(
    _ rule: Rule, _ range: SourceRange, _ summary: Message, _ help: Message,
    note: Diagnostic.Note? = nil, repair: Diagnostic.Repair? = nil
  ) {
    var told = Diagnostic(rule, at: range, summary, help: help, note: note)
    told.repair = repair
    diagnostics.append(told)
  }

  /// Whether a document is part of the site that is being made.
  func isPart(_ document: Int) -> Bool { includeWithheld || isShown[document] }

  func range(_ document: Document, _ bytes: Range<Int32>) -> SourceRange {
    SourceRange(path: document.path, start: Int(bytes.lowerBound), end: Int(bytes.upperBound))
  }

  /// The places of a document that links can lead to, looked up once.
  mutating func parts(of index: Int) -> DocumentParts {
    if let known = knownParts[index] { return known }
    let made = DocumentParts(documents[index])
    knownParts[index] = made
    return made
  }

  /// The links of a document that quote a claim.
  mutating func quoting(_ index: Int) -> Set<Int32> {
    if let quotingLinks, quotingLinks.document == index { return quotingLinks.links }
    let links = Set(documents[index].quotations.map(\.link))
    quotingLinks = (index, links)
    return links
  }

  mutating func nearestPart(_ fragment: String, of places: [Int], _ quotes: Bool) -> String?
  {
    guard nearestCount < 100 else { return nil }
    nearestCount += 1
    return nearMiss(
      fragment,
      in: places.flatMap { place in
        (quotes ? [] : documents[place].headings.map(\.id)) + documents[place].claims.map(\.id)
      })
  }

  /// The document that a wrong name plainly means. A folder that was renamed breaks thousands of
  /// links at once: only the first hundred are looked at so closely.
  mutating func nearest(_ name: String, isPath: Bool) -> String? {
    guard nearestCount < 100 else { return nil }
    nearestCount += 1
    let names = meantNames ?? MeantNames(documents, originalOf)
    meantNames = names
    if let meant = names.original(name, originals) {
      return isPath ? documents[meant].path : documents[meant].id
    }
    if sortedNames.isEmpty {
      sortedNames = originals.keys.sorted()
      sortedPaths = paths.keys.sorted()
    }
    return nearMiss(name, in: isPath ? sortedPaths : sortedNames)
  }
}

/// What links can lead to within a document.
struct DocumentParts {
  /// Ids of headings, as they are and as they were before.
  let headings: Set<String>
  let claims: Set<String>

  init(_ document: Document) {
    headings = Set(document.headings.map(\.id) + document.headings.compactMap(\.former))
    claims = Set(document.claims.map(\.id))
  }
}
