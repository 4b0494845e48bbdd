package import BriefModel

/// A claim of the site: the work that makes it, and its place among the claims of the original.
package struct ClaimReference: Sendable, Hashable {
  package let work: Int32
  package let claim: Int32

  /// How many claims one page of a list shows.
  package static let pageSize = 100
}

/// A claim as a reader of one language is shown it.
package struct ShownClaim: Sendable {
  package let claim: Claim
  /// The position of the document that the words are taken from.
  package let document: Int
  package let work: Int
}

extension Site {
  /// A claim in the words of a language where it was translated, else in those of the original.
  package func shown(_ reference: ClaimReference, in language: Int) -> ShownClaim {
    let work = Int(reference.work)
    let original = documents[works[work].original].claims[Int(reference.claim)]
    if document(of: work, in: language) == works[work].original {
      return ShownClaim(claim: original, document: works[work].original, work: work)
    }
    return shown(original.id, of: work, in: language)
      ?? ShownClaim(claim: original, document: works[work].original, work: work)
  }

  /// The claim of an id; nil where the work makes none of that name.
  package func shown(_ id: String, of work: Int, in language: Int) -> ShownClaim? {
    guard documents[works[work].original].fields.status != .withdrawn else { return nil }
    for document in [document(of: work, in: language), works[work].original] {
      if let claim = documents[document].claims.named(id) {
        return ShownClaim(claim: claim, document: document, work: work)
      }
    }
    return nil
  }

  /// The claims that a list shows for a work: none of what was withdrawn or superseded.
  package func claims(of work: Int, in language: Int) -> [ShownClaim] {
    let original = documents[works[work].original]
    guard makesClaims(work) else { return [] }
    return original.claims.indices.map {
      shown(ClaimReference(work: Int32(work), claim: Int32($0)), in: language)
    }
  }

  /// The claims that a recommendation of a work names; none of a work that is not shown.
  package func claims(
    of recommendation: DocumentFields.Recommendation, by work: Int, in language: Int
  ) -> [ShownClaim] {
    recommendation.claims.compactMap { reference in
      let parts = reference.value.split(separator: "#", maxSplits: 1).map(String.init)
      guard let name = parts.last,
        let target = parts.count == 2 ? self.work(withID: parts[0]) : work
      else { return nil }
      return shown(name, of: target, in: language)
    }
  }

  /// Whether lists show the claims of a work.
  package func makesClaims(_ work: Int) -> Bool {
    let original = documents[works[work].original]
    return !original.claims.isEmpty && original.fields.status < .superseded
  }

  /// Whether lists show findings of a work that discusses stopping a medicine.
  package func showsFindingsOnStopping(_ work: Int) -> Bool {
    makesClaims(work) && documents[works[work].original].asksForSafety(vocabulary)
  }

  /// The plain words of a claim, with the titles of the documents that it links to.
  package func words(of shown: ShownClaim, in language: Int) -> String {
    let claim = shown.claim
    guard !claim.titles.isEmpty else { return claim.words }
    var result: [UInt8] = []
    var at = 0
    let bytes = Array(claim.words.utf8)
    for title in claim.titles {
      let end = min(max(title.offset, at), bytes.count)
      result += bytes[at..<end]
      let target = targets[shown.document][title.link]
      if target >= 0 {
        result += Array(documents[document(of: Int(target), in: language)].title.utf8)
      }
      at = end
    }
    result += bytes[at...]
    return String(decoding: result, as: UTF8.self)
  }
}
