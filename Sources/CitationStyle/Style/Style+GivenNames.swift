extension Style {
  /// Whether citations shorten given names to initials, in any macro that they call.
  static func shortensGivenNames(_ area: Area, _ options: Options, _ macros: [Macro]) -> Bool {
    let inherited = area.names.inheriting(options.names)
    var seen: Set<Int> = []
    func shortens(_ elements: [Element]) -> Bool {
      elements.contains { element in
        switch element {
        case .text(let text):
          guard case .macro(let number) = text.source, seen.insert(number).inserted else {
            return false
          }
          return shortens(macros[number].elements)
        case .names(let names):
          let own = names.options.inheriting(inherited)
          return own.initializeWith != nil && own.initialize != false || shortens(names.substitute)
        case .group(let group): return shortens(group.elements)
        case .choose(let branches): return branches.contains { shortens($0.elements) }
        case .number, .label, .date: return false
        }
      }
    }
    return shortens(area.elements)
  }
}
