/// A shape as a type of context, with those of what it holds.
final class ShapedType: Sendable {
  let type: ContextType
  /// The types of the fields that are objects or lists.
  let inner: [String: ShapedType]

  /// A type that takes anything.
  init(_ open: ContextType) {
    type = open
    inner = [:]
  }

  init(_ name: String, _ shape: TemplateShape) {
    var fields: [ContextType.Field] = []
    var inner: [String: ShapedType] = [:]
    if case .object(let members) = shape {
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        let kind: ContextType.Kind
        switch member {
        case .text: kind = .text
        case .markup: kind = .markup
        case .flag: kind = .flag
        case .object:
          let own = ShapedType(key, member)
          inner[key] = own
          kind = .object(own.type)
        case .list(let members):
          let own = ShapedType(key, .object(members))
          inner[key] = own
          kind = .list(own.type)
        }
        fields.append(.init(key, kind, ""))
      }
    }
    type = ContextType(name, fields)
    self.inner = inner
  }

  var all: [ContextType] { [type] + inner.values.flatMap(\.all) }
}

/// Data seen through a type.
struct DataContext: TemplateContext {
  private let shaped: ShapedType
  private let data: TemplateData

  init(type: ShapedType, data: TemplateData) {
    shaped = type
    self.data = data
  }

  var type: ContextType { shaped.type }

  func value(_ field: Int) -> TemplateValue {
    if field < 0 { return value(data, shaped) }
    guard case .object(let members) = data else { return type.isOpen ? .missing : .nothing }
    let name = type.fields[field].name
    guard let member = members[name] else { return type.isOpen ? .missing : .nothing }
    return value(member, shaped.inner[name] ?? shaped)
  }

  private func value(_ data: TemplateData, _ type: ShapedType) -> TemplateValue {
    switch data {
    case .text(let text): .text(text)
    case .markup(let markup): .markup(markup)
    case .flag(let flag): .flag(flag)
    case .object: .object(DataContext(type: type, data: data))
    case .list(let items): .list(items.map { DataContext(type: type, data: $0) })
    }
  }
}
