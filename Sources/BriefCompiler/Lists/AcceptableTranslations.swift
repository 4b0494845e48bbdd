package import BriefDiagnostics
package import BriefModel
package import BriefSite

/// The translations that someone says are right, each with its original.
///
/// - Parameters:
///   - id: a document; nil for all.
///   - language: one language; nil for all.
///   - onlyNew: whether those that were accepted before are left out.
package func acceptableTranslations(
  _ site: Site, of id: String?, in language: String?, onlyNew: Bool
) -> TakenAnswer<[(original: Document, translation: Document)]> {
  var works = Array(site.works.indices)
  if let id {
    guard let work = site.work(withID: id) else {
      return .refused(noDocument(id, nearMiss(id, in: site.works.map(\.id))))
    }
    works = [work]
  }
  var found: [(original: Document, translation: Document)] = []
  for work in works {
    let original = site.documents[site.works[work].original]
    for (number, code) in site.languages.enumerated() {
      let position = Int(site.works[work].documents[number])
      guard position >= 0, position != site.works[work].original,
        language == nil || code == language
      else { continue }
      let translation = site.documents[position]
      if onlyNew, translation.translation?.isAccepted == true { continue }
      found.append((original, translation))
    }
  }
  guard let id, found.isEmpty else { return .value(found) }
  return .refused(
    language.map {
      Message(
        "'\(id)' has no translation into '\($0)'; begin one with: briefs new translation \(id) \($0)"
      )
    } ?? Message("'\(id)' has no translation; begin one with: briefs new translation \(id) es"))
}

/// Why a document that was named is none.
package func noDocument(_ id: String, _ near: String?) -> Message {
  near.map { Message("There is no document '\(id)'; did you mean '\($0)'?") }
    ?? Message("There is no document '\(id)'.")
}
