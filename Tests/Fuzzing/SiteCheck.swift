import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What must hold of the files of a site, whatever its sources were.
struct SiteCheck {
  /// Words that no public file may hold.
  let canary: String
  /// Whether every link must lead somewhere: only where nothing is wrong in the sources.
  let isWhole: Bool
  /// The path of the site's address; pages at no certain place link from there.
  var base = "/"

  func faults(_ files: [String: [UInt8]]) -> [String] {
    var faults: [String] = []
    var parts: [String: Set<String>] = [:]
    var links: [(path: String, address: String)] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if !canary.isEmpty, holdsCanary(bytes) || holdsCanary(Array(path.utf8)) {
        faults.append("\(path) holds words of a draft")
      }
      if path.hasSuffix(".html") {
        let check = PageCheck(bytes, isReview: !isWhole)
        faults += check.faults.map { "\(path): \($0)" }
        parts[path] = check.ids
        links += check.links.map { (path, $0) }
      } else if path.hasSuffix(".json") {
        if (try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]))
          == nil
        {
          faults.append("\(path) is no JSON")
        }
      } else if path.hasSuffix(".xml") {
        // What is told as an error stands in the review site all the same.
        if isWhole, !XMLParser(data: Data(bytes)).parse() { faults.append("\(path) is no XML") }
      }
    }
    if isWhole {
      let places = Set(files.keys)
      for link in links where !Self.leadsSomewhere(fromRoot(link.address), from: link.path, places, parts) {
        faults.append("\(link.path): '\(link.address)' leads nowhere")
      }
    }
    return faults
  }

  private func fromRoot(_ address: String) -> String {
    address.hasPrefix(base) ? "/" + address.dropFirst(base.count) : address
  }

  /// As a word of the text, and as a part of ids, names and addresses.
  private func holdsCanary(_ bytes: [UInt8]) -> Bool {
    let data = Data(bytes)
    return data.range(of: Data(canary.utf8)) != nil
      || data.range(of: Data(canary.lowercased().utf8)) != nil
  }

  /// Whether an address of a page is that of a file, and its part one of those of the file, where they are
  /// known.
  static func leadsSomewhere(
    _ address: String, from path: String, _ files: Set<String>, _ parts: [String: Set<String>]
  ) -> Bool {
    let pieces = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = String(pieces[0].prefix { $0 != "?" })
    var target = path
    if !file.isEmpty {
      var segments =
        file.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
      for segment in file.split(separator: "/") {
        if segment == ".." {
          if segments.popLast() == nil { return false }
        } else if segment != "." {
          segments.append(segment.removingPercentEncoding ?? String(segment))
        }
      }
      target = segments.joined(separator: "/")
      if file.hasSuffix("/") || file.hasSuffix("..") || file == "." {
        target = target.isEmpty ? "index.html" : target + "/index.html"
      }
    }
    guard files.contains(target) || target.hasPrefix("assets/") || target.hasPrefix("files/") else {
      return false
    }
    guard pieces.count > 1, !pieces[1].isEmpty, let ids = parts[target] else { return true }
    let part = pieces[1].removingPercentEncoding ?? String(pieces[1])
    return ids.contains(part) || ids.contains(String(pieces[1]))
  }
}
