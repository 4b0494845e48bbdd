package import BriefModel
internal import Foundation

/// The file of a new document: its title in letters of an address; where the title has none, its kind
/// and the day.
///
/// - Parameters:
///   - documents: the paths that are taken.
///   - date: the day on which it is begun: `2026-11-24`.
package func draftPath(
  of title: String, _ kind: DocumentKind, among documents: [String], date: String
) -> String {
  let latin = title.applyingTransform(.toLatin, reverse: false) ?? title
  let folder = kind.isListed ? "Briefs/" : "Briefs/pages/"
  if let name = identifier(of: title) ?? identifier(of: latin) {
    return "\(folder)\(reservedIdentifiers.contains(name) ? "new-" : "")\(name).md"
  }
  let plain = "\(folder)\(kind.rawValue)-\(date)"
  let taken = Set(documents)
  let free = (2...1000).lazy.map { "\(plain)-\($0).md" }.first { !taken.contains($0) }
  return taken.contains("\(plain).md") ? free ?? "\(plain).md" : "\(plain).md"
}
