package import MustacheTemplates

/// The fields of one kind of context, as an enumeration in the order of the contract.
package protocol ContextField: RawRepresentable<Int>, CaseIterable, CodingKey {
  /// The kind of value, and one sentence for the person who writes templates.
  var definition: (ContextType.Kind, String) { get }
}

extension ContextField {
  static var fields: [ContextType.Field] {
    allCases.map { field in
      let (kind, meaning) = field.definition
      return ContextType.Field(field.stringValue, kind, meaning)
    }
  }
}
