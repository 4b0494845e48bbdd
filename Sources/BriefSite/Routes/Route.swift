internal import Bytes

/// A checked place in the output; nothing else can be written to.
///
/// It is made of checked segments below the root, so it cannot leave the output folder. Its path is in
/// one normal form, its address is encoded for browsers; both were made in one place.
package struct Route: Sendable, Hashable, Comparable {
  /// The file below the output folder: `es/briefs/a-plan/index.html`.
  package let path: String
  /// The address below the site's root: `es/briefs/a-plan/`, empty for the home page.
  package let address: String

  fileprivate init(path: String, address: String) {
    self.path = path
    self.address = address
  }

  package static func < (one: Route, other: Route) -> Bool { one.path < other.path }

  /// The way from here up to the root: `../../`, empty for what stands at the root.
  package var up: String { wayUp(from: path) }

  /// The address of this place in the pages of another: `../../assets/mark.svg`.
  package func address(from other: Route) -> String {
    let way = other.up + address
    return way.isEmpty ? "./" : way
  }

  /// What two routes share that some disk or host would take for one place: capitals and spellings of
  /// accents do not count.
  package var key: String { caseBlind(path) }
}

/// A folder of the output, below which routes are made.
package struct RouteFolder: Sendable, Hashable {
  /// Empty for the root, otherwise with a slash at the end.
  package let path: String
  /// The same as browsers ask for it.
  package let address: String

  package static let root = RouteFolder(path: "", address: "")

  private init(path: String, address: String) {
    self.path = path
    self.address = address
  }

  /// The folder of a name in this one.
  package func folder(_ segment: PathSegment) -> RouteFolder {
    let path = "\(self.path)\(segment.name)/"
    return RouteFolder(path: path, address: joined(path, segment, "/"))
  }

  /// The file of a name in this folder. `index.html` has the address of its folder.
  package func file(_ segment: PathSegment) -> Route {
    if segment.name == Self.index { return page }
    let path = "\(self.path)\(segment.name)"
    return Route(path: path, address: joined(path, segment, ""))
  }

  /// The page that stands for this folder.
  package var page: Route { Route(path: path + Self.index, address: address) }

  /// The way from here up to the root.
  package var up: String { wayUp(from: path) }

  private static let index = "index.html"

  /// Most places need no encoding: their path and address are one text.
  private func joined(_ path: String, _ segment: PathSegment, _ end: String) -> String {
    segment.name == segment.encoded && self.path == address
      ? path : "\(address)\(segment.encoded)\(end)"
  }
}

private func wayUp(from path: String) -> String {
  let depth = path.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) }
  return String(repeating: "../", count: depth)
}
