package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// No claim quotes itself, not even by way of other claims.
  package static let quotationCircle = Rule(
    "quotation-circle", .error,
    checks: Message("No claim quotes itself, not even by way of other claims."),
    why: Message("a claim cannot be its own support"),
    example: """
      > [!CLAIM] support-helps
      >
      > Support helps.
      >
      > ![[my-brief#support-helps]]
      """,
    instead: """
      > [!CLAIM] support-helps
      >
      > Support helps [@vicens2014benzored].
      """)
}

extension Linker {
  /// Follows the quotations that stand inside claims; each circle is told once, where it closes.
  mutating func checkQuotationCircles() {
    var edges: [ClaimKey: [(to: ClaimKey, range: SourceRange)]] = [:]
    var order: [ClaimKey] = []
    for index in documents.indices {
      let document = documents[index]
      for quotation in document.quotations where quotation.within >= 0 {
        let link = document.links[Int(quotation.link)]
        let target = targets[index][Int(quotation.link)]
        guard target >= 0, case .document(_, let fragment?) = link.target,
          Int(quotation.within) < document.claims.count
        else { continue }
        let from = ClaimKey(
          document: originalOf[index], id: document.claims[Int(quotation.within)].id)
        if edges[from] == nil { order.append(from) }
        edges[from, default: []].append(
          (
            ClaimKey(document: Int(target), id: fragment),
            SourceRange(
              path: document.path, start: Int(link.range.lowerBound),
              end: Int(link.range.upperBound))
          ))
      }
    }
    var done: Set<ClaimKey> = []
    for start in order where !done.contains(start) {
      var path: [(key: ClaimKey, next: Int)] = [(start, 0)]
      var onPath: Set<ClaimKey> = [start]
      while let (key, next) = path.last {
        guard let out = edges[key], next < out.count else {
          done.insert(key)
          onPath.remove(key)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let (to, range) = out[next]
        if onPath.contains(to) {
          tellClaim(
            .quotationCircle, range,
            to == key
              ? Message("the claim '\(to.id)' quotes itself")
              : Message("this quotation closes a circle: '\(to.id)' quotes this claim already"),
            Message("remove the quotation, and cite the source"), .published)
        } else if !done.contains(to) {
          path.append((to, 0))
          onPath.insert(to)
        }
      }
    }
  }
}

/// A claim of the whole site.
struct ClaimKey: Hashable {
  let document: Int
  let id: String
}
