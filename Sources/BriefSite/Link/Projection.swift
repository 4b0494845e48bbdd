internal import BriefModel

extension Linker {
  /// The site made of the shown documents alone: nothing of a withheld one enters it.
  func site() -> Site {
    let languages = vocabulary.site.languages
    var kept: [Int] = []
    for index in documents.indices where isPart(index) {
      if isPart(originalOf[index]) { kept.append(index) }
    }
    // Originals in the order of the lists: newest first, pages last, then by id. What was corrected is new to
    // its readers.
    let order = kept.filter { !documents[$0].isTranslation }.map { index in
      let fields = documents[index].fields
      return (
        index: index, isListed: documents[index].kind.isListed,
        day: listNumber(fields.updated ?? fields.date)
      )
    }.sorted { one, other in
      if one.isListed != other.isListed { return one.isListed }
      if one.day != other.day { return one.day > other.day }
      return documents[one.index].id < documents[other.index].id
    }.map(\.index)
    var shown: [Document] = []
    shown.reserveCapacity(kept.count)
    var source: [Int] = []
    var workOf: [Int32] = Array(repeating: -1, count: documents.count)
    var rows: [[Int32]] = []
    for (work, index) in order.enumerated() {
      workOf[index] = Int32(work)
      var row = [Int32](repeating: -1, count: languages.count)
      if let language = languages.firstIndex(of: documents[index].language) {
        row[language] = Int32(shown.count)
      }
      rows.append(row)
      shown.append(documents[index])
      source.append(index)
    }
    for index in kept where documents[index].isTranslation {
      let original = originalOf[index]
      guard workOf[original] >= 0,
        let language = languages.firstIndex(of: documents[index].language)
      else { continue }
      workOf[index] = workOf[original]
      rows[Int(workOf[original])][language] = Int32(shown.count)
      shown.append(documents[index])
      source.append(index)
    }
    let works = order.enumerated().map { work, index in
      Work(
        id: documents[index].id, kind: documents[index].kind, original: work, documents: rows[work])
    }
    let own = source.map { workOf[$0] }
    let resolved = source.map { index in targets[index].map { $0 < 0 ? -1 : workOf[Int($0)] } }
    let numbers = Dictionary(
      works.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return Site(
      vocabulary: vocabulary, asOf: asOf, isReview: includeWithheld, documents: shown, works: works,
      targets: resolved, backlinks: backlinks(works.count, own, resolved),
      listings: listings(works, shown),
      redirects: redirects(workOf),
      workNumbers: numbers, sources: citedSources(works, shown))
  }

  /// Old addresses, each leading to its document in that document's own language.
  private func redirects(_ workOf: [Int32]) -> [Site.Redirect] {
    let languages = vocabulary.site.languages
    return aliases.filter { isPart($0.document) && workOf[$0.document] >= 0 }.map {
      Site.Redirect(
        route: $0.route, work: Int(workOf[$0.document]),
        language: languages.firstIndex(of: documents[$0.document].language) ?? 0)
    }.sorted { $0.route < $1.route }
  }

  /// For each work the links that lead to it, one for each document, in the order of documents.
  private func backlinks(_ count: Int, _ own: [Int32], _ targets: [[Int32]]) -> [[Site.Backlink]] {
    var backlinks = [[Site.Backlink]](repeating: [], count: count)
    for (document, row) in targets.enumerated() {
      for (link, work) in row.enumerated() where work >= 0 {
        if own[document] == work { continue }
        if backlinks[Int(work)].last?.document == Int32(document) { continue }
        backlinks[Int(work)].append(.init(document: Int32(document), link: Int32(link)))
      }
    }
    return backlinks
  }

  /// The works in the order of the days that matter for them: of events when they begin.
  private func byListDay(_ numbers: [Int32], _ days: [Int]) -> [Int32] {
    numbers.sorted { one, other in
      let (first, second) = (days[Int(one)], days[Int(other)])
      return first == second ? one < other : first > second
    }
  }

  /// A number that is the greater the later a day is; the least where there is none.
  private func listNumber(_ day: CalendarDate?) -> Int {
    day.map { ($0.year * 16 + $0.month) * 32 + $0.day } ?? -1
  }

  private func listings(_ works: [Work], _ shown: [Document]) -> [Listing] {
    let days = works.map { listNumber($0.kind.listDay(shown[$0.original].fields)) }
    var countries: [Country: [Int32]] = [:]
    var topics: [Int: [Int32]] = [:]
    var levels: [EvidenceLevel: [Int32]] = [:]
    var audiences: [Audience: [Int32]] = [:]
    var kinds: [DocumentKind: [Int32]] = [:]
    var years: [Int: [Int32]] = [:]
    var claims: [EvidenceLevel: [ClaimReference]] = [:]
    for (number, work) in works.enumerated() where work.kind.isListed {
      let fields = shown[work.original].fields
      let position = Int32(number)
      kinds[work.kind, default: []].append(position)
      if fields.status == .withdrawn { continue }
      if let date = fields.date { years[date.year, default: []].append(position) }
      for country in fields.countries { countries[country, default: []].append(position) }
      for topic in fields.topics { topics[topic, default: []].append(position) }
      for audience in fields.audience { audiences[audience, default: []].append(position) }
      if fields.status < .superseded {
        for (place, claim) in shown[work.original].claims.enumerated() {
          guard let level = claim.level else { continue }
          claims[level, default: []].append(ClaimReference(work: position, claim: Int32(place)))
        }
      }
      if let evidence = shown[work.original].shownEvidence { levels[evidence.level, default: []].append(position) }
    }
    var listings: [Listing] = []
    for country in countries.keys.sorted() {
      listings.append(
        Listing(key: .country(country), works: byListDay(countries[country] ?? [], days)))
    }
    for number in vocabulary.topics.indices {
      listings.append(
        Listing(key: .topic(number), works: byListDay(topics[number] ?? [], days)))
    }
    for level in EvidenceLevel.allCases
    where levels[level] != nil || claims[level] != nil || (!level.isOCEBM && level != .notGraded) {
      listings.append(
        Listing(
          key: .evidence(level), works: byListDay(levels[level] ?? [], days),
          claims: claims[level] ?? []))
    }
    for audience in Audience.allCases where audiences[audience] != nil {
      listings.append(
        Listing(
          key: .audience(audience), works: byListDay(audiences[audience] ?? [], days)))
    }
    for kind in DocumentKind.all
    where kind.isListed && (kinds[kind] != nil || kind == .standard) {
      listings.append(Listing(key: .kind(kind), works: byListDay(kinds[kind] ?? [], days)))
    }
    // What was published in one year needs no archive.
    if years.count > 1 {
      for year in years.keys.sorted(by: >) {
        listings.append(
          Listing(key: .year(year), works: byListDay(years[year] ?? [], days)))
      }
    }
    return listings
  }
}
