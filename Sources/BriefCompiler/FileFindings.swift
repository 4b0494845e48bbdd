internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

/// What is wrong with the files that documents show or lead to, told where they do; each file is read
/// once.
func fileFindings(of documents: [Document], in reading: Reading, workers: Int) -> [Diagnostic] {
  var uses: [String: [FileUse]] = [:]
  for document in documents {
    var seen: Set<String> = []
    for link in document.links {
      guard case .asset(let path) = link.target, seen.insert(path).inserted else { continue }
      let place = SourceRange(
        path: document.path, start: Int(link.range.lowerBound), end: Int(link.range.upperBound))
      uses[path, default: []].append(FileUse(place: place, isPicture: link.words == nil))
    }
  }
  let (paths, places) = (uses.keys.sorted(), uses)
  let found: [[Diagnostic]] = concurrentMap(count: paths.count, workers: workers, state: { 0 }) {
    index, _ in
    findings(of: paths[index], places[paths[index]] ?? [], in: reading)
  }
  return found.flatMap(\.self)
}

/// Where a file is shown, or led to.
private struct FileUse: Sendable {
  let place: SourceRange
  let isPicture: Bool
}

private func findings(of path: String, _ uses: [FileUse], in reading: Reading) -> [Diagnostic] {
  let bytes: [UInt8]
  do {
    guard let file = try reading.file(path) else { return [] }
    bytes = file.bytes
  } catch {
    return uses.map {
      unreadablePicture(error.message, at: $0.place)
    }
  }
  let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  let isDrawing = ending == "svg" || ending == "svgz"
  let read = PictureFile.read(bytes)
  return uses.flatMap { use -> [Diagnostic] in
    guard use.isPicture || isDrawing else {
      return PictureFile.emptiness(of: bytes).map { [told($0, path, use.place)] } ?? []
    }
    switch read {
    case .failure(let fault): return [told(fault, path, use.place)]
    case .success(let picture):
      if let wrong = toldWrong(picture.format, ending, path, use.place) { return [wrong] }
      return toldMetadata(of: bytes, path, use.place)
    }
  }
}
