internal import BriefDiagnostics

/// What makes a style impossible to work with, and where.
struct UnfoldingFault {
  let element: XMLElement
  let summary: Message
}

/// How much an element is when every macro that it calls stands in its place.
private struct Extent {
  var elements = 0
  var depth = 0
  static let largest = 50_000
  static let deepest = 250
}

/// A macro, or an area of a style, with the macros that it calls.
private struct MacroBody {
  let element: XMLElement
  var own = Extent()
  /// The names of the macros that are called, and how deep within the element that happens.
  var calls: [(name: String, depth: Int)] = []

  init(_ element: XMLElement) {
    self.element = element
    measure(element, depth: 1)
  }

  private mutating func measure(_ element: XMLElement, depth: Int) {
    own.elements += 1
    own.depth = max(own.depth, depth)
    if element.name == "text" || element.name == "key", let name = element["macro"] {
      calls.append((name, depth))
    }
    for inner in element.elements { measure(inner, depth: depth + 1) }
  }
}

extension StyleParser {
  /// Finds macros that call themselves, and styles that unfold to more than any document can pay for:
  /// twenty macros that each call the next one twice are a million elements.
  ///
  /// What passes here bounds every rendering: none evaluates more elements, or deeper ones. The largest
  /// styles in use unfold to 11,000 elements, 44 deep.
  func unfoldingFault(_ root: XMLElement, _ macros: [XMLElement]) -> UnfoldingFault? {
    let bodies = Dictionary(
      macros.map { ($0["name"] ?? "", MacroBody($0)) }, uniquingKeysWith: { _, last in last })
    var extents: [String: Extent] = [:]
    for macro in macros {
      if let fault = measure(macro["name"] ?? "", bodies, &extents) { return fault }
    }
    for area in root.elements where area.name == "citation" || area.name == "bibliography" {
      if let fault = check(extent(MacroBody(area), extents), of: area, area.name) {
        return fault
      }
    }
    return nil
  }

  /// Measures a macro after those that it calls; without recursion, since chains may be long.
  private func measure(
    _ name: String, _ bodies: [String: MacroBody], _ extents: inout [String: Extent]
  ) -> UnfoldingFault? {
    var path: [(name: String, next: Int)] = [(name, 0)]
    var open: Set<String> = [name]
    while let (name, next) = path.last {
      guard extents[name] == nil, let body = bodies[name] else {
        path.removeLast()
        open.remove(name)
        continue
      }
      if next < body.calls.count {
        path[path.count - 1].next += 1
        let called = body.calls[next].name
        guard extents[called] == nil, bodies[called] != nil else { continue }
        guard open.insert(called).inserted else {
          return UnfoldingFault(
            element: bodies[called]?.element ?? body.element,
            summary: Message("the macro '\(called)' calls itself"))
        }
        path.append((called, 0))
      } else {
        let extent = extent(body, extents)
        if let fault = check(extent, of: body.element, name) { return fault }
        extents[name] = extent
      }
    }
    return nil
  }

  private func extent(_ body: MacroBody, _ extents: [String: Extent]) -> Extent {
    var extent = body.own
    for (name, depth) in body.calls {
      guard let called = extents[name] else { continue }
      extent.elements = min(Extent.largest + 1, extent.elements + called.elements)
      extent.depth = max(extent.depth, depth + called.depth)
    }
    return extent
  }

  private func check(_ extent: Extent, of element: XMLElement, _ name: String) -> UnfoldingFault? {
    if extent.elements > Extent.largest {
      return UnfoldingFault(
        element: element,
        summary: Message(
          "with the macros that it calls, '\(name)' is more than \(Extent.largest) elements"))
    }
    if extent.depth > Extent.deepest {
      return UnfoldingFault(
        element: element,
        summary: Message(
          "with the macros that it calls, '\(name)' is nested more than \(Extent.deepest) deep"))
    }
    return nil
  }
}
