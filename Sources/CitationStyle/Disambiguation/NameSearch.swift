/// Looks for the names that tell works apart which read alike: given names in a longer form, and names
/// that `et al.` hides, one by one (CSL 1.0.2, "Disambiguation", methods 1 and 2).
///
/// Every step belongs to the works that it is tried on, and a step in which they cannot differ is never
/// rendered: ten thousand works of the same fifty people cost one look at each name.
struct NameSearch {
  /// Works that still read alike, what is known to help, and where the search goes on.
  private struct Group {
    let works: [Int]
    let kept: Disambiguation
    var list = 0
    var name = 0
  }

  /// The names of a work in its citation: each name by its number, and how many are shown.
  struct Shape {
    var lists: [[Int32]] = []
    var shown: [Int] = []
  }

  private let shapes: [Int: Shape]
  private let addsNames: Bool
  /// How far given names are written out: not at all, or as initials and then in full.
  private let highest: Int
  private let text: (Int, Disambiguation) -> String
  private(set) var found: [(work: Int, Disambiguation)] = []

  /// - Parameter text: how a work reads with a disambiguation.
  init(
    shapes: [Int: Shape], addsNames: Bool, expandsNames: Bool,
    text: @escaping (Int, Disambiguation) -> String
  ) {
    self.shapes = shapes
    self.addsNames = addsNames
    highest = expandsNames ? 2 : 0
    self.text = text
  }

  mutating func tellApart(_ works: [Int]) {
    var groups = [Group(works: works, kept: Disambiguation())]
    while let group = groups.popLast() {
      let parts = group.works.count > 1 ? split(group) : []
      if parts.isEmpty {
        for work in group.works { found.append((work, group.kept)) }
      } else {
        groups += parts
      }
    }
  }

  /// The first step that makes some works of a group unlike the others; nothing where none does.
  private func split(_ group: Group) -> [Group] {
    var current = sized(group.kept, for: group.works)
    var place = (list: group.list, name: group.name)
    while place.list < current.names.count {
      let (list, name) = place
      if name < current.names[list] {
        let kept = current.givens[list][name]
        if kept < highest, differ(group.works, list, name, byLength: false) {
          for level in (kept + 1)...highest {
            current.givens[list][name] = level
            let parts = parts(of: group.works, current, at: place, byLength: false)
            if parts.count > 1 { return parts }
          }
          // What did not help is taken back.
          current.givens[list][name] = kept
        }
        place.name += 1
      } else if addsNames, name < current.givens[list].count {
        current.names[list] += 1
        if differ(group.works, list, name, byLength: true) {
          let parts = parts(of: group.works, current, at: place, byLength: true)
          if parts.count > 1 { return parts }
        }
      } else {
        place = (list + 1, 0)
      }
    }
    return []
  }

  /// A disambiguation with a place for every name of the works that it is tried on.
  private func sized(_ kept: Disambiguation, for works: [Int]) -> Disambiguation {
    var sized = kept
    for work in works {
      guard let shape = shapes[work] else { continue }
      for list in shape.lists.indices {
        if list == sized.names.count { sized.names.append(0) }
        if list == sized.givens.count { sized.givens.append([]) }
        sized.names[list] = max(sized.names[list], shape.shown[list])
        let missing = shape.lists[list].count - sized.givens[list].count
        if missing > 0 { sized.givens[list] += Array(repeating: 0, count: missing) }
      }
    }
    return sized
  }

  /// Whether works have different names at a place.
  ///
  /// - Parameter byLength: whether the end of a list counts too, since `et al.` goes there.
  private func differ(_ works: [Int], _ list: Int, _ name: Int, byLength: Bool) -> Bool {
    let first = seen(works[0], list, name, byLength)
    return works.contains { seen($0, list, name, byLength) != first }
  }

  private struct Seen: Hashable {
    let name: Int32
    /// How many names are left, as far as that decides about `et al.`, "and" and an ellipsis.
    let left: Int
  }

  private func seen(_ work: Int, _ list: Int, _ name: Int, _ byLength: Bool) -> Seen {
    guard let shape = shapes[work], list < shape.lists.count else { return Seen(name: -2, left: 0) }
    let names = shape.lists[list]
    guard name < names.count else { return Seen(name: -1, left: 0) }
    return Seen(name: names[name], left: byLength ? min(3, names.count - name) : 0)
  }

  /// The works by how they read: those that have the same name at the place of the step, and read alike
  /// without the step, read alike with it, so that one of them is rendered for all.
  private func parts(
    of works: [Int], _ candidate: Disambiguation, at place: (list: Int, name: Int), byLength: Bool
  ) -> [Group] {
    var order: [String] = []
    var byText: [String: [Int]] = [:]
    var known: [Seen: String] = [:]
    for work in works {
      let seen = seen(work, place.list, place.name, byLength)
      let text = known[seen] ?? text(work, candidate)
      known[seen] = text
      if byText[text] == nil { order.append(text) }
      byText[text, default: []].append(work)
    }
    return order.map {
      Group(works: byText[$0] ?? [], kept: candidate, list: place.list, name: place.name)
    }
  }
}
