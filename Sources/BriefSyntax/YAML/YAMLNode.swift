package import BriefDiagnostics

/// A value of the YAML subset that authors write, with the bytes that it stands in.
///
/// Every scalar stays text: `country: NO` is Norway and `version: 1.10` is 1.10.
package struct YAMLNode: Sendable {
  package let value: Value
  package let range: SourceRange

  /// What YAML can say here: a text, a list, or names with values.
  package indirect enum Value: Sendable {
    case scalar(String)
    case list([YAMLNode])
    case mapping([YAMLEntry])
  }

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  package var scalar: String? { if case .scalar(let text) = value { text } else { nil } }
  package var list: [YAMLNode]? { if case .list(let items) = value { items } else { nil } }
  package var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  /// An empty value counts as absent.
  package var isEmpty: Bool {
    switch value {
    case .scalar(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  package subscript(key: String) -> YAMLNode? { mapping?.first { $0.key == key }?.value }
}

/// One `key: value` of a mapping.
package struct YAMLEntry: Sendable {
  package let key: String
  package let keyRange: SourceRange
  package let value: YAMLNode

  package init(key: String, keyRange: SourceRange, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
