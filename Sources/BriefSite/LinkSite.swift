package import BriefDiagnostics
package import BriefModel

/// The site that can be planned, and what was left out of it.
package struct LinkedSite: Sendable {
  package let site: Site
  package let withheld: [Withheld]
  /// Paths of documents whose errors do not stop the public build.
  package let withheldPaths: Set<String>
  /// Every document that has a place, shown and withheld, translations with what they inherit.
  package let documents: [Document]
  /// How many documents still lack something before they can be published.
  package let lacking: Int
}

/// A document that the public does not see, and why.
package struct Withheld: Sendable {
  package enum Reason: Sendable {
    case status(Status)
    case embargo(Moment)
    case original
  }
  package let path: String
  package let title: String
  package let reason: Reason
}

/// Links all documents, checks what only all of them together can show, and keeps what may be shown.
///
/// Everything is linked once with all documents, so that drafts are checked among themselves; the
/// site itself is made of the shown documents alone.
package func linkSite(
  _ checked: [CheckedDocument], vocabulary: Vocabulary, asOf: Moment, includeWithheld: Bool,
  isThorough: Bool
) -> Diagnosed<LinkedSite> {
  var linker = Linker(
    vocabulary: vocabulary, asOf: asOf, includeWithheld: includeWithheld, isThorough: isThorough)
  linker.gather(checked)
  linker.resolveLinks()
  linker.checkReferences()
  linker.gatherAliases()
  linker.checkClaims()
  linker.checkTranslations()
  linker.checkUncitedWorks()
  linker.checkCitedWorks()
  let site = linker.site()
  linker.checkOutputs(site)
  let settings = vocabulary.site.rules
  let diagnostics =
    settings.isEmpty
    ? linker.diagnostics
    : linker.diagnostics.compactMap {
      apply(settings, to: $0, isBeforeApproval: $0.severity == .warning)
    }
  return Diagnosed(
    LinkedSite(
      site: site, withheld: linker.withheld, withheldPaths: linker.withheldPaths,
      documents: linker.documents,
      lacking: linker.lacking.count),
    diagnostics)
}

struct Linker {
  let vocabulary: Vocabulary
  let asOf: Moment
  let includeWithheld: Bool
  /// Whether everything is told that documents may still lack.
  let isThorough: Bool
  /// Paths of documents that still lack something.
  var lacking: Set<String> = []
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
  private var nearestCount = 0
  private var knownParts: [Int: DocumentParts] = [:]
  private var quotingLinks: (document: Int, links: Set<Int32>)?
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

  // MARK: Identity

  mutating func gather(_ checked: [CheckedDocument]) {
    documents.reserveCapacity(checked.count)
    paths.reserveCapacity(checked.count)
    originals.reserveCapacity(checked.count)
    var folded: [String: Int] = [:]
    for case .original(let document) in checked {
      if let first = originals[document.id] {
        tell(
          .duplicateId, document.head,
          Message("the id '\(document.id)' belongs to another document already"),
          Message("rename one of the two files, or give one an 'id:' of its own"),
          note: .init(Message("the other one is here"), at: documents[first].head))
        // Its address is taken, but links to its file still have a place to lead to.
        paths[document.path] = first
        continue
      }
      // Ids are written small; only one that is not can differ from another by capitals alone.
      let isSmall = document.id.utf8.allSatisfy { $0 < 0x41 || ($0 > 0x5A && $0 < 0x80) }
      let lowered = isSmall ? document.id : document.id.lowercased()
      if let other = isSmall && folded.isEmpty ? nil : folded[lowered] ?? originals[lowered] {
        tell(
          .idsDifferByCase, document.head,
          Message("the ids '\(document.id)' and '\(documents[other].id)' differ only by capitals"),
          Message("rename one of the two files"),
          note: .init(Message("the other one is here"), at: documents[other].head))
      }
      if !isSmall { folded[lowered] = documents.count }
      originals[document.id] = documents.count
      paths[document.path] = documents.count
      add(document, original: documents.count, originalShown: true)
    }
    for case .translation(let translation) in checked {
      let document = translation.text
      guard let original = paths[DocumentName.original(of: document.path)] else {
        let wanted = DocumentName.original(of: document.path)
        let renamed = originalRemembered(by: translation)
        let name = renamed.map { "\($0.path.dropLast(3)).\(document.language).md" }
        var told = Diagnostic(
          .translationWithoutOriginal, at: document.head,
          Message("there is no original '\(wanted)' for this translation")
            + renamed.map { Message("; '\($0.path)' has the sections that it was made from") },
          help: name.map { Message("rename this file to '\($0)'") }
            ?? Message(
              "write the original first, or rename this file to '\(DocumentName(path: document.path).stem).md' with 'lang: \(document.language)'"
            )
        )
        diagnostics.append(told)
        continue
      }
      if document.language == documents[original].language {
        tell(
          .translationWithoutOriginal, document.head,
          Message("this translation is in the language of its original ('\(document.language)')"),
          Message("rename the file after another language"))
        continue
      }
      paths[document.path] = documents.count
      let joined = translation.document(
        of: documents[original], vocabulary, asOf: asOf, isThorough: isThorough)
      diagnostics += joined.diagnostics
      add(joined.value, original: original, originalShown: isShown[original])
    }
  }

  private mutating func add(_ document: Document, original: Int, originalShown: Bool) {
    documents.append(document)
    originalOf.append(original)
    let reason: Withheld.Reason? =
      if document.isTranslation && !originalShown {
        .original
      } else if document.fields.status < vocabulary.site.publicFrom {
        .status(document.fields.status)
      } else if let embargo = document.fields.embargo, embargo > asOf {
        .embargo(embargo)
      } else {
        nil
      }
    isShown.append(reason == nil)
    guard let reason, !document.isUnreadable else { return }
    withheld.append(Withheld(path: document.path, title: document.title, reason: reason))
    if !includeWithheld { withheldPaths.insert(document.path) }
  }

  /// Whether a document is part of the site that is being made.
  func isPart(_ document: Int) -> Bool { includeWithheld || isShown[document] }

  // MARK: Links

  mutating func resolveLinks() {
    targets.reserveCapacity(documents.count)
    for index in documents.indices {
      let document = documents[index]
      var found = [Int32](repeating: -1, count: document.links.count)
      for (number, link) in document.links.enumerated() {
        switch link.target {
        case .document(let id, let fragment):
          found[number] = target(
            originals[id], id, fragment, link, Int32(number), from: index)
        case .file(let path, let fragment):
          found[number] = target(
            paths[path], path, fragment, link, Int32(number), from: index)
        default: break
        }
      }
      targets.append(found)
      if let mark = document.reviewMarks.first, isShown[index] {
        tell(
          .reviewMark, range(document, mark),
          Message("a comment or proposed change stands in a document that the public sees"),
          Message("settle it and remove the mark; withheld documents may keep theirs"))
      }
    }
  }

  private func range(_ document: Document, _ bytes: Range<Int32>) -> SourceRange {
    SourceRange(path: document.path, start: Int(bytes.lowerBound), end: Int(bytes.upperBound))
  }

  private mutating func target(
    _ position: Int?, _ name: String, _ fragment: String?, _ link: Link, _ number: Int32,
    from index: Int
  ) -> Int32 {
    let place = range(documents[index], link.range)
    guard let position else {
      let isPath = name.hasSuffix(".md")
      let near = nearest(name, isPath: isPath)
      tell(
        .brokenLink, place,
        (isPath ? Message("there is no file '\(name)'") : Message("there is no document '\(name)'"))
          + near.map { Message("; did you mean '\($0)'?") },
        near.map { isPath ? Message("write the path of '\($0)'") : Message("write [[\($0)]]") }
          ?? Message("check the name; the id of a document is its file name without '.md'"),
        // What the name was once is known to `briefs doctor` alone.
        repair: .init(
          near.map { isPath ? relativePath(to: $0, from: documents[index].path) : $0 },
          insteadOf: isPath ? nil : name))
      return -1
    }
    let original = originalOf[position]
    if isShown[index], !isShown[original], !includeWithheld, !documents[original].isUnreadable {
      tell(
        .linkToWithheld, place,
        Message(
          "'\(documents[original].id)' is not shown to the public, so readers could not follow this link"
        ),
        Message("remove the link until the document is shown, or publish both together"))
    }
    if let fragment {
      let quotes =
        !documents[index].quotations.isEmpty
        && quoting(index).contains(number)
      if quotes, documents[original].fields.status == .withdrawn {
        tellWithdrawn(documents[original].id, place)
        return Int32(original)
      }
      let places = position == original ? [position] : [position, original]
      let isKnown = places.contains { place in
        parts(of: place).claims.contains(fragment)
          || !quotes && parts(of: place).headings.contains(fragment)
      }
      if !isKnown, !documents[position].isUnreadable {
        let near = nearestPart(fragment, of: places, quotes)
        if quotes {
          tell(
            .brokenFragment, place,
            Message("'\(documents[original].id)' has no claim '\(fragment)' to quote")
              + near.map { Message("; did you mean '\($0)'?") },
            near.map { Message("write ![[\(documents[original].id)#\($0)]]") }
              ?? Message("only claims can be quoted: > [!CLAIM] \(fragment)"),
            repair: near.map { .init("#" + $0, insteadOf: "#" + fragment) })
          return Int32(original)
        }
        tell(
          .brokenFragment, place,
          Message("'\(documents[original].id)' has no part '\(fragment)'")
            + near.map { Message("; did you mean '\($0)'?") },
          near.map { Message("write '#\($0)'") }
            ?? Message("give the heading that id: ## Words {#\(fragment)}"),
          repair: near.map { .init("#" + $0, insteadOf: "#" + fragment) })
      }
    }
    return Int32(original)
  }

  /// The places of a document that links can lead to, looked up once.
  private mutating func parts(of index: Int) -> DocumentParts {
    if let known = knownParts[index] { return known }
    let made = DocumentParts(documents[index])
    knownParts[index] = made
    return made
  }

  /// The links of a document that quote a claim.
  private mutating func quoting(_ index: Int) -> Set<Int32> {
    if let quotingLinks, quotingLinks.document == index { return quotingLinks.links }
    let links = Set(documents[index].quotations.map(\.link))
    quotingLinks = (index, links)
    return links
  }

  private mutating func nearestPart(_ fragment: String, of places: [Int], _ quotes: Bool) -> String?
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
    if sortedNames.isEmpty {
      sortedNames = originals.keys.sorted()
      sortedPaths = paths.keys.sorted()
    }
    return nearMiss(name, in: isPath ? sortedPaths : sortedNames)
  }

  // MARK: Fields that name other documents

  mutating func checkReferences() {
    for index in documents.indices {
      let document = documents[index]
      let own = document.fields
      var named: Set<String> = []
      let named = own.related + (own.supersededBy.map { [$0] } ?? []) + own.values.documents
      for reference in named
      where reference.range.path == document.path {
        // One id is told once, however often it stands there.
        guard named.insert(reference.value).inserted else { continue }
        guard let target = originals[reference.value] else {
          let near = nearest(reference.value, isPath: false)
          tell(
            .brokenLink, reference.range,
            Message("there is no document '\(reference.value)'")
              + near.map { Message("; did you mean '\($0)'?") },
            near.map { Message("write '\($0)'") }
              ?? Message("check the name; the id of a document is its file name without '.md'"),
            repair: .init(near, insteadOf: reference.value))
          continue
        }
        if isShown[index], !isShown[target], !includeWithheld, !documents[target].isUnreadable {
          tell(
            .linkToWithheld, reference.range,
            Message(
              "'\(reference.value)' is not shown to the public, so readers could not follow this link"
            ),
            Message("remove it until the document is shown"))
        }
      }
    }
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
