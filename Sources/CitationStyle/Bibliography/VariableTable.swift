/// The values of a work by variable.
///
/// A work has a dozen of some hundred variables, and styles ask for them all the time: a walk over a few
/// bytes is faster than hashing.
package struct VariableTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private var variables: [Variable] = []
  private(set) var values: [Value] = []

  package init() {}

  package init(dictionaryLiteral elements: (Variable, Value)...) {
    for (variable, value) in elements { self[variable] = value }
  }

  package var isEmpty: Bool { variables.isEmpty }

  package subscript(variable: Variable) -> Value? {
    get { place(of: variable).map { values[$0] } }
    set {
      switch (place(of: variable), newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil):
        variables.remove(at: place)
        values.remove(at: place)
      case (nil, let value?):
        variables.append(variable)
        values.append(value)
      case (nil, nil): break
      }
    }
  }

  package subscript(variable: Variable, default fallback: @autoclosure () -> Value) -> Value {
    get { self[variable] ?? fallback() }
    set { self[variable] = newValue }
  }

  private func place(of variable: Variable) -> Int? {
    for place in variables.indices where variables[place].rawValue == variable.rawValue {
      return place
    }
    return nil
  }

  func mapValues<Other>(_ change: (Value) -> Other) -> VariableTable<Other> {
    var out = VariableTable<Other>()
    out.variables = variables
    out.values = values.map(change)
    return out
  }
}

extension VariableTable: Equatable where Value: Equatable {
  /// The order in which variables came does not matter.
  package static func == (left: Self, right: Self) -> Bool {
    left.variables.count == right.variables.count
      && left.variables.allSatisfy { left[$0] == right[$0] }
  }
}
