import BriefDiagnostics
import Bytes
import Foundation
import MustacheTemplates
import Testing

/// The official Mustache specification, less lambdas and dynamic names, which the engine leaves out.
struct MustacheSpecification {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/mustache-spec")

  static let files = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: folder.path),
      "skipped: ../shared/mustache-spec is missing"),
    arguments: files)
  func passes(_ file: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: file + ".json"))
    let specification = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let tests = try #require(specification["tests"] as? [[String: Any]])
    #expect(tests.count > 5)
    for test in tests {
      let name = test["name"] as? String ?? ""
      let template = test["template"] as? String ?? ""
      let partials = test["partials"] as? [String: String] ?? [:]
      let data = test["data"] ?? [String: Any]()
      let type = ContextType(
        "data",
        Self.names(in: data).sorted().map { ContextType.Field($0, .any, "") } + [
          .init("?", .any, "")
        ])
      var sources = [("main", SourceFile(path: "main", text: template))]
      for (name, text) in partials.sorted(by: { $0.key < $1.key }) {
        sources.append((name, SourceFile(path: name, text: text)))
      }
      let set = TemplateSet.compile(sources, pages: [("main", type)], types: [type]).value
      var renderer = TemplateRenderer(set)
      var buffer = ByteBuffer()
      renderer.render(
        try #require(set.number(of: "main")), OpenContext(type: type, value: data), into: &buffer)
      #expect(buffer.string == test["expected"] as? String, "\(file): \(name)")
    }
  }

  /// Every name that occurs anywhere in the data.
  static func names(in value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return Set(object.keys).union(object.values.flatMap { names(in: $0) })
    }
    if let list = value as? [Any] { return Set(list.flatMap { names(in: $0) }) }
    return []
  }
}

/// Data without a contract.
private struct OpenContext: TemplateContext {
  let type: ContextType
  let value: Any

  func value(_ field: Int) -> TemplateValue {
    if field < 0 { return value is [String: Any] ? .object(self) : wrap(value) }
    guard let object = value as? [String: Any], let found = object[type.fields[field].name] else {
      return .missing
    }
    return wrap(found)
  }

  private func wrap(_ value: Any) -> TemplateValue {
    if value is NSNull { return .nothing }
    if let number = value as? NSNumber, CFBoolean.isBoolean(number) {
      return .flag(number.boolValue)
    }
    if let list = value as? [Any] {
      return .list(list.map { OpenContext(type: type, value: $0) })
    }
    if value is [String: Any] { return .object(OpenContext(type: type, value: value)) }
    return .text(text(value))
  }

  private func text(_ value: Any) -> String {
    value as? String ?? (value as? NSNumber).map { "\($0)" } ?? ""
  }
}

private enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || "\(type(of: number as Any))".contains("Bool")
  }
}
