internal import BriefDiagnostics
internal import Foundation

/// The record of an edition, which is part of the published site: every file with its hash, the state
/// of the sources, and the version of this tool. Any copy can be held against it years later.
package struct Edition: Sendable, Equatable {
  /// The file of the record, below the root of the site.
  package static let fileName = "edition.json"
  /// The version of the record's own form.
  static let form = 1

  package let tool: String
  /// The commit of the sources; nil where they are in no repository.
  package let source: String?
  /// Whether files differed from that commit.
  package let hasChanges: Bool
  /// Every other file of the site with its SHA-256, by path.
  package let files: [String: String]

  package init(tool: String, source: String?, hasChanges: Bool, files: [String: String]) {
    self.tool = tool
    self.source = source
    self.hasChanges = hasChanges
    self.files = files
  }

  /// The record as JSON, the same for the same edition: one file a line, sorted.
  package var bytes: [UInt8] {
    var lines = ["{", "  \"edition\": \(Self.form),", "  \"tool\": \(quotedJSON(tool)),"]
    if let source { lines.append("  \"source\": \(quotedJSON(source)),") }
    if hasChanges { lines.append("  \"uncommitted_changes\": true,") }
    lines.append("  \"files\": {")
    let paths = files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    for (number, path) in paths.enumerated() {
      let comma = number + 1 < paths.count ? "," : ""
      lines.append("    \(quotedJSON(path)): \(quotedJSON(files[path] ?? ""))\(comma)")
    }
    lines += ["  }", "}", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// - Returns: nil where the bytes are no record that this version understands.
  package init?(bytes: [UInt8]) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
      form.edition == Self.form
    else { return nil }
    // A path in a record never leads out of its site.
    guard form.files.keys.allSatisfy({ Self.isInside($0) }) else { return nil }
    self.init(
      tool: form.tool, source: form.source, hasChanges: form.uncommitted_changes ?? false,
      files: form.files)
  }

  private struct Form: Decodable {
    let edition: Int
    let tool: String
    let source: String?
    let uncommitted_changes: Bool?
    let files: [String: String]
  }

  static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("\0") && !path.contains("\n")
      && !path.split(separator: "/", omittingEmptySubsequences: false).contains {
        $0 == ".." || $0 == "." || $0.isEmpty
      }
  }
}
