package import BriefDiagnostics

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads CSL-JSON as Zotero writes it (`Site/references.json`), as far as plain citations need it.
package func readReferences(_ source: SourceFile) -> Diagnosed<[Reference]> {
  let entries: [Entry]
  do {
    entries = try JSONDecoder().decode([Lenient].self, from: Data(source.bytes)).map(\.entry)
  } catch {
    return Diagnosed(
      [],
      [
        Diagnostic(
          .unreadableReferences, at: source.range(0, 0),
          "the bibliography cannot be read as CSL-JSON",
          help: "export it again from Zotero as 'CSL JSON'")
      ])
  }
  return Diagnosed(entries.map(\.reference), [])
}

/// An entry whose numbers may be written as text and whose text as numbers.
private struct Lenient: Decodable {
  let entry: Entry
  init(from decoder: any Decoder) throws { entry = try Entry(from: decoder) }
}

private struct Entry: Decodable {
  struct Name: Decodable {
    let family: String?
    let given: String?
    let literal: String?
    let particle: String?
    enum CodingKeys: String, CodingKey {
      case family, given, literal
      case particle = "non-dropping-particle"
    }
  }
  struct Issued: Decodable {
    let parts: [[Text]]?
    enum CodingKeys: String, CodingKey { case parts = "date-parts" }
  }
  struct Text: Decodable {
    let value: String
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        value = String(number)
      } else {
        value = try container.decode(String.self)
      }
    }
  }
  let id: Text
  let author: [Name]?
  let editor: [Name]?
  let issued: Issued?
  let title: String?
  let container: String?
  let volume: Text?
  let issue: Text?
  let page: Text?
  let publisher: String?
  let DOI: String?
  let URL: String?

  enum CodingKeys: String, CodingKey {
    case id, author, editor, issued, title, volume, issue, page, publisher, DOI, URL
    case container = "container-title"
  }

  var reference: Reference {
    let people = author ?? editor ?? []
    let families = people.compactMap {
      $0.literal ?? [$0.particle, $0.family].compactMap(\.self).joined(separator: " ")
    }
    let listed = people.map { name in
      if let literal = name.literal { return literal }
      let initials = (name.given ?? "").split { $0 == " " || $0 == "-" || $0 == "." }.compactMap(
        \.first
      ).map(String.init)
      let family = [name.particle, name.family].compactMap(\.self).joined(separator: " ")
      return initials.isEmpty ? family : "\(family) \(initials.joined())"
    }
    var locator = volume?.value ?? ""
    if let issue { locator += "(\(issue.value))" }
    if let page { locator += (locator.isEmpty ? "" : ":") + page.value.replacing("-", with: "–") }
    return Reference(
      key: id.value, authors: families, listedAuthors: listed,
      year: issued?.parts?.first?.first?.value ?? "", title: title ?? id.value,
      container: container ?? "",
      locator: locator, publisher: publisher ?? "", doi: DOI, url: URL)
  }
}
